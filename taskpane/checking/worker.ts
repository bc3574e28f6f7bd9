/** The checker in a worker of its own, so that no rule holds up the pane. */
import type { Asked, Told } from "./protocol";
import { Session } from "./session";

const session = new Session();
const tell = (told: Told): void => postMessage(told);

onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    for (const told of session.answer(data)) if (told) tell(told);
  } catch (error) {
    tell({ kind: "broke", said: error instanceof Error ? error.message : String(error) });
  }
};
tell({ kind: "ready" });
