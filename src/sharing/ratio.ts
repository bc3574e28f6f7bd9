/** A basis written in one cell: `50:50`, `82/18`, `60%:40%`, `equal`, or a number from 0 to 1. */
import { Decimal, weightsOf, type Weights } from "../money";
import { latin, quote, unusable, type Answer } from "../text";

const LONGEST = 200;
const FIGURE = /^(?:\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})$/;
const SHAPES = "Type a basis such as 50:50, 82/18, 60%:40% or equal";

/**
 * A basis typed as text; a figure alone is the first party's part, as where it is a number.
 *
 * @param parties how many `equal` stands for
 * @example readRatio("82/18", 2) // the whole weights 41 and 9
 */
export function readRatio(text: string, parties: number): Answer<Weights> {
  const plain = text.length > LONGEST ? "" : latin(text).toLowerCase().replace(/\s+/g, "");
  if (plain === "equal" || plain === "equally") return weightsOf(new Array<number>(parties).fill(1));
  if (FIGURE.test(plain)) return readFirstPart(Number(plain));
  const separators = new Set(plain.match(/[:/]/g) ?? []);
  const figures = plain.split(/[:/]/);
  if (separators.size !== 1 || !figures.every((figure) => FIGURE.test(figure.replace(/%$/, "")))) {
    return unusable(
      `${quote(text)} is not a basis. ${SHAPES}, give the first party's part as a number from 0 to 1, or point to the weights.`,
    );
  }
  const percents = figures.filter((figure) => figure.endsWith("%")).length;
  const weights = figures.map((figure) => figure.replace("%", ""));
  const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
  if (percents > 0 && percents < figures.length) {
    return unusable(
      `${quote(text)} gives a percentage for some parties only. Type all of them alike: 60%:40%`,
    );
  }
  if (percents && !sum.equals(100)) {
    return unusable(
      `The percentages in ${quote(text)} add to ${sum.toString()}%, not 100%. Correct them, or type a ratio without percent signs, such as 1:1:1.`,
    );
  }
  if (separators.has("/") && mayBeFraction(weights, sum)) {
    return unusable(
      `${quote(text)} could be a ratio or a fraction. Type the ratio with a colon, ${weights.join(":")}, or the first party's part as a number from 0 to 1.`,
    );
  }
  if (sum.isZero()) {
    return unusable(`In ${quote(text)} nobody would pay. Give at least one party a part: 50:50`);
  }
  return weightsOf(weights);
}

/** `1/2`: half, or one to two? Not so `82/18`, nor anything that adds to 100 or to 1. */
function mayBeFraction(weights: readonly string[], sum: Decimal): boolean {
  return (
    weights.length === 2 && !sum.equals(100) && !sum.equals(1) && Number(weights[0]) <= Number(weights[1])
  );
}

/**
 * The first of two parties' part, from 0 to 1. A number that can only be a time is refused: Excel turns 50:50 typed
 * into a cell into 50 hours and 50 minutes, which it keeps as 2.118, and 1:2 into 0.043.
 *
 * @example readFirstPart(0.82) // the whole weights 41 and 9
 */
export function readFirstPart(part: number): Answer<Weights> {
  const asTime = ratioTakenForTime(part);
  if (asTime !== null) {
    return unusable(
      `This basis is the number ${shortly(part)}, which is what Excel makes of ${asTime} when it takes it for a time. Type it with an apostrophe in front, '${asTime}, or format the cell as text first.`,
    );
  }
  if (part === 0) {
    return unusable(
      "A basis of 0 may be a blank cell, so it is not taken for a part. Fill the cell in, or type '0:100 if the first party pays nothing.",
    );
  }
  if (part > 0 && part <= 1) return weightsOf([String(part), new Decimal(1).minus(part).toFixed()]);
  const date =
    Number.isInteger(part) && part >= 20_000 && part <= 80_000
      ? " Excel may have taken a ratio such as 1/2 for a date; type it as '1:2, with an apostrophe in front."
      : "";
  return unusable(
    `A basis of ${shortly(part)} is not a part from 0 to 1.${date || ` Type the first party's part, such as 0.5, or a ratio with an apostrophe in front, such as '50:50.`}`,
  );
}

/** As it is typed, without more figures than a reader needs. */
function shortly(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/**
 * `50:50` for 2.118055…; null for a number that needs no such explanation. Up to 1 only ratios of small whole
 * numbers count (`1:2`, `1:2:1`), and only where the decimals run on as those of a time do.
 */
function ratioTakenForTime(value: number): string | null {
  if (!(value > 0 && value < 5)) return null;
  const seconds = Math.round(value * 86_400);
  if (Math.abs(value * 86_400 - seconds) > 1e-6 || String(value).length < 7) return null;
  const fields = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, last] = fields as [number, number, number];
  if (value <= 1 && !fields.every((field, at) => field <= 9 && (field >= 1 || at === 2))) return null;
  if (value > 1 && minutes === 0 && last === 0) return null;
  return last === 0 ? `${hours}:${minutes}` : `${hours}:${minutes}:${last}`;
}
