/** Brings the keyboard to the cells: the grid types through a hidden field of its own, which a click would focus. */
export function leadFocusToCells(grid: HTMLElement): void {
  grid.addEventListener("focus", () => {
    grid.querySelector<HTMLElement>('[contenteditable="true"][id$="DOCS_NORMAL"]')?.focus();
  });
}
