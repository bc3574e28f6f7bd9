import type { Api, ValueMember } from "../../../richapi/member";
import type { Look } from "../../../../xlsx";
import { HORIZONTAL, VERTICAL, keyOf } from "../../cells/format/alignment";
import { invalidOperation, itemNotFound, notSupported } from "../../errors";
import type { Places } from "../../places";
import { color, flag, number, oneOf, text } from "../arguments";
import { linked, method, property, read } from "../declare";
import { isBuiltIn, removeStyle, setStyleLook, styleLook } from "./styles";

type Own = Partial<Look>;

export class Style {
  constructor(
    readonly places: Places,
    readonly name: string,
  ) {}

  get look(): Own {
    const look = styleLook(this.places.document, this.name);
    if (!look) throw itemNotFound();
    return look;
  }

  set(change: Own): void {
    setStyleLook(this.places.document, this.name, { ...this.look, ...change });
  }

  private static field<K extends keyof Look>(
    since: string,
    key: K,
    missing: unknown,
    take: (value: unknown) => NonNullable<Look[K]>,
  ): ValueMember<Style> {
    return property<Style>(
      since,
      (self) => self.look[key] ?? missing,
      (self, value) => {
        self.set({ [key]: take(value) } as Own);
      },
    );
  }

  private static aligned<K extends "horizontal" | "vertical">(
    key: K,
    usual: string,
    names: Readonly<Record<NonNullable<Look[K]>, string>>,
  ): ValueMember<Style> {
    return property<Style>(
      "1.7",
      ({ look }) => (look[key] === undefined ? usual : names[look[key]]),
      (self, value) => {
        const wanted = oneOf(value, [usual, ...Object.values<string>(names)], `${key}Alignment`);
        const found = keyOf(names, wanted);
        const { [key]: _before, ...rest } = self.look;
        setStyleLook(self.places.document, self.name, found ? { ...rest, [key]: found } : rest);
      },
    );
  }

  /** What a look has no place for: it is so, and can be set to nothing else. */
  private static only(since: string, name: string, is: unknown): ValueMember<Style> {
    return property<Style>(
      since,
      () => is,
      (_self, value) => {
        if (value !== is) throw notSupported(`a style whose ${name} is ${String(value)}`);
      },
    );
  }

  static readonly api: Api<Style> = {
    name: "Style",
    page: "excel.style",
    id: (self) => self.name,
    members: {
      name: read("1.7", (self) => self.name),
      builtIn: read("1.7", (self) => isBuiltIn(self.name)),
      numberFormat: Style.field("1.7", "format", "General", (value) => text(value)),
      wrapText: Style.field("1.7", "wrap", false, (value) => flag(value)),
      shrinkToFit: Style.field("1.7", "shrink", false, (value) => flag(value)),
      indentLevel: Style.field("1.7", "indent", 0, (value) => number(value)),
      locked: Style.field("1.7", "locked", true, (value) => flag(value)),
      formulaHidden: Style.field("1.7", "formulaHidden", false, (value) => flag(value)),
      textOrientation: Style.field("1.8", "rotation", 0, (value) => number(value)),
      // As clients of Excel on the web call it.
      orientation: Style.field("1.8", "rotation", 0, (value) => number(value)),
      horizontalAlignment: Style.aligned("horizontal", "General", HORIZONTAL),
      verticalAlignment: Style.aligned("vertical", "Bottom", VERTICAL),
      autoIndent: Style.only("1.8", "autoIndent", false),
      readingOrder: Style.only("1.7", "readingOrder", "Context"),
      includeAlignment: Style.only("1.7", "includeAlignment", true),
      includeBorder: Style.only("1.7", "includeBorder", true),
      includeFont: Style.only("1.7", "includeFont", true),
      includeNumber: Style.only("1.7", "includeNumber", true),
      includePatterns: Style.only("1.7", "includePatterns", true),
      includeProtection: Style.only("1.7", "includeProtection", true),
      font: linked("1.7", (self) => new StyleFont(self)),
      fill: linked("1.7", (self) => new StyleFill(self)),
      delete: method("1.7", (self) => {
        void self.look;
        if (self.name === "Normal") throw invalidOperation();
        removeStyle(self.places.document, self.name);
      }),
    },
  };
}

const UNDERLINES = {
  None: null,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

class StyleFont {
  constructor(readonly style: Style) {}

  private static field<K extends keyof Look>(
    key: K,
    missing: unknown,
    take: (value: unknown) => NonNullable<Look[K]>,
  ): ValueMember<StyleFont> {
    return property<StyleFont>(
      "1.7",
      ({ style }) => style.look[key] ?? missing,
      ({ style }, value) => {
        style.set({ [key]: take(value) } as Own);
      },
    );
  }

  static readonly api: Api<StyleFont> = {
    name: "RangeFont",
    page: "excel.rangefont",
    members: {
      name: StyleFont.field("font", "Calibri", (value) => text(value)),
      size: StyleFont.field("size", 11, (value) => number(value)),
      color: StyleFont.field("color", "#000000", color),
      bold: StyleFont.field("bold", false, (value) => flag(value)),
      italic: StyleFont.field("italic", false, (value) => flag(value)),
      strikethrough: StyleFont.field("strike", false, (value) => flag(value)),
      underline: property(
        "1.7",
        ({ style: { look } }) =>
          (Object.keys(UNDERLINES) as (keyof typeof UNDERLINES)[]).find(
            (name) => UNDERLINES[name] === (look.underline ?? null),
          ) ?? "None",
        ({ style }, value) => {
          const name = oneOf(value, Object.keys(UNDERLINES) as (keyof typeof UNDERLINES)[], "underline");
          const { underline: _before, ...rest } = style.look;
          const underline = UNDERLINES[name];
          setStyleLook(style.places.document, style.name, underline ? { ...rest, underline } : rest);
        },
      ),
    },
  };
}

class StyleFill {
  constructor(readonly style: Style) {}

  static readonly api: Api<StyleFill> = {
    name: "RangeFill",
    page: "excel.rangefill",
    members: {
      color: property(
        "1.7",
        ({ style }) => style.look.fill ?? "",
        ({ style }, value) => {
          style.set({ fill: color(value) });
        },
      ),
      clear: method("1.7", ({ style }) => {
        const { fill: _before, ...rest } = style.look;
        setStyleLook(style.places.document, style.name, rest);
      }),
    },
  };
}
