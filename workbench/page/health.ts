/** Whether the add-in's page starts, stays where it is, and goes on answering; said in the pane where it does not. */
import { framePort } from "../host";
import { watchPulse } from "./pulse";

export interface HealthOptions {
  readonly frame: HTMLIFrameElement;
  readonly origin: string;
  /** Its page, for the sentences. */
  readonly page: string;
  readonly delay: () => number;
  /** Of the host's conversation with the page. */
  readonly conversationId: string;
  /** The page was loaded again by its own doing. */
  onRestarted(): void;
  /** Null takes back what was said. */
  onTrouble(sentence: string | null): void;
}

export interface Health {
  /** office.js has started in the frame. */
  started(): void;
  stop(): void;
}

/** Milliseconds for office.js to start in a page that is loaded. */
const PATIENCE = 8000;

export function watchHealth(options: HealthOptions): Health {
  const { frame, origin, page, delay, conversationId, onRestarted, onTrouble } = options;
  let starts = 0;
  let loads = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopPulse: (() => void) | null = null;

  const loaded = (): void => {
    loads++;
    // office.js starts before its page has loaded fully, or soon after; a load without a start is a page gone astray.
    if (starts >= loads) return;
    stopPulse?.();
    stopPulse = null;
    clearTimeout(waiting);
    waiting = setTimeout(
      () =>
        onTrouble(
          starts === 0
            ? `The add-in has not started: ${page} was loaded, but office.js does not answer in it. Does the page load office.js, and is the add-in built?`
            : "The add-in has left its page: office.js does not answer in the one it went to.",
        ),
      PATIENCE + delay() * 4,
    );
  };
  frame.addEventListener("load", loaded);

  return {
    started() {
      starts++;
      clearTimeout(waiting);
      onTrouble(null);
      if (starts > 1) onRestarted();
      stopPulse ??= watchPulse({
        port: framePort(frame, origin),
        origin: location.origin,
        conversationId,
        onSilent: () =>
          onTrouble("The add-in does not answer: it is busy, or it hangs. The grid goes on without it."),
        onBack: () => onTrouble(null),
      });
    },
    stop() {
      clearTimeout(waiting);
      frame.removeEventListener("load", loaded);
      stopPulse?.();
    },
  };
}
