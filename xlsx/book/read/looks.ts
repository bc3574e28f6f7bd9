/** How cells look, from the styles part (ECMA-376 part 1, 18.8), each look said against the workbook's default. */
import { builtInFormat } from "../../read/formats";
import { whole } from "../../xml/parse";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import type { BookStyle, Edge, Line, LineStyle, Look, Overlay } from "../book";
import type { Palette } from "../colors";
import { flag, given, numberIn, oneOf, words } from "./attributes";
import { colorOf } from "./theme";

export interface Looks {
  readonly looks: readonly Look[];
  /** Which of them a cell's `s="…"` means. */
  readonly byIndex: Uint16Array;
  readonly styles: readonly BookStyle[];
  /** By the `dxfId` of a conditional format. */
  readonly overlays: readonly Overlay[];
}

const PLAIN: Look = { format: "General", font: "Calibri", size: 11 };
const BLACK = "#000000";
const EDGES: readonly Edge[] = ["top", "bottom", "left", "right"];
const LINES: readonly LineStyle[] = [
  "thin",
  "medium",
  "thick",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
];
const HORIZONTAL = ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;
const UNDERLINES = ["single", "double", "singleAccounting", "doubleAccounting"] as const;

export function readLooks(styles: XmlNode | null, palette: Palette): Looks {
  if (!styles) return { looks: [PLAIN], byIndex: new Uint16Array(1), styles: [], overlays: [] };
  const parts = new StyleParts(styles, palette);
  const bases = styles.child("cellStyleXfs")?.all("xf") ?? [];
  const named = (styles.child("cellStyles")?.all("cellStyle") ?? []).map((node) => ({
    name: words(node, "name") ?? "",
    base: whole(node.get("xfId"), 0),
    builtIn: numberIn(node, "builtinId"),
  }));
  const nameOf = new Map(named.map(({ base, name }) => [base, name]));
  const formats = styles.child("cellXfs")?.all("xf") ?? [];
  const first = formats[0] ? parts.look(formats[0], null) : PLAIN;
  const looks: Look[] = [first];
  const known = new Map<string, number>();
  const byIndex = new Uint16Array(Math.max(formats.length, 1));
  formats.forEach((node, index) => {
    if (index === 0) return;
    const style = nameOf.get(whole(node.get("xfId"), 0));
    const look = given<Look>({
      ...parts.look(node, first),
      style: style === undefined || style === "Normal" ? undefined : style,
    }) as Look;
    const key = JSON.stringify(look);
    let at =
      known.get(key) ?? (index > 0 && key === JSON.stringify({ format: first.format }) ? 0 : undefined);
    if (at === undefined) at = looks.length > 0xffff ? 0 : looks.push(look) - 1;
    known.set(key, at);
    byIndex[index] = at;
  });
  return {
    looks,
    byIndex,
    styles: named
      .filter(({ name }) => name !== "" && name !== "Normal")
      .map(
        ({ name, base, builtIn }) =>
          given<BookStyle>({
            name,
            look: bases[base] ? parts.look(bases[base], first) : { format: "General" },
            builtIn,
          }) as BookStyle,
      ),
    overlays: (styles.child("dxfs")?.all("dxf") ?? []).map((node) => parts.overlay(node)),
  };
}

type Face = Pick<Look, "font" | "size" | "color" | "bold" | "italic" | "underline" | "strike">;

class StyleParts {
  private readonly formats = new Map<number, string>();
  private readonly fonts: readonly Face[];
  private readonly fills: readonly (string | undefined)[];
  private readonly borders: readonly (Look["borders"] | undefined)[];

  constructor(
    styles: XmlNode,
    private readonly palette: Palette,
  ) {
    for (const node of styles.child("numFmts")?.all("numFmt") ?? []) {
      this.formats.set(whole(node.get("numFmtId"), -1), unescaped(node.get("formatCode") ?? ""));
    }
    this.fonts = (styles.child("fonts")?.all("font") ?? []).map((node) => this.face(node));
    this.fills = (styles.child("fills")?.all("fill") ?? []).map((node) => this.fill(node));
    this.borders = (styles.child("borders")?.all("border") ?? []).map((node) => this.lines(node));
  }

