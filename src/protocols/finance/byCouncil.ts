/** Savings with a column a council: whether each council's part is there, and the parts come to the whole. */
import type { Unit } from "../../money";
import {
  bareHeader,
  LINE,
  profile,
  rowsOf,
  yearOfHeader,
  type Register,
  type RegisterColumn,
} from "../../registers";
import { listed, quote } from "../../text";
import type { Cell, Sheet } from "../../workbook";
import type { Context } from "../context";
import { counted, figureAt, printed, Sum } from "../figures";
import type { Draft } from "../finding";

/** Headers of the figure that the councils' parts come to. */
const WHOLE =
  /^(?:(?:total|overall|combined|all|both|whole|joint)(?: (?:savings?|amounts?|councils|planned))?|savings?|amounts?|planned)$/;

interface Parted {
  readonly whole: number;
  readonly parts: readonly RegisterColumn[];
}

/** Savings that no council's column takes in, and those that the columns take in otherwise than stated. */
export function* outsideColumns(context: Context, register: Register): Generator<Draft> {
  const sheet = context.sheet(register.table.sheet);
  for (const parted of partedOf(sheet, register)) yield* check(sheet, register, parted);
}

/** For each year, the column of the whole and the councils' columns beside it. */
function partedOf(sheet: Sheet, { table, columns }: Register): Parted[] {
  const isMoney = (index: number): boolean => {
    const { mostlyFigures, unit, isUnsure } = profile(sheet, table, index);
    return mostlyFigures && !isUnsure && unit?.kind !== "percent" && unit?.kind !== "posts";
  };
  const parts = columns.filter(
    ({ party, role, index }) => party !== undefined && role !== "driver" && isMoney(index),
  );
  return [...new Set(parts.map(({ year }) => year))].flatMap((year) => {
    const own = parts.filter((each) => each.year === year);
    if (new Set(own.map(({ party }) => party)).size !== own.length || own.length < 2) return [];
    const wholes = table.columns.filter(
      ({ index, header }) =>
        isMoney(index) &&
        !own.some((part) => part.index === index) &&
        // The whole may name the year, and the councils beside it leave it unsaid.
        (yearOfHeader(header) === year || year === "") &&
        (WHOLE.test(bareHeader(header)) || (year !== "" && bareHeader(header) === "")),
    );
    const [only, another] = wholes;
    return only && !another ? [{ whole: only.index, parts: own }] : [];
  });
}

function* check(sheet: Sheet, { table, columns }: Register, { whole, parts }: Parted): Generator<Draft> {
  const units = new Map<number, Unit | null>();
  for (const index of [whole, ...parts.map((part) => part.index)])
    units.set(index, profile(sheet, table, index).unit);
  const unit = units.get(whole) ?? null;
  const councils = listed(parts.map(({ party }) => party!));
  const headers = listed(parts.map(({ header }) => quote(header.trim())));
  const name =
    columns.find(({ role }) => role === "initiative" || role === "label")?.index ?? table.labelColumn;
  const nobodys: Cell[] = [];
  for (const row of rowsOf(table, LINE)) {
    const stated = figureAt(sheet, row, whole, unit);
    if (!stated || stated.value === 0) continue;
    const sum = new Sum();
    let place = stated.place;
    for (const { index } of parts) {
      const part = figureAt(sheet, row, index, units.get(index) ?? null);
      if (!part) continue;
      sum.add(part.value);
      place += part.place;
    }
    if (sum.count === 0 || sum.value === 0) {
      // A part that is still to be confirmed is the business of another rule.
      const isSaid = parts.some(({ index }) => sheet.grid.text(row, index).trim() !== "");
      if (!isSaid) nobodys.push({ row, column: whole });
      continue;
    }
    const left = Number((stated.value - sum.value).toPrecision(15));
    if (Math.abs(left) <= (place / 2) * (1 + 1e-9)) continue;
    const isShort = Math.abs(sum.value) < Math.abs(stated.value);
    const line = name < 0 ? "" : sheet.grid.text(row, name).trim();
    yield {
      sheet: table.sheet,
      cells: parts.map(({ index }) => ({ row, column: index })),
      message: `The parts of ${councils}${line ? ` in ${quote(line)}` : ""} come to ${printed(sum.value, unit)}, and the saving is ${printed(stated.value, unit)}: ${printed(Math.abs(left), unit)} ${isShort ? "is attributed to no council" : "is attributed that is not there"}. Correct the part, or the whole, that is wrong.`,
      expected: printed(stated.value, unit),
      found: printed(sum.value, unit),
    };
  }
  if (nobodys.length === 0) return;
  yield {
    sheet: table.sheet,
    cells: nobodys,
    message: `${nobodys.length === 1 ? "1 saving is" : `${counted(nobodys.length, "saving")} are`} in no council's column, so no council's plan can book ${nobodys.length === 1 ? "it" : "them"}. Enter each council's part under ${headers}, with 0 for a council that saves nothing by it.`,
    expected: councils,
  };
}
