/** The sheet that keeps a workbook's settings, where everybody can see them: its name and its columns. */

/** Excel takes `jwa settings` for the same name. */
export const SETTINGS_SHEET = "JWA settings";

/** In the order they are written; read by their headings, wherever they stand. */
export const SETTINGS_COLUMNS = [
  "Setting",
  "Sheet",
  "Cells",
  "Rule or word",
  "Is",
  "Why",
  "Who",
  "When",
] as const;

export type SettingsColumn = (typeof SETTINGS_COLUMNS)[number];

/** Rows below the headings that are read; no workbook has as much to set. */
export const SETTINGS_AT_MOST = 1_000;

/** What Excel holds in a cell. */
export const CELL_AT_MOST = 32_767;

/** What is written for a table that is no register, and for a column that holds nothing of one. */
export const NO_REGISTER_WORD = "no register";
export const NO_ROLE_WORD = "nothing";

export function isSettingsSheet(name: string): boolean {
  return name.trim().toLowerCase() === SETTINGS_SHEET.toLowerCase();
}
