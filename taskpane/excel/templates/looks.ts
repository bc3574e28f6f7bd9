import { LOOKS, type LookName, type LookPlan } from "../../../src/template";
import { areaName, type Area } from "../../../src/workbook";
import { placeOf } from "./cells";

/** Excel takes addresses of several areas up to some thousand characters; half of the least that was reported. */
const LONGEST_ADDRESS = 1000;

/** Gives the cells of a new sheet their looks, look by look; number formats are set apart. */
export function dress(sheet: Excel.Worksheet, looks: ReadonlyMap<string, LookName>): void {
  for (const [look, areas] of areasByLook(looks))
    for (const address of addresses(areas)) paint(sheet.getRanges(address).format, LOOKS[look]);
}

function paint(format: Excel.RangeFormat, look: LookPlan): void {
  const { fill, color, size, bold, italic, wrap, horizontal, vertical, indent, border, topBorder, unlocked } =
    look;
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (size !== undefined) format.font.size = size;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (wrap) format.wrapText = true;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (indent !== undefined) format.indentLevel = indent;
  if (border !== undefined) for (const side of SIDES) line(format.borders.getItem(side), "Thin", border);
  else if (topBorder !== undefined) line(format.borders.getItem("EdgeTop"), "Medium", topBorder);
  if (unlocked) format.protection.locked = false;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
/** Of every cell, those inside an area too. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function line(border: Excel.RangeBorder, weight: "Thin" | "Medium", color: string): void {
  border.style = "Continuous";
  border.weight = weight;
  border.color = color;
}

/** Runs of a row first, then rows that are alike put together: few areas, and each cell in one. */
function areasByLook(looks: ReadonlyMap<string, LookName>): Map<LookName, Area[]> {
  const places = [...looks].map(([key, look]) => [...placeOf(key), look] as const);
  places.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  const found = new Map<LookName, Area[]>();
  const open = new Map<string, { area: Area; look: LookName }>();
  let run: { area: Area; look: LookName } | null = null;
  const close = () => {
    if (!run) return;
    const { area, look } = run;
    const above = open.get(`${area.left}-${area.right}`);
    if (above && above.look === look && above.area.bottom === area.top - 1) {
      above.area = { ...above.area, bottom: area.bottom };
    } else {
      open.set(`${area.left}-${area.right}`, run);
      kept.push(run);
    }
    run = null;
  };
  const kept: { area: Area; look: LookName }[] = [];
  for (const [row, column, look] of places) {
    if (run && run.look === look && run.area.top === row && run.area.right === column - 1) {
      run.area = { ...run.area, right: column };
    } else {
      close();
      run = { area: { top: row, left: column, bottom: row, right: column }, look };
    }
  }
  close();
  for (const { area, look } of kept) found.set(look, [...(found.get(look) ?? []), area]);
  return found;
}

function addresses(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  let text = "";
  for (const area of areas) {
    const name = areaName(area);
    if (text !== "" && text.length + name.length + 1 > LONGEST_ADDRESS) {
      texts.push(text);
      text = "";
    }
    text = text === "" ? name : `${text},${name}`;
  }
  return text === "" ? texts : [...texts, text];
}
