/** The checker beside the pane, where no worker can be made: it works for a moment, and lets the pane work. */
import type { Asked, Told } from "./protocol";
import { Session } from "./session";

/** Well below the fifth of a second from which on a person notices that nothing moves. */
const SLICE_MS = 12;

export class Slices {
  private readonly session = new Session();
  private readonly waiting: Asked[] = [];
  private work: Generator<Told | null, void> | null = null;
  private isRunning = false;
  private isEnded = false;

  /** @param pause lets the pane work; @param now in milliseconds */
  constructor(
    private readonly tell: (told: Told) => void,
    private readonly pause: () => Promise<void> = nextTask,
    private readonly now: () => number = () => performance.now(),
  ) {}

  ask(asked: Asked): void {
    this.waiting.push(asked);
    if (!this.isRunning) void this.run();
  }

  end(): void {
    this.isEnded = true;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      for (;;) {
        await this.pause();
        if (this.isEnded || !this.slice()) break;
      }
    } catch (error) {
      this.work = null;
      this.waiting.length = 0;
      if (!this.isEnded)
        this.tell({ kind: "broke", said: error instanceof Error ? error.message : String(error) });
    }
    this.isRunning = false;
  }

  /** Works for one slice; false where nothing is left to do. */
  private slice(): boolean {
    const end = this.now() + SLICE_MS;
    do {
      if (!this.work) {
        const asked = this.waiting.shift();
        if (!asked) return false;
        this.work = this.session.answer(asked);
      }
      const step = this.work.next();
      if (step.done) this.work = null;
      else if (step.value) this.tell(step.value);
    } while (this.now() < end);
    return true;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
