import { remembered } from "./excel";

/** Whether the first-run screen has been seen on this computer. */
const NAME = "welcomed";

export function isWelcomed(): boolean {
  return remembered.read(NAME) !== null;
}

export function setWelcomed(): void {
  remembered.write(NAME, "yes");
}
