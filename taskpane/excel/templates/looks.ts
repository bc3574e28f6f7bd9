import { LOOKS, type LookName, type LookPlan } from "../../../src/template";
import { areaName, type Area } from "../../../src/workbook";
import { placeOf } from "./cells";

/** Excel takes addresses of several areas up to some thousand characters; half of the least that was reported. */
const LONGEST_ADDRESS = 1000;

/** One thing of a look: what it is in a look, and how Excel is told. */
interface Facet<T> {
  readonly of: (look: LookPlan) => T | undefined;
  readonly tell: (format: Excel.RangeFormat, value: T) => void;
}

function facet<T extends string | number | boolean>(
  of: Facet<T>["of"],
  tell: Facet<T>["tell"],
): Facet<unknown> {
  return { of, tell: tell as Facet<unknown>["tell"] };
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

const FACETS: readonly Facet<unknown>[] = [
  facet(
    ({ fill }) => fill,
    (format, color) => (format.fill.color = color),
  ),
  facet(
    ({ color }) => color,
    (format, color) => (format.font.color = color),
  ),
  facet(
    ({ size }) => size,
    (format, size) => (format.font.size = size),
  ),
  facet(
    ({ bold }) => bold,
    (format, isBold) => (format.font.bold = isBold),
  ),
  facet(
    ({ italic }) => italic,
    (format, isItalic) => (format.font.italic = isItalic),
  ),
  facet(
    ({ wrap }) => wrap,
    (format, wraps) => (format.wrapText = wraps),
  ),
  facet(
    ({ horizontal }) => horizontal,
    (format, side) => (format.horizontalAlignment = HORIZONTAL[side]),
  ),
  facet(
    ({ vertical }) => vertical,
    (format, side) => (format.verticalAlignment = VERTICAL[side]),
  ),
  facet(
    ({ indent }) => indent,
    (format, steps) => (format.indentLevel = steps),
  ),
  facet(
    ({ border }) => border,
    (format, color) => {
      for (const side of SIDES) line(format.borders.getItem(side), null, color);
    },
  ),
  facet(
    ({ border, topBorder }) => (border === undefined ? topBorder : undefined),
    (format, color) => line(format.borders.getItem("EdgeTop"), "Medium", color),
  ),
  facet(
    ({ unlocked }) => unlocked,
    (format) => (format.protection.locked = false),
  ),
];

/**
 * Gives the cells of a new sheet their looks; number formats are set apart. Cells that have one thing in common are
 * told it together, whatever else they differ in: that takes few requests.
 */
export function dress(sheet: Excel.Worksheet, looks: ReadonlyMap<string, LookName>): void {
  for (const { of, tell } of FACETS)
    for (const [value, areas] of areasBy(looks, (look) => of(LOOKS[look])))
      for (const address of addresses(areas)) tell(sheet.getRanges(address).format, value);
}

/** A line is thin unless told otherwise. */
function line(border: Excel.RangeBorder, weight: "Medium" | null, color: string): void {
  border.style = "Continuous";
  if (weight) border.weight = weight;
  border.color = color;
}

interface Run<T> {
  area: Area;
  readonly value: T;
}

/**
 * The areas of the cells that have a value in common: runs of a row first, then rows that are alike put together, so
 * that each cell is in one area.
 */
function areasBy<T>(
  looks: ReadonlyMap<string, LookName>,
  of: (look: LookName) => T | undefined,
): Map<T, Area[]> {
  const places = [...looks].flatMap(([key, look]) => {
    const value = of(look);
    return value === undefined ? [] : [[...placeOf(key), value] as const];
  });
  places.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  const runs: Run<T>[] = [];
  for (const [row, column, value] of places) {
    const last = runs[runs.length - 1];
    if (last && last.value === value && last.area.top === row && last.area.right === column - 1) {
      last.area = { ...last.area, right: column };
    } else runs.push({ area: { top: row, left: column, bottom: row, right: column }, value });
  }
  const whole: Run<T>[] = [];
  const above = new Map<string, Run<T>>();
  for (const run of runs) {
    const columns = `${run.area.left}-${run.area.right}`;
    const found = above.get(columns);
    if (found && found.value === run.value && found.area.bottom === run.area.top - 1) {
      found.area = { ...found.area, bottom: run.area.bottom };
    } else {
      above.set(columns, run);
      whole.push(run);
    }
  }
  const found = new Map<T, Area[]>();
  for (const { area, value } of whole) found.set(value, [...(found.get(value) ?? []), area]);
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
