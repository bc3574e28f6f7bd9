/** Menu entries of Univer that make no sense here: what a document does not keep, or what asks a server. */
const HIDDEN = [
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.contextMenu.permission",
  "sheet.menu.sheets-sort",
  "ui.operation.open-shortcut-panel",
];

export const HIDDEN_MENUS: Record<string, { hidden: boolean }> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }]),
);
