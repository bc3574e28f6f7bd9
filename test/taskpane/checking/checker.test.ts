/** Who makes a check: a worker, and slices beside the pane where there can be none. */
import { type Checker, starting } from "../../../taskpane/checking/checker";
import type { Asked, Told } from "../../../taskpane/checking/protocol";
import { Slices } from "../../../taskpane/checking/slices";
import { settled } from "./around";

const ASKED: Asked = { kind: "account", scope: null };

/** A worker that says what the test says. */
class FakePort {
  readonly posted: Asked[] = [];
  isTerminated = false;
  onmessage: ((event: { data: Told }) => void) | null = null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null = null;

  postMessage(asked: Asked): void {
    this.posted.push(asked);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  tells(data: Told): void {
    this.onmessage?.({ data });
  }

  fails(message?: string): void {
    this.onerror?.({ ...(message === undefined ? {} : { message }), preventDefault: () => undefined });
  }
}

function begin(makeWorker?: () => never) {
  const port = new FakePort();
  const besides: { asked: Asked[]; isEnded: boolean }[] = [];
  const told: Told[] = [];
  const beside = (): Promise<Checker> => {
    const one = { asked: [] as Asked[], isEnded: false };
    besides.push(one);
    return Promise.resolve({
      ask: (asked) => void one.asked.push(asked),
      end: () => {
        one.isEnded = true;
      },
    });
  };
  const make = makeWorker ?? (() => port as unknown as Worker);
  const checker = starting(make, beside)((what) => told.push(what));
  return { port, besides, told, checker };
}

test("what is asked waits for the worker, in its order", () => {
  const { port, checker, told } = begin();
  checker.ask(ASKED);
  expect(port.posted).toEqual([]);
  port.tells({ kind: "ready" });
  checker.ask({ kind: "account", scope: "Plan" });
  expect(port.posted).toEqual([ASKED, { kind: "account", scope: "Plan" }]);
  port.tells({ kind: "complete" });
  expect(told).toEqual([{ kind: "complete" }]);
});

test.each([
  ["a policy forbids workers", true],
  ["its file does not come", false],
])("where %s, the same is asked beside the pane", async (_, throws) => {
  const { port, besides, checker } = begin(
    throws
      ? () => {
          throw new Error("SecurityError");
        }
      : undefined,
  );
  checker.ask(ASKED);
  if (!throws) port.fails();
  await settled();
  checker.ask(ASKED);
  expect(besides).toEqual([{ asked: [ASKED, ASKED], isEnded: false }]);
  checker.end();
  expect(besides[0]?.isEnded).toBe(true);
});

test("a worker that breaks down later is no reason to begin again", async () => {
  const { port, besides, told } = begin();
  port.tells({ kind: "ready" });
  port.fails("out of memory");
  await settled();
  expect(told).toEqual([{ kind: "broke", said: "out of memory" }]);
  expect(besides).toEqual([]);
});

test("once ended, nothing is told and nothing begun", async () => {
  const { port, besides, told, checker } = begin();
  checker.end();
  expect(port.isTerminated).toBe(true);
  port.tells({ kind: "complete" });
  port.fails();
  await settled();
  expect(told).toEqual([]);
  expect(besides.every(({ isEnded, asked }) => isEnded && asked.length === 0)).toBe(true);
});

describe("slices", () => {
  /** A clock that moves a millisecond each time it is read, and pauses that are counted. */
  function slices() {
    let time = 0;
    const told: Told[] = [];
    const pauses: (() => void)[] = [];
    const made = new Slices(
      (what) => told.push(what),
      () => new Promise((resolve) => pauses.push(resolve)),
      () => ++time,
    );
    const turn = async () => {
      pauses.shift()?.();
      await settled();
    };
    return { made, told, pauses, turn };
  }

  test("say what broke down, and answer what is asked next", async () => {
    const { made, told, turn } = slices();
    made.ask(ASKED);
    await turn();
    expect(told).toEqual([{ kind: "broke", said: "There is no check to tell of." }]);
    made.ask({ kind: "edits", id: 7, items: [] });
    await turn();
    expect(told[1]).toEqual({ kind: "edits", id: 7, sheets: [], says: [] });
  });

  test("do nothing before the pane has had its turn, nor once ended", async () => {
    const { made, told, turn, pauses } = slices();
    made.ask(ASKED);
    expect(told).toEqual([]);
    made.end();
    await turn();
    expect(told).toEqual([]);
    expect(pauses).toEqual([]);
  });
});
