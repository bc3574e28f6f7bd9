/** A book with some of everything a book has words for, in the form reading gives. */
import { GridBuilder, type Book, type BookSheet, type CellValue } from "../../../xlsx";

export function gridOf(rows: readonly (readonly (CellValue | [CellValue, number])[])[]) {
  const builder = new GridBuilder();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const [value, look] = Array.isArray(cell) ? (cell as [CellValue, number]) : [cell as CellValue, 0];
      builder.addValue(row, column, value, look);
    }),
  );
  return builder.build();
}

export const EMPTY_SHEET: BookSheet = {
  name: "Sheet1",
  visibility: "visible",
  grid: gridOf([]),
  formulas: [],
  columns: [],
  rows: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  tables: [],
  validations: [],
  conditionalFormats: [],
  notes: [],
  comments: [],
  charts: [],
  hyperlinks: [],
  protection: null,
  print: {},
};

export const EMPTY_BOOK: Book = {
  sheets: [EMPTY_SHEET],
  names: [],
  looks: [{ format: "General", font: "Calibri", size: 11 }],
  dateSystem: 1900,
  calculation: "auto",
  isIterative: false,
  activeSheet: 0,
  properties: { custom: [] },
  settings: [],
  customXml: [],
  kept: { parts: [], relationships: [], told: [] },
};

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const SAVINGS: BookSheet = {
  ...EMPTY_SHEET,
  name: "J's savings",
  tabColor: "#C00000",
  grid: gridOf([
    [["Post", 1], ["FTE", 1], ["Cost", 1], ["Share", 1], "Ends"],
    ["Director & “Head”", 1, [52_000.5, 2], [52_000.5, 2], [45_383, 3]],
    [" spaces  kept ", 0.5, [20_000, 2], [10_000, 2], [45_384, 3]],
    ["=1+1", true, [{ error: "#N/A" }, 2], [null, 2], "a\u0007b\r\n_x000D_"],
    ["Total", 3, [72_000.5, 2], null, null],
    [null, null, null, null, null],
    [36_000.25, 1, 2, "text of a formula", null],
    [36_000.25],
  ]),
  formulas: [
    { row: 1, column: 3, formula: "[@Cost]*[@FTE]" },
    { row: 2, column: 3, formula: "[@Cost]*[@FTE]" },
    { row: 3, column: 3, formula: "[@Cost]*[@FTE]" },
    { row: 4, column: 2, formula: "SUBTOTAL(109,[Cost])" },
    { row: 6, column: 0, formula: 'JWA.COST_SHARE(C5,"CCC, PCC")', area: area(6, 0, 7, 0) },
    { row: 6, column: 1, formula: "SUM(B2:B3*C2:C3)", area: area(6, 1, 6, 1), isOldArray: true },
    { row: 6, column: 2, formula: "XLOOKUP(A2,A2:A4,LET(x,B2:B4,x*2))" },
    { row: 6, column: 3, formula: 'IF(A1="","",CONCAT(A1,"_xlfn.SUM"))' },
    { row: 9, column: 6, formula: "SUM(A7#)", area: area(9, 6, 9, 6) },
  ],
  columns: [
    { span: [0, 0], width: 30.43, look: 4 },
    { span: [2, 3], width: 12.71, outline: 1 },
    { span: [5, 5], hidden: true },
  ],
  rows: [
    { row: 0, height: 30.75 },
    { row: 5, hidden: true },
    { row: 12, look: 1, outline: 2 },
  ],
  merges: [area(10, 0, 11, 2)],
  frozen: { rows: 1, columns: 1 },
  zoom: 85,
  hidesGridlines: true,
  selected: area(1, 1, 2, 2),
  tables: [
    {
      id: 3,
      name: "Posts",
      area: area(0, 0, 4, 4),
      hasHeader: true,
      hasTotals: true,
      columns: [
        { name: "Post", totalLabel: "Total" },
        { name: "FTE", totalFunction: "count" },
        { name: "Cost", totalFunction: "sum" },
        { name: "Share", formula: "[@Cost]*[@FTE]", totalFunction: "custom", totalFormula: "MAX([Share])" },
        { name: "Ends" },
      ],
      style: "TableStyleMedium2",
      showRowStripes: true,
      showFilterButton: true,
    },
  ],
  validations: [
    {
      areas: [area(1, 0, 3, 0)],
      type: "list",
      formula1: '"Director,Head & Clerk"',
      allowBlank: true,
      prompt: { title: "Post", text: "Choose a post.\nOne only." },
      alert: { style: "warning", title: "Unknown", text: "Choose one of the list." },
    },
    {
      areas: [area(1, 1, 3, 1), area(6, 4, 6, 4)],
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "Lists!$A$2",
      alert: { style: "stop", title: "", text: "" },
    },
    { areas: [area(1, 4, 3, 4)], type: "custom", formula1: 'ISNUMBER(E2)*(E2<>"")', hideDropDown: true },
    { areas: [area(0, 6, 0, 6)], type: "any", prompt: { title: "Note", text: "Nothing to hold." } },
  ],
  conditionalFormats: [
    {
      areas: [area(1, 2, 3, 2)],
      priority: 1,
      stopIfTrue: true,
      kind: "cellValue",
      operator: "between",
      formula1: "1",
      formula2: "2",
      look: {
        fill: "#FFC7CE",
        color: "#9C0006",
        bold: true,
        borders: { top: { style: "thin", color: "#000000" } },
      },
    },
    {
      areas: [area(1, 0, 3, 0)],
      priority: 2,
      kind: "formula",
      formula: '$B2>"a"',
      look: { italic: false, format: "0.0" },
    },
    {
      areas: [area(1, 0, 3, 0)],
      priority: 3,
      kind: "text",
      operator: "contains",
      text: 'a "b"',
      look: { strike: true },
    },
    {
      areas: [area(1, 0, 3, 0)],
      priority: 4,
      kind: "text",
      operator: "endsWith",
      text: "x",
      look: { underline: "single" },
    },
    {
      areas: [area(1, 0, 3, 0)],
      priority: 5,
      kind: "preset",
      criterion: "blanks",
      look: { fill: "#FFFF00" },
    },
    { areas: [area(1, 0, 3, 0)], priority: 6, kind: "preset", criterion: "duplicates", look: {} },
    {
      areas: [area(1, 2, 3, 2)],
      priority: 7,
      kind: "topBottom",
      rank: 3,
      isBottom: true,
      isPercent: true,
      look: { bold: true },
    },
    {
      areas: [area(1, 2, 3, 2)],
      priority: 8,
      kind: "colorScale",
      points: [
        { type: "min", color: "#F8696B" },
        { type: "percentile", value: "50", color: "#FFEB84" },
        { type: "max", color: "#63BE7B" },
      ],
    },
    {
      areas: [area(1, 3, 3, 3)],
      priority: 9,
      kind: "dataBar",
      color: "#638EC6",
      points: [{ type: "min" }, { type: "max" }],
    },
    {
      areas: [area(1, 3, 3, 3)],
      priority: 10,
      kind: "iconSet",
      icons: "3Arrows",
      hideValue: true,
      points: [
        { type: "percent", value: "0" },
        { type: "percent", value: "33" },
        { type: "formula", value: "$B$2" },
      ],
    },
    {
      areas: [area(1, 3, 3, 3)],
      priority: 11,
      kind: "kept",
      xml: '<cfRule type="aboveAverage" priority="11" aboveAverage="0"><dxf><font><b/></font></dxf></cfRule>',
    },
  ],
  notes: [
    { row: 0, column: 1, author: "A. Officer", text: "Full-time\nequivalent" },
    { row: 2, column: 1, author: "B", text: "<shown>", isVisible: true },
  ],
  comments: [
    {
      id: "{0F9C1B7A-1111-4222-8333-444455556666}",
      row: 1,
      column: 2,
      author: "C. Clerk",
      made: "2026-11-02T09:30:00.00Z",
      text: "Is this right?",
      isResolved: true,
      replies: [
        {
          id: "{0F9C1B7A-1111-4222-8333-444455556667}",
          author: "A. Officer",
          made: "2026-11-02T10:00:00.00Z",
          text: "Yes & no",
        },
      ],
    },
  ],
  charts: [
    {
      id: "2",
      name: "Savings by post",
      frame: { left: 100.5, top: 200, width: 360, height: 216 },
      kind: "columnStacked",
      series: [
        {
          name: "'J''s savings'!$C$1",
          categories: "'J''s savings'!$A$2:$A$4",
          values: "'J''s savings'!$C$2:$C$4",
          color: "#70AD47",
        },
        { name: '"Aim ""A"""', values: "'J''s savings'!$B$2:$B$4", kind: "lineMarkers" },
      ],
      title: "Savings",
      legend: "bottom",
      categoryTitle: "Post",
      valueTitle: "£",
      valueFormat: "£#,##0",
      altText: "Savings of each post",
    },
    {
      id: "3",
      name: "Shares",
      frame: { left: 500, top: 20, width: 200, height: 200 },
      kind: "pie",
      series: [{ values: "Lists!$A$1:$A$2" }],
      legend: "none",
    },
  ],
  hyperlinks: [
    { area: area(10, 0, 10, 0), address: "https://example.org/?a=1&b=2", tip: "Look" },
    { area: area(11, 4, 12, 4), location: "Lists!A1" },
  ],
  protection: {
    allow: { formatCells: true, sort: true, editObjects: true },
    selection: "unlocked",
    password: { algorithmName: "SHA-512", hashValue: "aGFzaA==", saltValue: "c2FsdA==", spinCount: "100000" },
  },
  print: {
    orientation: "landscape",
    paper: "a4",
    fitToWidth: 1,
    margins: { left: 1.5, right: 1.5, top: 2, bottom: 2.25 },
    header: { left: "Council", center: "&A" },
    footer: { right: "Page &P of &N" },
    titleRows: [0, 1],
    titleColumns: [0, 0],
    area: area(0, 0, 9, 5),
    gridlines: true,
  },
};

