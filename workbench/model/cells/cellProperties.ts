/**
 * The looks of many cells in one call, each its own: `Range.getCellProperties`, `setCellProperties`, and the same for
 * the rows and the columns of a range.
 */
import type { Area } from "../../../xlsx";
import { apiOf, placeOf } from "../../richapi/lookup";
import type { Member } from "../../richapi/member";
import { invalidArgument, notSupported } from "../errors";
import { record } from "../things/arguments";
import { method, question } from "../things/declare";
import { columnsOf, rowsOf } from "./areas";
import type { CellsAt } from "./place";

/** `Excel.CellBorderCollection` calls the sides otherwise than `Excel.BorderIndex`. */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

type Part = "cell" | "row" | "column";

/** The pieces of a range, row by row. */
function pieces({ area }: CellsAt, part: Part): Area[] {
  const found: Area[] = [];
  if (part === "column") {
    for (let column = area.left; column <= area.right; column++)
      found.push({ ...area, left: column, right: column });
    return found;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    if (part === "row") found.push({ ...area, top: row, bottom: row });
    else
      for (let column = area.left; column <= area.right; column++)
        found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

function memberOf(object: object, name: string): Member<object> {
  const members = apiOf(object)?.members ?? {};
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (!member) throw notSupported(`${placeOf(object, name)} among the properties of cells`);
  return member;
}

const isBorders = (object: object): boolean => apiOf(object)?.name === "RangeBorderCollection";

/** What a name of these calls leads to: a side of the borders, or what a property holds. */
function within(object: object, name: string): object {
  const side = isBorders(object) ? SIDES[name] : undefined;
  const member = memberOf(object, side === undefined ? name : "getItem");
  const found = member.kind === "method" ? member.call(object, side) : member.get(object);
  if (typeof found !== "object" || found === null) throw invalidArgument();
  return found;
}

/** `{ address: true, format: { fill: { color: true } } }` gives what was asked for, in the same shape. */
function picked(object: object, options: unknown): Record<string, unknown> {
  // "borders: { style: true }" asks the same of every side.
  if (isBorders(object))
    return Object.fromEntries(
      Object.keys(SIDES).map((side) => [side, picked(within(object, side), options)]),
    );
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(record(options, "load options"))) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (wanted !== true) answer[name] = picked(within(object, name), wanted);
    else {
      const member = memberOf(object, name);
      if (member.kind === "method") throw invalidArgument();
      answer[name] = member.kind === "value" ? member.get(object) : whole(member.get(object));
    }
  }
  return answer;
}

/** `{ format: { protection: true } }` gives all that a part has to tell. */
function whole(object: object | null): Record<string, unknown> {
  if (object === null) throw invalidArgument();
  const answer: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(apiOf(object)?.members ?? {})) {
    if (member.kind === "value" && !member.isHeavy) answer[name] = member.get(object);
  }
  return answer;
}

/** "Any subproperties of format that are not set will not be changed." A style goes first: it sets the whole look. */
function apply(object: object, properties: unknown): void {
  const given = Object.entries(record(properties, "properties"));
  given.sort(([a], [b]) => Number(b === "style") - Number(a === "style"));
  for (const [name, value] of given) {
    if (value === undefined || value === null) continue;
    if (typeof value === "object" && name !== "hyperlink") {
      apply(within(object, name), value);
      continue;
    }
    const member = memberOf(object, name);
    if (member.kind !== "value" || !member.set) throw invalidArgument();
    member.set(object, value);
  }
}

const get = (self: CellsAt, part: Part, options: unknown): Record<string, unknown>[] =>
  pieces(self, part).map((area) => picked(self.model.range(self.sheet, area), options));

function set(self: CellsAt, part: Part, given: readonly unknown[]): void {
  const areas = pieces(self, part);
  if (areas.length !== given.length)
    throw invalidArgument("There must be as many properties as the range has cells, rows or columns.");
  areas.forEach((area, index) => {
    apply(self.model.range(self.sheet, area), given[index]);
  });
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value;
}

/** The rows must be as long as the range is wide. */
function block(self: CellsAt, value: unknown): readonly unknown[] {
  const rows = list(value).map(list);
  if (rows.length !== rowsOf(self.area) || rows.some((row) => row.length !== columnsOf(self.area)))
    throw invalidArgument("There must be as many properties as the range has cells, rows or columns.");
  return rows.flat();
}

export const cellProperties: Readonly<Record<string, Member<CellsAt>>> = {
  getCellProperties: question("1.9", (self, options) => {
    const cells = get(self, "cell", options);
    const width = columnsOf(self.area);
    return Array.from({ length: rowsOf(self.area) }, (_, row) => cells.slice(row * width, (row + 1) * width));
  }),
  getRowProperties: question("1.9", (self, options) => get(self, "row", options)),
  getColumnProperties: question("1.9", (self, options) => get(self, "column", options)),
  setCellProperties: method("1.9", (self, properties) => {
    set(self, "cell", block(self, properties));
  }),
  setRowProperties: method("1.9", (self, properties) => {
    set(self, "row", list(properties));
  }),
  setColumnProperties: method("1.9", (self, properties) => {
    set(self, "column", list(properties));
  }),
};
