import type { Api } from "../../../richapi/member";
import { color, flag, number, oneOf, text } from "../../things/arguments";
import { property } from "../../things/declare";
import { invalidArgument, notSupported } from "../../errors";
import type { AreasAt } from "../place";
import { changeLook, common } from "./common";

const UNDERLINES = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

/** `Excel.RangeFont`. */
export class RangeFont {
  constructor(readonly place: AreasAt) {}

  static readonly api: Api<RangeFont> = {
    name: "RangeFont",
    page: "excel.rangefont",
    members: {
      name: property(
        "1.1",
        ({ place }) => common(place, "font", "Calibri", (name) => name),
        ({ place }, value) => {
          changeLook(place, { font: text(value, "name") });
        },
      ),
      size: property(
        "1.1",
        ({ place }) => common(place, "size", 11, (size) => size),
        ({ place }, value) => {
          const size = number(value, "size");
          if (size < 1 || size > 409) throw invalidArgument();
          changeLook(place, { size });
        },
      ),
      color: property(
        "1.1",
        ({ place }) => common(place, "color", "#000000", (value) => value),
        ({ place }, value) => {
          changeLook(place, { color: value === "" ? null : color(value) });
        },
      ),
      bold: property(
        "1.1",
        ({ place }) => common(place, "bold", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { bold: flag(value, "bold") });
        },
      ),
      italic: property(
        "1.1",
        ({ place }) => common(place, "italic", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { italic: flag(value, "italic") });
        },
      ),
      underline: property(
        "1.1",
        ({ place }) => common<"underline", string>(place, "underline", "None", (value) => UNDERLINES[value]),
        ({ place }, value) => {
          const wanted = oneOf(value, ["None", ...Object.values(UNDERLINES)] as const, "underline");
          const found = (Object.keys(UNDERLINES) as (keyof typeof UNDERLINES)[]).find(
            (key) => UNDERLINES[key] === wanted,
          );
          changeLook(place, { underline: found ?? null });
        },
      ),
      strikethrough: property(
        "1.9",
        ({ place }) => common(place, "strike", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { strike: flag(value, "strikethrough") });
        },
      ),
      subscript: property("1.9", () => false, refuseTrue("raised and lowered letters (subscript)")),
      superscript: property("1.9", () => false, refuseTrue("raised and lowered letters (superscript)")),
      tintAndShade: property("1.9", () => 0, refuseTint),
    },
  };
}

function refuseTrue(what: string) {
  return (_self: RangeFont, value: unknown): void => {
    if (value !== false) throw notSupported(what);
  };
}

function refuseTint(_self: RangeFont, value: unknown): void {
  if (value !== 0) throw notSupported("tints and shades of a colour; give the colour itself, as #FFEECC");
}
