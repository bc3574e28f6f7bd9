/**
 * Names as people mean them. Officers type `Children’s`, `Children's'` and `CHILDREN'S `; one of the published
 * papers spells the header `To` with two Cyrillic letters. What is compared here is what a reader sees.
 */

/** Letters of other alphabets that look like Latin ones, and which. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  Е: "E",
  Ѕ: "S",
  І: "I",
  Ј: "J",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  а: "a",
  е: "e",
  ѕ: "s",
  і: "i",
  ј: "j",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  ԁ: "d",
  һ: "h",
  ո: "n",
  ց: "g",
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
  ο: "o",
  ν: "v",
  ι: "i",
  κ: "k",
  ρ: "p",
  υ: "u",
};

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\u00B4\u0060\u02BB\uFF07]/g;
const QUOTES = /[\u201C\u201D\u201F\u2033\uFF02]/g;
/** Soft hyphen, zero-width and direction marks, word joiner, byte-order mark, and control characters. */
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]",
  "g",
);
const ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join("")}]`, "gu");
const ASCII = /^[\x20-\x7E]*$/;

const known = new Map<string, string>();
const KNOWN_AT_MOST = 50_000;

/**
 * What two spellings of a name have in common: no case, no accents of form, one space between words, straight
 * apostrophes, plain hyphens, Latin letters, nothing invisible.
 *
 * @example comparable(" Children’s –  Services ") // "children's - services"
 */
export function comparable(text: string): string {
  if (ASCII.test(text)) {
    const plain = text.trim().toLowerCase();
    return plain.includes("  ") ? plain.replace(/ +/g, " ") : plain;
  }
  let answer = known.get(text);
  if (answer !== undefined) return answer;
  // Once more for capitals whose small letters alone look Latin.
  answer = latin(latin(text).toLowerCase()).replace(/\s+/g, " ").trim();
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, answer);
  return answer;
}

/** The same text with Latin letters, plain dashes and apostrophes, and nothing invisible; case and words kept. */
export function latin(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** Letters and digits only, for headers: `comparableWords("Job-title(s)")` is `"job title s"`. */
export function comparableWords(text: string): string {
  return comparable(text)
    .replace(/'/g, "")
    .replace(/[^a-z0-9£%]+/g, " ")
    .trim();
}

/** A character that a reader takes for another, or does not see. */
export interface Suspect {
  readonly character: string;
  /** As `U+0422`. */
  readonly code: string;
  readonly kind: "look-alike" | "invisible";
  /** The Latin letter it looks like; `""` where nothing is seen. */
  readonly looksLike: string;
}

/** Characters in a text that do not show for what they are. Letters of a wholly foreign word are left alone. */
export function suspects(text: string): Suspect[] {
  if (ASCII.test(text)) return [];
  const found: Suspect[] = [];
  for (const character of text.match(INVISIBLE) ?? []) {
    found.push({ character, code: codePoint(character), kind: "invisible", looksLike: "" });
  }
  for (const word of text.replace(INVISIBLE, "").split(/[^\p{L}\p{N}]+/u)) {
    const alike = word.match(ALIKE) ?? [];
    const foreign = [...word].some(
      (letter) => /\p{L}/u.test(letter) && !/[\p{Script=Latin}]/u.test(letter) && !LOOK_ALIKES[letter],
    );
    if (!alike.length || foreign) continue;
    for (const character of alike) {
      found.push({
        character,
        code: codePoint(character),
        kind: "look-alike",
        looksLike: LOOK_ALIKES[character] ?? "",
      });
    }
  }
  return found;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
