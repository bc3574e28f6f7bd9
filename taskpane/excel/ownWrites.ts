/**
 * What the pane writes for itself, told apart from what people do: reports, settings and fixes, after which it checks
 * again by itself. Excel says of a change whether this add-in made it (ExcelApi 1.14); of a calculation and of a new
 * sheet it does not, so that there time alone tells.
 */

/** Excel tells of a change a moment after it is made. */
const TOLD_WITHIN_MS = 1000;

let writing = 0;
let until = 0;

/** Does some writing whose events are ours. */
export async function ownWrites<T>(work: () => Promise<T>): Promise<T> {
  writing++;
  try {
    return await work();
  } finally {
    writing--;
    until = Date.now() + TOLD_WITHIN_MS;
  }
}

/**
 * Whether an event comes of such writing. What another view of the pane wrote is a change like any other, and so is
 * what a person typed meanwhile.
 */
export function isOwnWrite({ triggerSource }: { readonly triggerSource?: string }): boolean {
  if (triggerSource !== undefined && triggerSource !== "ThisLocalAddin") return false;
  return writing > 0 || Date.now() < until;
}
