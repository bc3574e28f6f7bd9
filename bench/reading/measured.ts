/** The one thing a reader's process does: reads the file it is given, visits every cell, and says what that took. */
import { Summary, type Told } from "./summary";

export interface Measured {
  /** From the file on the disk to the last cell visited; loading the library is not in it. */
  readonly ms: number;
  /** The most memory the process ever held. */
  readonly peakMB: number;
  readonly told: Told;
}

export async function measured(
  read: (file: string, summary: Summary) => void | Promise<void>,
): Promise<void> {
  const summary = new Summary();
  const start = performance.now();
  await read(process.argv[2]!, summary);
  const ms = performance.now() - start;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const answer: Measured = { ms, peakMB, told: summary.told() };
  console.log(JSON.stringify(answer));
}
