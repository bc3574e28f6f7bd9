const FIELD = '[contenteditable="true"][id$="DOCS_NORMAL"]';
/** Milliseconds after which a grid that never came to the keyboard, as in a tab in the background, is not waited for. */
const PATIENCE = 5_000;

/** Brings the keyboard to the cells: the grid types through a hidden field of its own, which a click would focus. */
export function leadFocusToCells(grid: HTMLElement): void {
  grid.addEventListener("focus", () => {
    grid.querySelector<HTMLElement>(FIELD)?.focus();
  });
}

/**
 * Ends when the cells take keys. The grid makes its field some time after a workbook is opened and takes the keyboard
 * then, whoever has it: what is typed before is lost, and an add-in that is there already has its keys taken away.
 */
export async function cellsTakeKeys(grid: HTMLElement): Promise<void> {
  let has = false;
  const look = (): void => {
    has ||= document.activeElement?.matches(FIELD) === true;
  };
  // A page that is not in front has no such events.
  grid.addEventListener("focusin", look);
  for (const end = performance.now() + PATIENCE; !has && performance.now() < end; look())
    await new Promise((resolve) => setTimeout(resolve, 20));
  grid.removeEventListener("focusin", look);
}
