/**
 * Looks as Univer's styles hold them. What Univer has no style for (locked, the named style, a double underline,
 * fill alignment) is kept beside the cell, in its custom data, so that it can be read and saved again.
 */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { Edge, Line, LineStyle, Look } from "../../../xlsx";

/** What the grid does not draw, and cells keep in their custom data. */
export type Beside = {
  -readonly [
    K in "locked" | "formulaHidden" | "style" | "shrink" | "underline" | "horizontal" | "vertical" | "indent"
  ]?: Look[K];
};

const BESIDE = [
  "locked",
  "formulaHidden",
  "style",
  "shrink",
  "underline",
  "horizontal",
  "vertical",
  "indent",
] as const satisfies readonly (keyof Beside)[];

const PIXELS_PER_INDENT = 9;
const EDGES: Readonly<Record<Edge, "t" | "b" | "l" | "r">> = { top: "t", bottom: "b", left: "l", right: "r" };
const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const LINE_NAMES = new Map(Object.entries(LINES).map(([name, type]) => [type, name as LineStyle]));
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  centerContinuous: HorizontalAlign.CENTER,
  fill: HorizontalAlign.LEFT,
} as const;
const HORIZONTAL_NAMES = new Map<HorizontalAlign, Look["horizontal"]>([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
]);
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
} as const;
const VERTICAL_NAMES = new Map<VerticalAlign, Look["vertical"]>([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);

const yes = BooleanNumber.TRUE;
const no = BooleanNumber.FALSE;

/** The style of what a look says; what it leaves out is left out. `null` takes a property away. */
export function toStyle(look: Partial<Look>): IStyleData {
  const style: IStyleData = {};
  if (look.format !== undefined) style.n = look.format === "General" ? null : { pattern: look.format };
  if (look.fill !== undefined) style.bg = look.fill === "" ? null : { rgb: look.fill };
  if (look.font !== undefined) style.ff = look.font;
  if (look.size !== undefined) style.fs = look.size;
  if (look.color !== undefined) style.cl = { rgb: look.color };
  if (look.bold !== undefined) style.bl = look.bold ? yes : no;
  if (look.italic !== undefined) style.it = look.italic ? yes : no;
  if (look.underline !== undefined) style.ul = { s: yes };
  if (look.strike !== undefined) style.st = { s: look.strike ? yes : no };
  if (look.borders) style.bd = toBorders(look.borders);
  if (look.horizontal !== undefined) style.ht = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) style.vt = VERTICAL[look.vertical];
  if (look.wrap !== undefined) style.tb = look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (look.rotation !== undefined) {
    style.tr = look.rotation === 255 ? { a: 0, v: yes } : { a: -look.rotation, v: no };
  }
  if (look.indent !== undefined) {
    const side = look.horizontal === "right" ? "r" : "l";
    style.pd = { [side]: look.indent * PIXELS_PER_INDENT + 2 };
  }
  return style;
}

/** What of a look a cell keeps in its custom data; null where there is nothing. */
export function toBeside(look: Partial<Look>): Beside | null {
  const beside: Record<string, unknown> = {};
  if (look.locked === false) beside["locked"] = false;
  if (look.formulaHidden) beside["formulaHidden"] = true;
  if (look.style !== undefined) beside["style"] = look.style;
  if (look.shrink) beside["shrink"] = true;
  if (look.indent) beside["indent"] = look.indent;
  if (look.underline !== undefined && look.underline !== "single") beside["underline"] = look.underline;
  if (look.horizontal === "fill" || look.horizontal === "centerContinuous") {
    beside["horizontal"] = look.horizontal;
  }
  if (look.vertical === "justify" || look.vertical === "distributed") beside["vertical"] = look.vertical;
  return Object.keys(beside).length > 0 ? (beside as Beside) : null;
}

/** The look of a style and of what is kept beside it. What they do not say is left out. */
export function toLook(style: IStyleData | null | undefined, custom: unknown): Look {
  const look: Record<string, unknown> = { format: style?.n?.pattern ?? "General" };
  const set = (name: keyof Look, value: unknown): void => {
    if (value !== undefined && value !== null) look[name] = value;
  };
  if (style) {
    set("fill", rgb(style.bg?.rgb));
    set("font", style.ff);
    set("size", style.fs);
    set("color", rgb(style.cl?.rgb));
    if (style.bl !== undefined) set("bold", style.bl === yes);
    if (style.it !== undefined) set("italic", style.it === yes);
    if (style.ul?.s === yes) set("underline", "single");
    if (style.st?.s !== undefined) set("strike", style.st.s === yes);
    set("borders", fromBorders(style.bd));
    if (style.ht) set("horizontal", HORIZONTAL_NAMES.get(style.ht));
    if (style.vt) set("vertical", VERTICAL_NAMES.get(style.vt));
    if (style.tb) set("wrap", style.tb === WrapStrategy.WRAP);
    if (style.tr) set("rotation", style.tr.v === yes ? 255 : -style.tr.a || 0);
  }
  if (typeof custom === "object" && custom !== null) {
    for (const name of BESIDE) set(name, (custom as Beside)[name]);
  }
  return look as unknown as Look;
}

function toBorders(borders: Partial<Record<Edge, Line | null>>): IBorderData {
  const data: IBorderData = {};
  for (const [edge, line] of Object.entries(borders) as [Edge, Line | null][]) {
    data[EDGES[edge]] = line ? { s: LINES[line.style], cl: { rgb: line.color } } : null;
  }
  return data;
}

function fromBorders(data: Nullable<IBorderData>): Look["borders"] | undefined {
  if (!data) return undefined;
  const borders: Partial<Record<Edge, Line>> = {};
  for (const [edge, side] of Object.entries(EDGES) as [Edge, "t" | "b" | "l" | "r"][]) {
    const line = data[side];
    const style = line && LINE_NAMES.get(line.s);
    if (style) borders[edge] = { style, color: rgb(line.cl.rgb) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** `#RRGGBB` of `#abc`, `rgb(1, 2, 3)` and the like. */
function rgb(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(color))
    return `#${[...color.slice(1)].map((c) => c + c).join("")}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (!parts) return color;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${hex.join("")}`.toUpperCase();
}
