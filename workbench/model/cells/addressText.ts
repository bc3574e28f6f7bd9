/** What a person or an add-in writes for cells, split into its parts; whether the sheet exists is not asked here. */
import { parseArea, type Area } from "../../../xlsx";

export interface AddressPart {
  /** The sheet it names, without quotes. */
  readonly sheet: string | null;
  /** `A1:B2`, a name, `Table1[Cost]`: what stands behind the `!`. */
  readonly text: string;
}

/**
 * Splits a list at its commas, and each part at its `!`; commas in quotes and in square brackets belong to the part.
 * `"'It''s'!A1:B2,D4"` gives two parts, the first with the sheet `It's`. Null where quotes or brackets don't close.
 */
export function splitAddress(address: string): AddressPart[] | null {
  const parts: AddressPart[] = [];
  let start = 0;
  let bang = -1;
  let depth = 0;
  let isQuoted = false;
  const close = (end: number): boolean => {
    const text = address.slice(bang < 0 ? start : bang + 1, end).trim();
    const sheet = bang < 0 ? null : unquoted(address.slice(start, bang).trim());
    if (text === "" || sheet === "") return false;
    parts.push({ sheet, text });
    start = end + 1;
    bang = -1;
    return true;
  };
  for (let i = 0; i < address.length; i++) {
    const char = address[i];
    if (char === "'" && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === "'" && depth > 0) i++;
    else if (char === "[") depth++;
    else if (char === "]") depth--;
    else if (depth > 0) continue;
    else if (char === "!") bang = i;
    else if (char === ",") {
      if (!close(i)) return null;
    }
  }
  if (isQuoted || depth !== 0 || !close(address.length)) return null;
  return parts;
}

function unquoted(sheet: string): string {
  const isQuoted = sheet.length > 1 && sheet.startsWith("'") && sheet.endsWith("'");
  return isQuoted ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

/** `A1`, `$A$1:B2`, `A:B`, `2:3`. */
export const areaOfText = (text: string): Area | null => parseArea(text);
