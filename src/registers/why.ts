/** Why a table is taken for a register, and what it lacks, as a report says it. */
import { listed, quote } from "../text";
import type { KindSpec } from "./kinds";
import type { Reading } from "./reading";
import type { Content, RegisterColumn } from "./register";
import type { Role } from "./roles";

/** What a table was taken for a register by, in words. */
export function because(
  { table }: Reading,
  spec: KindSpec,
  columns: readonly RegisterColumn[],
  byTitle: boolean,
  isTold: boolean,
): string {
  if (isTold) return "it is said to be one";
  const misspelt = columns
    .filter(({ meant }) => meant)
    .map(({ header, meant }) => `; ${quote(header.trim())} is taken for ${quote(meant!)}`)
    .join("")
    .concat(
      ...columns
        .filter(({ knownBy }) => knownBy !== undefined && knownBy !== "phrase")
        .map(({ header, knownBy }) => `; under ${quote(header.trim())} stand ${HOLDS[knownBy as Content]}`),
    );
  if (table.headerRow < 0) {
    return `rows of a label, an amount and FTE${byTitle ? ", under a title about savings" : ""}`;
  }
  const heads = columns.filter(
    ({ role, header }) =>
      header && (spec.needs.includes(role) || role === "year" || role === "party" || role === "period"),
  );
  if (heads.length === 0) return `its place on the sheet${misspelt}`;
  const shown = heads.slice(0, NAMED_AT_MOST).map(({ header }) => header.trim());
  const rest = heads.length - shown.length;
  const names = listed(rest > 0 ? [...shown, `${rest} more`] : shown);
  return `columns ${names}${byTitle ? ", and its title" : ""}${misspelt}`;
}

const NAMED_AT_MOST = 8;
const HOLDS: Readonly<Record<Content, string>> = {
  councils: "councils",
  grades: "grades",
  bases: "bases of shares",
  bodies: "bodies that decide",
  considerations: "considerations of a business case",
  dates: "dates",
  agreements: "agreements",
  names: "words that name each line",
};

/** What would have to stand over a column for it to be known. */
export function headed(role: Role, header: string): string {
  const name = quote(headerOf(role));
  return header.trim() === ""
    ? `a header such as ${name} over the column that names the lines`
    : `a header such as ${name} in place of ${quote(header.trim())}`;
}

export function headerOf(role: Role): string {
  return role === "fte" ? "FTE" : role.charAt(0).toUpperCase() + role.slice(1);
}
