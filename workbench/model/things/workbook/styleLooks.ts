/** How the named styles look that Excel brings, as far as a look can say it: "Excel.BuiltInStyle". */
import type { Edge, Line, Look } from "../../../../xlsx";

type Own = Partial<Look>;

const line = (style: Line["style"], color: string): Line => ({ style, color });
const box = (one: Line): Partial<Record<Edge, Line>> => ({ top: one, bottom: one, left: one, right: one });

/** The six accents of the Office theme, and their tints at 20, 40 and 60 per cent. */
const ACCENTS = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;

const accents = ACCENTS.flatMap(([full, ...tints], index): [string, Own][] => {
  const name = `Accent${String(index + 1)}`;
  return [
    [name, { fill: full, color: "#FFFFFF" }],
    ...tints.map((fill, shade): [string, Own] => [
      `${String(20 + 20 * shade)}% - ${name}`,
      { fill, color: shade === 2 ? "#FFFFFF" : "#000000" },
    ]),
  ];
});

const heading = (size: number, bottom: Line | null): Own => ({
  bold: true,
  size,
  color: "#44546A",
  ...(bottom ? { borders: { bottom } } : {}),
});

export const BUILT_IN: ReadonlyMap<string, Own> = new Map<string, Own>([
  ["Normal", {}],
  ["Bad", { fill: "#FFC7CE", color: "#9C0006" }],
  ["Good", { fill: "#C6EFCE", color: "#006100" }],
  ["Neutral", { fill: "#FFEB9C", color: "#9C5700" }],
  ["Calculation", { fill: "#F2F2F2", color: "#FA7D00", bold: true, borders: box(line("thin", "#7F7F7F")) }],
  ["Check Cell", { fill: "#A5A5A5", color: "#FFFFFF", bold: true, borders: box(line("double", "#3F3F3F")) }],
  ["Explanatory Text", { italic: true, color: "#7F7F7F" }],
  ["Input", { fill: "#FFCC99", color: "#3F3F76", borders: box(line("thin", "#7F7F7F")) }],
  ["Linked Cell", { color: "#FA7D00", borders: { bottom: line("double", "#FF8001") } }],
  ["Note", { fill: "#FFFFCC", borders: box(line("thin", "#B2B2B2")) }],
  ["Output", { fill: "#F2F2F2", color: "#3F3F3F", bold: true, borders: box(line("thin", "#3F3F3F")) }],
  ["Warning Text", { color: "#FF0000" }],
  ["Heading 1", heading(15, line("thick", "#4472C4"))],
  ["Heading 2", heading(13, line("thick", "#A2B8E1"))],
  ["Heading 3", heading(11, line("medium", "#8EA9DB"))],
  ["Heading 4", heading(11, null)],
  ["Title", { size: 18, color: "#44546A" }],
  ["Total", { bold: true, borders: { top: line("thin", "#4472C4"), bottom: line("double", "#4472C4") } }],
  ...accents,
  ["Comma", { format: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' }],
  ["Comma [0]", { format: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' }],
  ["Currency", { format: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-' }],
  ["Currency [0]", { format: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-' }],
  ["Percent", { format: "0%" }],
]);