export const EXAMPLE: Book = {
  ...EMPTY_BOOK,
  sheets: [
    SAVINGS,
    {
      ...EMPTY_SHEET,
      name: "Lists",
      visibility: "hidden",
      grid: gridOf([
        [1, "x"],
        [2, "y"],
      ]),
      autoFilter: area(0, 0, 1, 1),
    },
    { ...EMPTY_SHEET, name: "Deep", visibility: "veryHidden" },
  ],
  names: [
    { name: "Rate", formula: "Lists!$A$1", comment: "Of interest" },
    { name: "Local", formula: "{1,2}", sheet: "Lists", isHidden: true },
  ],
  looks: [
    { format: "General", font: "Calibri", size: 11 },
    {
      format: "General",
      bold: true,
      color: "#FFFFFF",
      fill: "#1F4E78",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      borders: { bottom: { style: "double", color: "#FF0000" }, left: { style: "thin", color: "#000000" } },
      style: "Heading 1",
    },
    { format: "£#,##0.00", locked: false },
    {
      format: "dd/mm/yyyy",
      font: "Arial",
      size: 10.5,
      italic: true,
      underline: "doubleAccounting",
      strike: true,
    },
    { format: "@", rotation: -45, indent: 2, horizontal: "left", shrink: true, formulaHidden: true },
  ],
  styles: [
    { name: "Heading 1", look: { format: "General", bold: true, size: 15, color: "#44546A" }, builtIn: 16 },
  ],
  dateSystem: 1904,
  calculation: "manual",
  isIterative: true,
  isStructureProtected: true,
  properties: {
    title: "Savings tracker",
    author: "A. Officer",
    company: "Council & Co",
    manager: "M",
    created: "2026-11-01T10:00:00Z",
    revision: "3",
    custom: [
      { name: "JWA template", value: "savings" },
      { name: "Version", value: 2 },
      { name: "Rate", value: 1.5 },
      { name: "Final", value: true },
      { name: "Due", value: { date: "2026-12-01T00:00:00Z" } },
    ],
  },
  settings: [
    {
      addInId: "5f2d7c1e-0000-4000-8000-000000000001",
      version: "1.0.0.0",
      store: "developer",
      storeType: "Registry",
      values: [
        ["theme", '"dark"'],
        ["list", '{"a":[1,2,"<&>"]}'],
      ],
    },
  ],
  customXml: [
    { id: "{11111111-2222-3333-4444-555555555555}", xml: '<rules xmlns="urn:x"><r a="1">é</r></rules>' },
  ],
};
