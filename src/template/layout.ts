/** From what a template is made of to what stands in which cell. */
import { linesOf } from "./lines";
import { limitsOf, listsSheet } from "./lists";
import { placesIn, type Placed } from "./places";
import type { PlanName, PlanSheet, WorkbookPlan } from "./plan";
import { layChart, layChecks, layFields, layKey, layWords } from "./pieces";
import { one } from "./cells";
import { columnsFor, type Running } from "./reach";
import { Sheet, type Whole } from "./sheet";
import { STAMP } from "./stamp";
import type { SheetSpec, TemplateSpec } from "./spec";
import { layTable } from "./tables";
import { VERSION } from "./history";

/**
 * The workbook of a template, cell by cell.
 *
 * @example layOut(template).sheets[0]?.name // "Start"
 */
export function layOut(template: TemplateSpec): WorkbookPlan {
  const limits = limitsOf(template);
  const { sheet: listed, names: namesOf } = listsSheet(template, limits);
  const all = [...template.sheets, listed];
  const whole = { ...template, sheets: all };
  const lines = linesOf(whole, new Map(limits.map(({ name, value }) => [name, value])));
  const places = placesIn(whole);
  const names: PlanName[] = [];
  const plans = all.map((spec) => {
    const sheet = new Sheet(spec.name, places.widths(spec));
    laySheet(sheet, spec, { template, lines, places });
    names.push(...sheet.names);
    return finished(sheet, spec, places);
  });
  names.push(...namesOf(places));
  return {
    id: template.id,
    version: VERSION,
    title: template.title,
    about: template.about,
    sheets: plans,
    names: names.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    stamp: [
      [STAMP.id, template.id],
      [STAMP.version, VERSION],
    ],
  };
}

function laySheet(sheet: Sheet, spec: SheetSpec, whole: Whole): void {
  sheet.put(0, 0, [[{ value: spec.title }], [{ value: spec.about }]]);
  sheet.look(one(0, 0), "title");
  sheet.look(one(1, 0), "about");
  sheet.height(0, 27);
  spec.pieces.forEach((piece, at) => {
    const place = whole.places.of(spec, at);
    sheet.put(place.top, 0, [[{ value: titleOf(piece) }]]);
    sheet.look(one(place.top, 0), "heading");
    sheet.height(place.top, 20);
    switch (piece.is) {
      case "table":
        return layTable(sheet, piece.table, place, whole);
      case "fields":
        return layFields(sheet, piece.fields, place, whole.lines);
      case "words":
        return layWords(sheet, piece.paragraphs, place);
      case "key":
        return layKey(sheet, place);
      case "checks":
        return layChecks(sheet, place, whole);
      case "chart":
        return layChart(sheet, piece, place, whole);
    }
  });
}

function titleOf(piece: SheetSpec["pieces"][number]): string {
  return piece.is === "table" ? piece.table.title : piece.is === "chart" ? piece.chart.title : piece.title;
}

/** What stands in the first column unwrapped and runs over the columns beside it. */
function wordsOf({ title, about, pieces }: SheetSpec): Running[] {
  return [
    { text: title, look: "title" },
    { text: about, look: "about" },
    ...pieces.map((piece): Running => ({ text: titleOf(piece), look: "heading" })),
    ...pieces.flatMap((piece) =>
      piece.is === "words" ? piece.paragraphs.map((text): Running => ({ text, look: "plain" })) : [],
    ),
  ];
}

const WIDEST_ON_A4 = 200;

function finished(sheet: Sheet, spec: SheetSpec, places: Placed): PlanSheet {
  const tables = spec.pieces.filter(({ is }) => is === "table");
  const [only, another] = sheet.tables;
  const isOne = only !== undefined && another === undefined && tables.length === 1;
  const bottom = places.bottom(spec);
  return {
    name: spec.name,
    about: spec.about,
    tabColor: spec.tabColor,
    blocks: sheet.blocks,
    looks: sheet.looks,
    widths: sheet.widths,
    heights: [...sheet.heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
    tables: sheet.tables,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    notes: sheet.notes,
    charts: sheet.charts,
    links: sheet.links,
    frozen: isOne ? { rows: only.area.top + 1, columns: spec.frozenColumns ?? 0 } : { rows: 2, columns: 0 },
    print: {
      orientation: spec.orientation,
      // Beyond this many characters the print would be too small to read on the smaller paper.
      paper: sheet.widths.reduce((sum, width) => sum + width, 0) > WIDEST_ON_A4 ? "a3" : "a4",
      fitToWidth: 1,
      fitToHeight: spec.isOnePage ? 1 : 0,
      area: { top: 0, left: 0, bottom, right: columnsFor(wordsOf(spec), sheet.widths) - 1 },
      ...(isOne && { titleRows: [only.area.top, only.area.top] as const }),
      footer: { left: "&F", center: "&A", right: "Page &P of &N" },
    },
    isProtected: true,
  };
}
