/**
 * Printed figures: `-£500k`, `Circa £1.0m`, `(1,781)`, `-6.5FTE`, `84%`. What is read here is only what stands
 * there; what it means (pounds, posts) is decided by `readAmount` and `readQuantity`.
 */
import { answer, latin, quote, unknown, unusable, type Answer } from "../text";
import type { UnitName } from "./unit";

export interface Printed {
  readonly asWritten: string;
  readonly negative: boolean;
  /** The figure without sign and commas: `1850.00`. */
  readonly digits: string;
  readonly places: number;
  /** A pound sign or `GBP` was written. */
  readonly currency: boolean;
  /** The unit that a word after the figure gives: `£000` for `k`; null where there is none. */
  readonly word: UnitName | null;
  readonly approximate: boolean;
}

/** An amount with all its words is shorter than this; a longer text is a sentence. */
const LONGEST = 100;

const WORDS: ReadonlyMap<string, UnitName> = new Map([
  ...["k", "thousand", "thousands"].map((word) => [word, "£000"] as const),
  ...["m", "mn", "mln", "mil", "million", "millions"].map((word) => [word, "£m"] as const),
  ...["b", "bn", "billion", "billions"].map((word) => [word, "£bn"] as const),
  ...["fte", "ftes", "wte", "wtes"].map((word) => [word, "FTE"] as const),
  ...["%", "percent", "per cent"].map((word) => [word, "%"] as const),
]);

const MARKER =
  /(?<![a-z])(?:t\.?b\.?[cda]\.?|to be (?:confirmed|determined|decided|agreed|advised)|n\/a|n\.a\.?|not (?:yet )?known|unknown|not (?:available|applicable|stated)|pending|awaited)(?![a-z])|\?|^na$/;
const LIMIT =
  /^(?:up to|at least|at most|over|under|above|below|more than|less than|not exceeding|max(?:imum)?|min(?:imum)?|between|from|[<>≤≥])/;
const APPROXIMATELY =
  /^(?:circa|approximately|approx\.?|about|around|roughly|ca?\.|ca?(?= ?[-+£(0-9.])|~|≈) ?/;
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/**
 * Takes a printed figure apart. `nil` and `zero` are 0. A lone dash says that nothing is stated, `TBC` and `n/a`
 * that nothing is known: both are refused as unknown. What can be read in two ways is refused, not guessed.
 */
export function readPrinted(text: string): Answer<Printed> {
  if (text.length > LONGEST) {
    return unusable(`${quote(text)} is too long to be one amount. Put the amount alone in its cell: £1.5m`);
  }
  // A raised figure is a footnote mark, and plain letters would make 4501 of 450¹.
  if (/\p{No}/u.test(text)) {
    return unusable(
      `${quote(text)} has a raised or special figure in it, perhaps a footnote mark or a fraction. Type plain figures: 450 or 0.5`,
    );
  }
  const plain = latin(text).toLowerCase().replace(/\s+/g, " ").trim();
  if (plain === "") return unknown("There is no amount here: the text is blank.");
  if (/^-+$/.test(plain)) {
    return unknown(`Nothing is stated here but a dash, ${quote(text)}. If it means none, type 0.`);
  }
  if (MARKER.test(plain)) {
    return unknown(`${quote(text)}: no amount is known yet. Put the amount in when there is one.`);
  }
  if (LIMIT.test(plain)) {
    return unusable(
      `${quote(text)} gives a limit or a range, not an amount. Type the amount to count: £1.5m`,
    );
  }
  if (plain === "nil" || plain === "zero" || plain === "£nil") {
    return answer({
      asWritten: text,
      negative: false,
      digits: "0",
      places: 0,
      currency: plain.startsWith("£"),
      word: null,
      approximate: false,
    });
  }
  return takeApart(text, plain);
}

function takeApart(text: string, plain: string): Answer<Printed> {
  let rest = plain;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0];
    if (!found) return null;
    rest = rest.slice(found.length);
    return found.trim();
  };
  let minus = 0;
  let plus = 0;
  let opened = 0;
  let closed = 0;
  let currency = 0;
  let approximate = 0;
  for (;;) {
    if (take(APPROXIMATELY)) approximate++;
    else if (take(/^- ?/)) minus++;
    else if (take(/^\+ ?/)) plus++;
    else if (take(/^\( ?/)) opened++;
    else if (take(/^(?:£|gbp) ?/)) currency++;
    else break;
  }
  const figure = take(/^[0-9.,]+/) ?? "";
  if (!/\d/.test(figure)) return unreadable(text, plain);
  if (!FIGURE.test(figure)) return unusable(misplacedMarks(text, figure));
  let word: UnitName | null = null;
  for (;;) {
    const written = word === null ? take(/^ ?(?:%|per ?cent(?![a-z])|[a-z]+(?![a-z]))/) : null;
    if (written !== null) {
      const unit = WORDS.get(written === "percent" ? "per cent" : written);
      if (unit) word = unit;
      else if (/^(?:approximately|approx|circa)$/.test(written)) {
        approximate++;
        take(/^\./);
      } else return unreadable(text, plain);
    } else if (word === "FTE" && take(/^ posts?(?![a-z])/)) continue;
    else if (
      take(/^ ?\((?:approximately|approx\.?|circa)\)/) ||
      take(/^ (?:approximately|approx\.?|circa)$/)
    ) {
      approximate++;
    } else if (take(/^ ?\)/)) closed++;
    else if (take(/^ ?-$/)) minus++;
    else break;
  }
  if (rest !== "" || opened !== closed || opened > 1 || currency > 1) return unreadable(text, plain);
  if (minus + plus + opened > 1) {
    return unusable(`${quote(text)} has two signs. Write a reduction once, as -£500k or (£500k).`);
  }
  return answer({
    asWritten: text,
    negative: minus + opened > 0,
    digits: figure.replace(/,/g, ""),
    places: figure.includes(".") ? figure.length - figure.indexOf(".") - 1 : 0,
    currency: currency > 0,
    word,
    approximate: approximate > 0,
  });
}

/** `1.234,50`, `1,23`, `12,34,567`, `1.2.3`: commas or points where they leave more than one reading. */
function misplacedMarks(text: string, figure: string): string {
  const example = "Write commas only between thousands and a point before the decimals: 1,234.50";
  if (/\..*\./.test(figure)) return `${quote(text)} has more than one point in it. ${example}`;
  if (/\..*,/.test(figure))
    return `${quote(text)} has a comma after the point, so it can be read in two ways. ${example}`;
  if (/[.,]$/.test(figure))
    return `${quote(text)} ends in a comma or a point; a figure may be missing. ${example}`;
  return `${quote(text)} has a comma that doesn't part thousands, so it can be read in two ways. ${example}`;
}

function unreadable(text: string, plain: string): Answer<never> {
  const figures = plain.match(/[0-9][0-9.,]*/g) ?? [];
  if (!figures.length) {
    return unusable(`There is no amount in ${quote(text)}. Type one, for example £1.5m, -£500k or (1,781).`);
  }
  if (figures.length === 2 && /\d [\d]{3}(?!\d)/.test(plain)) {
    return unusable(`${quote(text)} has a space inside the figure. Type it without, or with a comma: 1,234`);
  }
  if (figures.length > 1) {
    return unusable(
      `${quote(text)} has more than one figure in it, so it can be read in several ways. Put one amount in the cell: £1.5m`,
    );
  }
  return unusable(
    `${quote(text)} has more in it than an amount. Put the amount alone in its cell, for example £1.5m, -£500k or (1,781).`,
  );
}
