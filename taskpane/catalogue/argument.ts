const NUMBER = /^[-+]?£?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/u;
const CELLS = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7}|#)?$/iu;
const COLUMNS = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/iu;
const SHEET = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!$/u;
const STRUCTURED = /^[\p{L}_\\][\p{L}\d_.]*\[.*\]$/u;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = "XFD";

/**
 * What a person typed into a field, as it stands in a formula: cells, numbers, TRUE and FALSE as they are, anything
 * else as text in quotes. Quotes, an array in braces and what follows a `=` are taken as typed.
 *
 * @example argument("a2:a9") // "A2:A9"
 * @example argument("82:18") // "\"82:18\""
 * @example argument("£1,000") // "1000"
 * @example argument("=Shares") // "Shares"
 */
export function argument(typed: string): string {
  const text = typed.trim();
  if (text === "") return "";
  if (text.startsWith("=")) return text.slice(1).trim();
  if (/^\{.*\}$/su.test(text) || /^"(?:[^"]|"")*"$/su.test(text)) return text;
  if (/\d/u.test(text) && NUMBER.test(text)) return text.replace(/[£,]/gu, "").replace(/^\+/u, "");
  if (/^(?:true|false)$/iu.test(text)) return text.toUpperCase();
  return reference(text) ?? `"${text.replaceAll('"', '""')}"`;
}

/** A reference in capitals, with its sheet; `null` where the text is none that a sheet has. */
function reference(text: string): string | null {
  if (STRUCTURED.test(text)) return text;
  const mark = text.lastIndexOf("!");
  const sheet = text.slice(0, mark + 1);
  const cells = text.slice(mark + 1);
  if (sheet !== "" && !SHEET.test(sheet)) return null;
  if (!CELLS.test(cells) && !COLUMNS.test(cells)) return null;
  return cells.replace("#", "").split(":").every(isOnSheet) ? sheet + cells.toUpperCase() : null;
}

function isOnSheet(corner: string): boolean {
  const [, column = "", row = "1"] = /^\$?([A-Z]+)\$?(\d+)?$/iu.exec(corner) ?? [];
  const isColumn = column.length < LAST_COLUMN.length || column.toUpperCase() <= LAST_COLUMN;
  return isColumn && Number(row) >= 1 && Number(row) <= LAST_ROW;
}
