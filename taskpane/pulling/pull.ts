import type { Outcome } from "../excel";

export interface Limits {
  readonly mostBytes: number;
  readonly withinMs: number;
}

/**
 * The bytes of a file at an address, read as they come: a file that is too large is given up at its limit, and one
 * that is too slow at its time. Whatever goes wrong is a sentence that names the file.
 */
export async function pull(address: URL, { mostBytes, withinMs }: Limits): Promise<Outcome<Uint8Array>> {
  const file = nameOf(address);
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), withinMs);
  try {
    const answer = await fetch(address, { signal: clock.signal, cache: "no-cache", redirect: "error" });
    if (!answer.ok)
      return refuse(`${file} could not be had from ${address.host}: it answered ${answer.status}.`);
    const bytes = await read(answer, mostBytes);
    if (bytes) return { ok: true, value: bytes };
    clock.abort();
    return refuse(`${file} at ${address.host} is larger than ${inWords(mostBytes)}, and was not taken.`);
  } catch {
    // Only the browser's own words tell why, and they are not meant for people.
    return refuse(
      clock.signal.aborted
        ? `${file} did not come from ${address.host} within ${withinMs / 1000} seconds.`
        : `${file} could not be had from ${address.host}. It may be down, or the network.`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** `null` where there is more than `mostBytes`. */
async function read(answer: Response, mostBytes: number): Promise<Uint8Array | null> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function nameOf({ pathname }: URL): string {
  return decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1));
}

function inWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / (1024 * 1024)} MB` : `${bytes / 1024} KB`;
}

function refuse(sentence: string): Outcome<never> {
  return { ok: false, sentence };
}
