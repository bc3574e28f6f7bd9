/** How far a folder has come, on a terminal only and never in the output itself. */
import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  step(): void;
  end(): void;
}

export function progressOf(files: number): Progress {
  if (files < 2 || !process.stderr.isTTY) return { step: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: "Checking {bar} {value} of {total} files",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.rect,
  );
  bar.start(files, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
