/** How a sheet prints. Centimetres, where the file has inches. */
import type { XmlNode } from "../../xml/tree";
import { unescaped } from "../../xml/text";
import type { BookPrint } from "../book";
import { flag, given, numberIn, oneOf } from "./attributes";

export const CENTIMETRES = 2.54;
const PAPERS: Readonly<Record<string, NonNullable<BookPrint["paper"]>>> = {
  "9": "a4",
  "8": "a3",
  "1": "letter",
};
type Sides = NonNullable<BookPrint["header"]>;

export function readPrint(sheet: (name: string) => XmlNode | undefined): BookPrint {
  const setup = sheet("pageSetup");
  const margins = sheet("pageMargins");
  const fits = flag(sheet("sheetPr")?.child("pageSetUpPr"), "fitToPage");
  const wide = numberIn(setup, "fitToWidth") ?? 1;
  const high = numberIn(setup, "fitToHeight") ?? 1;
  const scale = numberIn(setup, "scale");
  const texts = sheet("headerFooter");
  const inCentimetres = (name: string): number =>
    Math.round((numberIn(margins, name) ?? 0) * CENTIMETRES * 10_000) / 10_000;
  return given<BookPrint>({
    orientation: oneOf(["portrait", "landscape"] as const, setup?.get("orientation")),
    paper: PAPERS[setup?.get("paperSize") ?? ""],
    // 0 is as many pages as it takes.
    fitToWidth: fits && wide > 0 ? wide : undefined,
    fitToHeight: fits && high > 0 ? high : undefined,
    scale: scale === 100 ? undefined : scale,
    margins: margins && {
      left: inCentimetres("left"),
      right: inCentimetres("right"),
      top: inCentimetres("top"),
      bottom: inCentimetres("bottom"),
    },
    header: sidesOf(texts?.child("oddHeader")?.text),
    footer: sidesOf(texts?.child("oddFooter")?.text),
    gridlines: flag(sheet("printOptions"), "gridLines") || undefined,
  }) as BookPrint;
}

/** `&LCouncil&CSavings&RPage &P` in its three places. A text that names none is in the centre. */
function sidesOf(text: string | undefined): Sides | undefined {
  if (text === undefined || text === "") return undefined;
  const found: { left?: string; center?: string; right?: string } = {};
  let side: keyof Sides = "center";
  for (const piece of unescaped(text).split(/(&[LCR]|&.)/)) {
    if (piece === "&L") side = "left";
    else if (piece === "&C") side = "center";
    else if (piece === "&R") side = "right";
    else if (piece) found[side] = (found[side] ?? "") + piece;
  }
  return Object.keys(found).length ? found : undefined;
}
