/** How far words run that are not wrapped: a print area that ends before them cuts them off. */
import { LOOKS, type LookName } from "./looks";

export interface Running {
  readonly text: string;
  readonly look: LookName;
}

/** The default font's size, in points. */
const USUAL = 11;
/** A letter of running text is narrower than the digit that widths are counted in; bold type is not. */
const LETTER = 0.8;
const BOLD_LETTER = 0.95;
/** Of a column whose width nobody set, in characters. */
const UNSET = 8.43;

/** In characters of the default font. */
function reachOf({ text, look }: Running): number {
  const { size = USUAL, bold } = { size: undefined, bold: undefined, ...LOOKS[look] };
  return text.length * (bold ? BOLD_LETTER : LETTER) * (size / USUAL);
}

/**
 * How many columns all words need: those that have widths, and more where a sentence is longer than these.
 *
 * @example columnsFor([{ text: "Lists", look: "title" }], [16, 16, 26]) // 3
 */
export function columnsFor(words: readonly Running[], widths: readonly number[]): number {
  const wanted = Math.max(0, ...words.map(reachOf));
  const set = widths.reduce((sum, width) => sum + width, 0);
  return widths.length + Math.max(0, Math.ceil((wanted - set) / UNSET));
}
