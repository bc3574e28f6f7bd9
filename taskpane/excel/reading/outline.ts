/** The workbook around its cells: its sheets with their settings, its names and how it calculates. */
import type { Area, SheetOutline, Span, Table, Visibility, WorkbookOutline } from "../../../src/workbook";
import { has } from "../host";
import { ask } from "../run";
import { hiddenSpans } from "./hidden";
import { areaOf, areasOfAddress, PLACE, withoutSheet } from "./place";
import { readValidations } from "./validations";
import { listSheets, readWhole, type ListedSheet } from "./whole";
import { parseArea } from "../../../src/workbook";

/** A sheet to be read, and what its blocks must ask for. */
export interface SheetToRead {
  readonly id: string;
  readonly name: string;
  readonly used: Area | null;
  /** False where no cell shows an error: then texts need not be told from errors. */
  readonly hasErrors: boolean;
  /** True where the sheet is protected and only some cells are locked. */
  readonly asksLocks: boolean;
  readonly unlocked: boolean;
}

export interface ReadOutline {
  readonly outline: WorkbookOutline;
  readonly sheets: readonly SheetToRead[];
  readonly missed: readonly string[];
}

/** What Excel is asked next, and how many of the questions have been answered. */
export interface OutlineStep {
  /** Of the workbook as a whole; of all sheets; of what is on all sheets; of the lines and lists of one. */
  readonly asks: "workbook" | "sheets" | "tables" | "sheet";
  /** The sheet that is asked about, where it is one. */
  readonly sheet: string | null;
  readonly done: number;
  readonly of: number;
}

/** So many sheets are asked about at once. */
const SHEETS_AT_ONCE = 25;

export async function readOutline(
  context: Excel.RequestContext,
  onStep: (step: OutlineStep) => void,
): Promise<ReadOutline> {
  const listed = await listSheets(context);
  const of = 1 + 2 * Math.ceil(listed.length / SHEETS_AT_ONCE) + listed.length;
  let done = 0;
  const next: Next = (asks, sheet = null) => onStep({ asks, sheet, done: done++, of });
  next("workbook");
  const whole = await readWhole(context);
  const missed = new Set(whole.missed);
  const sheets: SheetToRead[] = [];
  const outlines: SheetOutline[] = [];
  const names = [...whole.names];
  for (let from = 0; from < listed.length; from += SHEETS_AT_ONCE) {
    const found = await readSheets(context, listed.slice(from, from + SHEETS_AT_ONCE), missed, next);
    for (const { sheet, outline, local } of found) {
      sheets.push(sheet);
      outlines.push(outline);
      names.push(...local);
    }
  }
  const { dateSystem, calculation, isIterative, externalLinks, template } = whole;
  return {
    outline: { dateSystem, calculation, isIterative, externalLinks, template, names, sheets: outlines },
    sheets,
    missed: [...missed],
  };
}

type Next = (asks: OutlineStep["asks"], sheet?: string | null) => void;

interface FoundSheet {
  readonly sheet: SheetToRead;
  readonly outline: SheetOutline;
  readonly local: WorkbookOutline["names"];
}

async function readSheets(
  context: Excel.RequestContext,
  listed: readonly ListedSheet[],
  missed: Set<string>,
  next: Next,
): Promise<FoundSheet[]> {
  const merges = has("1.13");
  if (!merges) missed.add(NO_MERGES);
  next("sheets");
  const first = await ask(context, () =>
    listed.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load({ name: true, visibility: true });
      sheet.protection.load({ protected: true });
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load({ ...PLACE, rowHidden: true, columnHidden: true });
      used.format.protection.load({ locked: true });
      const merged = merges ? sheet.getRange().getMergedAreasOrNullObject() : null;
      merged?.load({ address: true });
      sheet.tables.load("items/name,items/showHeaders,items/showTotals");
      sheet.names.load("items/name,items/formula,items/visible");
      return { id, sheet, used, merged };
    }),
  );
  const there = first.filter(({ sheet }) => !sheet.isNullObject);
  next("tables");
  const second = await ask(context, () =>
    there.map(({ id, sheet: { tables, protection }, used }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      return {
        tables: tables.items.map(({ name }) => {
          const table = sheet.tables.getItemOrNullObject(name);
          const range = table.getRange().load({ address: true });
          table.columns.load("items/name");
          return { table, range };
        }),
        // Special cells can't be looked for on a protected sheet.
        errors:
          has("1.9") && !protection.protected && !used.isNullObject
            ? (["Constants", "Formulas"] as const).map((kind) =>
                sheet.getRange().getSpecialCellsOrNullObject(kind, "Errors").load({ cellCount: true }),
              )
            : null,
      };
    }),
  );
  const found: FoundSheet[] = [];
  for (const [index, { id, sheet, used, merged }] of there.entries()) {
    const { tables, errors } = second[index]!;
    next("sheet", sheet.name);
    const area = used.isNullObject ? null : areaOf(used);
    const isProtected = sheet.protection.protected;
    const locked = area && isProtected ? (used.format.protection.locked as boolean | null) : true;
    const asksLocks = locked === null && has("1.9");
    if (locked === null && !asksLocks) missed.add(NO_LOCKS);
    const hidden = area
      ? await hiddenSpans(context, id, area, used)
      : { rows: [] as Span[], columns: [] as Span[], isWhole: true };
    if (!hidden.isWhole) missed.add(NO_HIDDEN);
    const name = sheet.name;
    found.push({
      sheet: {
        id,
        name,
        used: area,
        hasErrors: errors === null || errors.some((cells) => !cells.isNullObject),
        asksLocks,
        unlocked: locked === false,
      },
      outline: {
        name,
        visibility: visibilityOf(sheet.visibility),
        isProtected,
        rows: area ? area.bottom + 1 : 0,
        columns: area ? area.right + 1 : 0,
        hiddenRows: hidden.rows,
        hiddenColumns: hidden.columns,
        merges: merged === null || merged.isNullObject ? [] : areasOfAddress(merged.address),
        tables: tables.flatMap(({ table, range }, at) => tableOf(table, range, sheet.tables.items[at]!)),
        validations: await readValidations(context, id, { used: area, isProtected }, missed),
      },
      local: sheet.names.items.map((item) => ({
        name: item.name,
        formula: withoutEquals(item.formula),
        sheet: name,
        isHidden: !item.visible,
      })),
    });
  }
  return found;
}

function tableOf(table: Excel.Table, range: Excel.Range, listed: Excel.Table): Table[] {
  if (table.isNullObject || range.isNullObject) return [];
  const area = parseArea(withoutSheet(range.address));
  if (!area) return [];
  return [
    {
      name: listed.name,
      area,
      headerRows: listed.showHeaders ? 1 : 0,
      totalRows: listed.showTotals ? 1 : 0,
      columns: table.columns.items.map(({ name }) => ({ name })),
    },
  ];
}

function visibilityOf(visibility: string): Visibility {
  return visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible";
}

function withoutEquals(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}

const NO_MERGES =
  "This Excel does not tell add-ins which cells are merged (it is older than ExcelApi 1.13), so nothing was checked about merged cells. Excel for the web tells it.";
const NO_LOCKS =
  "This Excel does not tell add-ins which cells of a protected sheet are unlocked (it is older than ExcelApi 1.9), so whether formulas are protected was not checked there.";
const NO_HIDDEN =
  "This Excel does not tell add-ins quickly enough which of many rows are hidden (it is older than ExcelApi 1.9), so some hidden rows were taken for shown ones.";
