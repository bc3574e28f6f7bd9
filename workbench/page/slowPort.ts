/** A line to the add-in that takes its time: each message, there and back, is held up and none overtakes another. */
import type { Port } from "../host";

export function slowPort(port: Port, delay: () => number): Port {
  const outward = line((text: string) => port.send(text), delay);
  return {
    send: outward,
    listen: (listener) => port.listen(line(listener, delay)),
  };
}

/** Hands on at once while nothing is held up and there is no delay. */
function line<T>(hand: (value: T) => void, delay: () => number): (value: T) => void {
  let last: Promise<void> = Promise.resolve();
  let held = 0;
  return (value) => {
    const wait = delay();
    if (wait === 0 && held === 0) return hand(value);
    held++;
    const until = new Promise<void>((resolve) => setTimeout(resolve, wait));
    last = Promise.all([last, until]).then(() => {
      held--;
      hand(value);
    });
  };
}
