/** What an error in a cell means and what to do about it. */
export const HELP: readonly { readonly error: string; readonly meaning: string }[] = [
  {
    error: "#NAME?",
    meaning:
      "The add-in is not loaded in this Excel, or the name is mistyped. Open this pane once (Home, Shared services, Open pane) and press Ctrl+Alt+F9. A colleague without the add-in sees the last values until they edit the cell.",
  },
  {
    error: "#BUSY!",
    meaning:
      "The function is being worked out. Large ranges take a moment; one formula over a whole column is faster than one in every row. If it stays, press Ctrl+Alt+F9.",
  },
  {
    error: "#SPILL!",
    meaning:
      "The answer needs more cells than are free. Clear the cells to the right and below, or move the formula.",
  },
  {
    error: "#VALUE! and #N/A",
    meaning:
      "The function refuses what it was given, or nothing is known for it. Select the cell and hover over the mark beside it: a sentence says why.",
  },
];