  /** @param first the workbook's default, which the look is said against; null for that one itself. */
  look(node: XmlNode, first: Look | null): Look {
    const format = whole(node.get("numFmtId"), 0);
    const alignment = node.child("alignment");
    const protection = node.child("protection");
    const turn = numberIn(alignment, "textRotation");
    const own = {
      ...this.fonts[whole(node.get("fontId"), 0)],
      fill: this.fills[whole(node.get("fillId"), 0)],
      borders: this.borders[whole(node.get("borderId"), 0)],
      horizontal: oneOf(HORIZONTAL, alignment?.get("horizontal")),
      vertical: oneOf(VERTICAL, alignment?.get("vertical")),
      wrap: flag(alignment, "wrapText") || undefined,
      shrink: flag(alignment, "shrinkToFit") || undefined,
      indent: numberIn(alignment, "indent") || undefined,
      rotation: turn === undefined || turn === 0 ? undefined : turn > 90 && turn !== 255 ? 90 - turn : turn,
      locked: flag(protection, "locked") === false ? false : undefined,
      formulaHidden: flag(protection, "hidden") || undefined,
    };
    // Bottom is where Excel puts text that is told nothing.
    if (own.vertical === "bottom") own.vertical = undefined;
    return given<Look>({
      format: this.formats.get(format) ?? builtInFormat(format),
      ...(first ? against(own, first) : { ...own, color: own.color === BLACK ? undefined : own.color }),
    }) as Look;
  }

  overlay(node: XmlNode): Overlay {
    const font = node.child("font");
    const pattern = node.at("fill", "patternFill");
    const kind = pattern?.get("patternType");
    // Of a conditional format, the colour of a solid fill is the one behind.
    const fill =
      kind === "none" ? undefined : (this.colorIn(pattern, "bgColor") ?? this.colorIn(pattern, "fgColor"));
    const border = node.child("border");
    return given<Overlay>({
      fill,
      color: colorOf(font?.child("color"), this.palette),
      bold: font?.child("b") && flag(font.child("b"), "val") !== false,
      italic: font?.child("i") && flag(font.child("i"), "val") !== false,
      underline: underlineOf(font),
      strike: font?.child("strike") && flag(font.child("strike"), "val") !== false,
      borders: border && this.lines(border),
      format: words(node.child("numFmt"), "formatCode"),
    }) as Overlay;
  }

  private face(node: XmlNode): Face {
    const on = (name: string): true | undefined =>
      node.child(name) && flag(node.child(name), "val") !== false ? true : undefined;
    return given<Face>({
      font: words(node.child("name"), "val"),
      size: numberIn(node.child("sz")),
      color: colorOf(node.child("color"), this.palette),
      bold: on("b"),
      italic: on("i"),
      underline: underlineOf(node),
      strike: on("strike"),
    });
  }

  private fill(node: XmlNode): string | undefined {
    const pattern = node.child("patternFill");
    if (pattern) {
      const kind = pattern.get("patternType") ?? "none";
      if (kind === "none") return undefined;
      return this.colorIn(pattern, "fgColor") ?? (kind === "solid" ? undefined : "#D9D9D9");
    }
    return this.colorIn(node.at("gradientFill", "stop"), "color");
  }

  private lines(node: XmlNode): Look["borders"] | undefined {
    const borders: Partial<Record<Edge, Line>> = {};
    for (const edge of EDGES) {
      const line =
        node.child(edge) ?? node.child(edge === "left" ? "start" : edge === "right" ? "end" : edge);
      const style = oneOf(LINES, line?.get("style"));
      if (style) borders[edge] = { style, color: this.colorIn(line, "color") ?? BLACK };
    }
    return Object.keys(borders).length ? borders : undefined;
  }

  private colorIn(node: XmlNode | undefined, name: string): string | undefined {
    return colorOf(node?.child(name), this.palette);
  }
}

function underlineOf(font: XmlNode | undefined): Look["underline"] {
  const underline = font?.child("u");
  return underline && oneOf(UNDERLINES, underline.get("val") ?? "single");
}

/** What differs from the default; a switch the default has on and this one has not is said as false. */
function against(own: Partial<{ [Key in keyof Look]: Look[Key] | undefined }>, first: Look): typeof own {
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({ ...own, color: own.color ?? BLACK })) {
    const usual = key === "color" ? (first.color ?? BLACK) : first[key as keyof Look];
    if (JSON.stringify(value) !== JSON.stringify(usual)) said[key] = value;
  }
  for (const key of ["bold", "italic", "strike", "wrap", "shrink"] as const) {
    if (first[key] === true && own[key] === undefined) said[key] = false;
  }
  if (first.locked === false && own.locked === undefined) said["locked"] = true;
  return said;
}
