/** How long an add-in's own code holds the main thread, by Chromium's sampling profiler. */
import type { CDPSession, Frame } from "playwright-core";

interface Node {
  readonly id: number;
  readonly callFrame: { readonly url: string; readonly functionName: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface Held {
  /** The longest time without a pause, in milliseconds. */
  readonly longest: number;
  /** Where it was spent, the most first. */
  readonly where: string;
  /** All of it together, in milliseconds. */
  readonly total: number;
}

/**
 * Profiles what happens while `work` runs. A sample counts where a function of a script under `origin` is anywhere on
 * the stack, so what Office and the grid do by themselves on the same thread does not, and what they do because that
 * code called them does.
 */
export async function heldBy(frame: Frame, work: () => Promise<void>): Promise<Held> {
  const { origin } = new URL(frame.url());
  const session = await sessionOf(frame);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1000 });
  await session.send("Profiler.start");
  await work();
  const { profile } = (await session.send("Profiler.stop")) as { profile: Profile };
  await session.detach();
  return held(profile, (url) => url.startsWith(origin) && !/office|excel-web/u.test(url));
}

/** Tells how many milliseconds the main threads of a page and of its frame have been at work so far. */
export async function workOf(frame: Frame): Promise<() => Promise<number>> {
  const page = frame.page();
  const sessions = [await page.context().newCDPSession(page)];
  const apart = await page
    .context()
    .newCDPSession(frame)
    .catch(() => null);
  if (apart) sessions.push(apart);
  for (const session of sessions) await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    let seconds = 0;
    for (const session of sessions) {
      const { metrics } = await session.send("Performance.getMetrics");
      const found = metrics.find(({ name }) => name === "ThreadTime");
      if (!found) throw new Error("This browser does not tell how long its threads work.");
      seconds += found.value;
    }
    return seconds * 1000;
  };
}

/** A frame of another origin may have a process, and so a profiler, of its own. */
function sessionOf(frame: Frame): Promise<CDPSession> {
  const context = frame.page().context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(frame.page()));
}

function held({ nodes, samples = [], timeDeltas = [] }: Profile, isOwn: (url: string) => boolean): Held {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, isUnder: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const isHere = isUnder || isOwn(node.callFrame.url);
    if (isHere) own.add(id);
    for (const child of node.children ?? []) visit(child, isHere);
  };
  if (nodes[0]) visit(nodes[0].id, false);
  if (own.size === 0) throw new Error("None of the add-in’s code was seen to run.");
  let longest = 0;
  let total = 0;
  let run = 0;
  let names = new Map<string, number>();
  let where = "";
  samples.forEach((id, at) => {
    const milliseconds = (timeDeltas[at + 1] ?? 0) / 1000;
    if (own.has(id)) {
      run += milliseconds;
      total += milliseconds;
      const name = nameOf(byId.get(id));
      names.set(name, (names.get(name) ?? 0) + milliseconds);
      if (run > longest) where = said(names);
      longest = Math.max(longest, run);
    } else {
      run = 0;
      names = new Map<string, number>();
    }
  });
  return { longest, where, total };
}

function nameOf(node: Node | undefined): string {
  if (!node) return "";
  const { functionName, url } = node.callFrame;
  return `${functionName || "(anonymous)"} ${url.split("/").pop() ?? ""}`.trim();
}

function said(names: ReadonlyMap<string, number>): string {
  return [...names]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([name, milliseconds]) => `${name} ${Math.round(milliseconds)} ms`)
    .join(", ");
}
