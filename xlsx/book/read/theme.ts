/** The workbook's twelve theme colours, and colours its own palette replaces (ECMA-376 part 1, 20.1.6.2, 18.8.11). */
import type { XmlNode } from "../../xml/tree";
import { OFFICE_THEME, Palette } from "../colors";
import { numberIn } from "./attributes";

const ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

export function paletteOf(theme: XmlNode | null, styles: XmlNode | null): Palette {
  const scheme = theme?.at("themeElements", "clrScheme");
  const colors = ORDER.map((name, index) => {
    const color = scheme?.child(name)?.children[0];
    return (
      color?.get("lastClr") ??
      (color?.name === "srgbClr" ? color.get("val") : undefined) ??
      OFFICE_THEME[index]!
    );
  });
  const own = styles
    ?.at("colors", "indexedColors")
    ?.all("rgbColor")
    .map((node) => (node.get("rgb") ?? "").slice(-6));
  return own?.length ? new Palette(colors, own) : new Palette(colors);
}

export function colorOf(node: XmlNode | undefined, palette: Palette): string | undefined {
  if (!node) return undefined;
  return palette.color({
    rgb: node.get("rgb"),
    theme: numberIn(node, "theme"),
    indexed: numberIn(node, "indexed"),
    tint: numberIn(node, "tint"),
  });
}
