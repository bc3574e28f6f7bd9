/** Whoever makes a check: a worker where one can be made, and slices beside the pane where not. */
import type { Asked, Told } from "./protocol";

export interface Checker {
  ask(asked: Asked): void;
  /** Ends at once, whatever it is at; nothing is told afterwards. */
  end(): void;
}

export type StartChecker = (tell: (told: Told) => void) => Checker;

/** A worker, as far as it is needed here. */
type Port = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Begins a checker. What is asked waits until the worker says that it is there; if it never gets so far (a policy
 * forbids workers, its file does not come), the same is asked of `beside` instead.
 */
export function starting(
  makeWorker: () => Port,
  beside: (tell: (told: Told) => void) => Promise<Checker>,
): StartChecker {
  return (tell) => {
    let waiting: Asked[] | null = [];
    let isEnded = false;
    let checker: Checker | null = null;
    const told = (what: Told): void => {
      if (!isEnded) tell(what);
    };
    const takeOver = (by: Checker): void => {
      if (isEnded) return by.end();
      checker = by;
      for (const asked of waiting ?? []) by.ask(asked);
      waiting = null;
    };
    const fallBack = (): void => {
      beside(told).then(takeOver, (error: unknown) =>
        told({ kind: "broke", said: error instanceof Error ? error.message : String(error) }),
      );
    };
    let port: Port | null = null;
    try {
      port = makeWorker();
    } catch {
      fallBack();
    }
    if (port) listen(port, told, takeOver, fallBack);
    return {
      ask: (asked) => (checker ? checker.ask(asked) : void waiting?.push(asked)),
      end() {
        isEnded = true;
        port?.terminate();
        checker?.end();
      },
    };
  };
}

function listen(
  port: Port,
  told: (what: Told) => void,
  takeOver: (by: Checker) => void,
  fallBack: () => void,
): void {
  let isReady = false;
  port.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind !== "ready") return told(data);
    isReady = true;
    takeOver({ ask: (asked) => port.postMessage(asked), end: () => port.terminate() });
  };
  port.onerror = (event) => {
    const said = typeof event === "string" ? event : "message" in event ? String(event.message) : "it ended.";
    if (isReady) return told({ kind: "broke", said });
    port.terminate();
    fallBack();
  };
}
