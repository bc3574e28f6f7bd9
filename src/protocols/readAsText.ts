/** Cells whose text a formula takes apart or looks up: a number in its place would give that formula another answer. */
import { contains, resolve, type Area, type Call, type Cell, type Reference } from "../workbook";
import type { Context } from "./context";

/** They read every reference they are given as text. */
const TEXTS = new Set(
  "DATEVALUE TIMEVALUE NUMBERVALUE LEFT RIGHT MID FIND SEARCH SUBSTITUTE REPLACE LEN TRIM CLEAN EXACT UPPER LOWER PROPER ISTEXT ISNONTEXT ISNUMBER T TEXTBEFORE TEXTAFTER TEXTSPLIT CONCATENATE CONCAT TEXTJOIN CODE UNICODE".split(
    " ",
  ),
);
/** They look for their first argument in their second: all of it, or its first column or row. */
const LOOKUPS: Readonly<Record<string, "all" | "column" | "row">> = {
  MATCH: "all",
  XMATCH: "all",
  LOOKUP: "all",
  XLOOKUP: "all",
  VLOOKUP: "column",
  HLOOKUP: "row",
};

type Read = ReadonlyMap<number, { readonly cells: ReadonlySet<string>; readonly ranges: readonly Area[] }>;

const known = new WeakMap<Context["recognised"], Read>();

/** Whether a formula of the workbook reads the cell as text, or looks it up or in it. */
export function isReadAsText(context: Context, sheet: number, { row, column }: Cell): boolean {
  let read = known.get(context.recognised);
  if (!read) known.set(context.recognised, (read = readAsText(context)));
  const there = read.get(sheet);
  return (
    there !== undefined &&
    (there.cells.has(`${row}:${column}`) || there.ranges.some((area) => contains(area, row, column)))
  );
}

/** Whether any formula of the workbook looks texts up, or counts or sums what goes by one. */
export function looksUp(context: Context): boolean {
  return context.snapshot.sheets.some((_, sheet) =>
    context
      .formulaGroups(sheet)
      .some(({ parts }) =>
        parts.calls.some(({ name }) => name in LOOKUPS || /^(?:SUM|COUNT|AVERAGE)IFS?$/.test(name)),
      ),
  );
}

function readAsText(context: Context): Read {
  const bySheet = new Map<number, { cells: Set<string>; ranges: Map<string, Area> }>();
  context.snapshot.sheets.forEach((_, own) => {
    for (const { parts, cells } of context.formulaGroups(own)) {
      const taken = parts.calls.flatMap(references);
      if (taken.length === 0) continue;
      for (const { reference, part } of taken) {
        const sheet = sheetOf(context, reference, own);
        if (sheet < 0) continue;
        let there = bySheet.get(sheet);
        if (!there) bySheet.set(sheet, (there = { cells: new Set(), ranges: new Map<string, Area>() }));
        for (const { row, column } of cells) {
          const whole = resolve(reference, row, column);
          if (!whole) continue;
          const area = partOf(whole, part);
          const key = `${area.top}:${area.left}`;
          if (area.top === area.bottom && area.left === area.right) there.cells.add(key);
          else there.ranges.set(`${key}:${area.bottom}:${area.right}`, area);
        }
      }
    }
  });
  return new Map(
    [...bySheet].map(([sheet, { cells, ranges }]) => [sheet, { cells, ranges: [...ranges.values()] }]),
  );
}

type Part = "all" | "column" | "row";

function references({ name, arguments: given }: Call): { reference: Reference; part: Part }[] {
  const isText = TEXTS.has(name);
  const lookup = LOOKUPS[name];
  if (!isText && lookup === undefined) return [];
  return given.flatMap((one, at) =>
    one.is !== "reference" || (!isText && at > 1)
      ? []
      : [{ reference: one.reference, part: !isText && at === 1 ? lookup! : ("all" as const) }],
  );
}

function partOf(area: Area, part: Part): Area {
  if (part === "column") return { ...area, right: area.left };
  return part === "row" ? { ...area, bottom: area.top } : area;
}

function sheetOf(context: Context, { sheet, workbook }: Reference, own: number): number {
  if (workbook !== "") return -1;
  if (sheet === "") return own;
  return context.snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
}
