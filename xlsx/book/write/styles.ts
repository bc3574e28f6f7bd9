/** The styles part: each font, fill, border and format once (ECMA-376 part 1, 18.8). */
import { MAIN } from "../../xml/namespaces";
import { element, HEAD } from "../../xml/write";
import type { Book, Edge, KeptElement, Look, Overlay } from "../book";
import { FORMAT_IDS, STYLE_IDS } from "./builtIn";

const BLACK = "#000000";
/** The order the schema has them in. */
const EDGES: readonly Edge[] = ["left", "right", "top", "bottom"];

/** A list in which each thing stands once. */
class Once {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();
  constructor(first: readonly string[] = []) {
    first.forEach((one) => this.all.push(one));
    first.forEach((one, at) => this.known.set(one, at));
  }
  index(xml: string): number {
    let at = this.known.get(xml);
    if (at === undefined) {
      at = this.all.push(xml) - 1;
      this.known.set(xml, at);
    }
    return at;
  }
}

export class StyleTable {
  private readonly formats = new Once();
  private readonly fonts = new Once();
  private readonly fills = new Once([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Once();
  private readonly bases = new Once();
  private readonly cells = new Once();
  private readonly dxfs = new Once();
  private readonly keptDxfs: string;
  private readonly keptCount: number;
  private readonly first: Look;
  private readonly styleAt = new Map<string, number>();
  private readonly byLook: number[];

  constructor(
    private readonly book: Pick<Book, "looks" | "styles">,
    private readonly kept: readonly KeptElement[],
  ) {
    this.first = book.looks[0] ?? { format: "General" };
    this.bases.index(this.format(this.first, null));
    for (const { name, look } of book.styles ?? []) this.base(name, look);
    this.keptDxfs = inner(kept, "styles:dxfs");
    this.keptCount = [...this.keptDxfs.matchAll(/<dxf[\s/>]/g)].length;
    this.byLook = (book.looks.length ? book.looks : [this.first]).map((look) =>
      this.cells.index(this.format(look, look.style === undefined ? 0 : this.base(look.style, look))),
    );
  }

  /** The `s="…"` of a cell with this look. */
  cell(look: number): number {
    return this.byLook[look] ?? 0;
  }

  /** The `dxfId` of a conditional format's look. */
  overlay(look: Overlay): number {
    return this.rawOverlay(this.dxf(look));
  }

  rawOverlay(xml: string): number {
    return this.keptCount + this.dxfs.index(xml);
  }

  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length ? element(name, { count: items.length }, ...items) : "";
    const formats = this.formats.all.map((code, at) =>
      element("numFmt", { numFmtId: 164 + at, formatCode: code }),
    );
    const names = ["Normal", ...this.styleAt.keys()].map((name, at) => {
      const builtInId =
        this.book.styles?.find((style) => style.name === name)?.builtIn ?? STYLE_IDS.get(name);
      return element("cellStyle", { name, xfId: at, builtinId: builtInId });
    });
    const dxfs = this.keptDxfs + this.dxfs.all.join("");
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}">`,
      list("numFmts", formats),
      list("fonts", this.fonts.all),
      list("fills", this.fills.all),
      list("borders", this.borders.all),
      list("cellStyleXfs", this.bases.all),
      list("cellXfs", this.cells.all),
      list("cellStyles", names),
      element("dxfs", { count: this.keptCount + this.dxfs.all.length }, dxfs),
      whole(this.kept, "styles:tableStyles") ??
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      whole(this.kept, "styles:colors") ?? "",
      whole(this.kept, "styles:extLst") ?? "",
      "</styleSheet>",
    ].join("");
  }

  /** Excel takes no two named styles for one: each is listed under its own number. */
  private base(name: string, look: Look): number {
    const known = this.styleAt.get(name);
    if (known !== undefined) return known;
    const at = this.bases.all.push(this.format(look, null)) - 1;
    this.styleAt.set(name, at);
    return at;
  }

  /** @param base which named style it rests on; null for a named style itself. */
  private format(look: Look, base: number | null): string {
    const full: Look = look === this.first ? look : { ...this.first, ...look };
    // What a look leaves out is as the default has it; that one's own name is not inherited.
    const numFmtId = this.formatId(full.format);
    const fontId = this.fonts.index(fontXml(full));
    const fillId = full.fill === undefined ? 0 : this.fills.index(fillXml(full.fill, "fgColor"));
    const borderId = this.borders.index(bordersXml(full.borders, true));
    const turn = full.rotation;
    const alignment = element("alignment", {
      horizontal: full.horizontal,
      vertical: full.vertical === "bottom" ? undefined : full.vertical,
      textRotation: turn === undefined ? undefined : turn < 0 ? 90 - turn : turn,
      wrapText: full.wrap || undefined,
      indent: full.indent,
      shrinkToFit: full.shrink || undefined,
    });
    const protection = element("protection", {
      locked: full.locked === false ? false : undefined,
      hidden: full.formulaHidden || undefined,
    });
    const isAligned = alignment !== "<alignment/>";
    const isProtected = protection !== "<protection/>";
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: base ?? undefined,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: isAligned || undefined,
        applyProtection: isProtected || undefined,
      },
      isAligned ? alignment : "",
      isProtected ? protection : "",
    );
  }

  private formatId(code: string): number {
    return FORMAT_IDS.get(code) ?? 164 + this.formats.index(code);
  }

  private dxf(look: Overlay): string {
    const font = [
      look.bold === undefined ? "" : element("b", { val: look.bold ? undefined : false }),
      look.italic === undefined ? "" : element("i", { val: look.italic ? undefined : false }),
      look.strike === undefined ? "" : element("strike", { val: look.strike ? undefined : false }),
      look.underline === undefined ? "" : element("u", { val: look.underline }),
      look.color === undefined ? "" : element("color", { rgb: argb(look.color) }),
    ].join("");
    const format = look.format;
    return element(
      "dxf",
      {},
      font === "" ? "" : element("font", {}, font),
      format === undefined ? "" : element("numFmt", { numFmtId: this.formatId(format), formatCode: format }),
      look.fill === undefined
        ? ""
        : `<fill><patternFill><bgColor rgb="${argb(look.fill)}"/></patternFill></fill>`,
      look.borders === undefined ? "" : bordersXml(look.borders, false),
    );
  }
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function fontXml(look: Look): string {
  return element(
    "font",
    {},
    look.bold ? "<b/>" : "",
    look.italic ? "<i/>" : "",
    look.strike ? "<strike/>" : "",
    look.underline === undefined
      ? ""
      : element("u", { val: look.underline === "single" ? undefined : look.underline }),
    element("sz", { val: look.size ?? 11 }),
    look.color === undefined || look.color === BLACK ? "" : element("color", { rgb: argb(look.color) }),
    element("name", { val: look.font ?? "Calibri" }),
  );
}

function fillXml(color: string, name: string): string {
  return `<fill><patternFill patternType="solid"><${name} rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** @param isOfCell a cell's border names all its sides, a conditional format's those it changes. */
function bordersXml(borders: Look["borders"], isOfCell: boolean): string {
  const sides = EDGES.map((edge) => {
    const line = borders?.[edge];
    if (!line) return isOfCell ? `<${edge}/>` : "";
    return element(edge, { style: line.style }, element("color", { rgb: argb(line.color) }));
  });
  return element("border", {}, ...sides, isOfCell ? "<diagonal/>" : "");
}

function whole(kept: readonly KeptElement[], name: string): string | undefined {
  return kept.find((element) => element.name === name)?.xml;
}

/** What is inside a kept element. */
function inner(kept: readonly KeptElement[], name: string): string {
  return /^<[^>]*[^/]>(.*)<\/[^>]*>$/s.exec(whole(kept, name) ?? "")?.[1] ?? "";
}
