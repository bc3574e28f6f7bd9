/** Units in which councils print money, posts and shares. */
import { latin } from "../text";

export type UnitName = "£" | "£000" | "£m" | "£bn" | "FTE" | "%" | "none";

export interface Unit {
  readonly name: UnitName;
  readonly kind: "money" | "posts" | "percent" | "number";
  /** How many pounds one of it is; 1 where the unit is no money. */
  readonly factor: number;
}

export const UNITS: Readonly<Record<UnitName, Unit>> = {
  "£": { name: "£", kind: "money", factor: 1 },
  "£000": { name: "£000", kind: "money", factor: 1_000 },
  "£m": { name: "£m", kind: "money", factor: 1_000_000 },
  "£bn": { name: "£bn", kind: "money", factor: 1_000_000_000 },
  FTE: { name: "FTE", kind: "posts", factor: 1 },
  "%": { name: "%", kind: "percent", factor: 1 },
  none: { name: "none", kind: "number", factor: 1 },
};

/** How each unit is written in headers, in lower case; `£` last, since the others begin with it. */
const SPELLINGS: readonly (readonly [UnitName, RegExp])[] = [
  ["£bn", /£ ?(?:0\.0{1,6} ?)?(?:bn|billions?)(?![a-z0-9])|\( ?(?:bn|billions?) ?\)/g],
  ["£m", /£ ?(?:0\.0{1,6} ?)?(?:m|mn|mln|mil|millions?)(?![a-z0-9])|\( ?(?:mn|millions?) ?\)/g],
  [
    "£000",
    /£ ?(?:0\.0{1,6} ?)?(?:k|thousands?)(?![a-z0-9])|(?:£ ?'?|')000'?s?(?![a-z0-9.,])|\( ?'?000'?s? ?\)/g,
  ],
  ["£000", /(?<![a-z0-9.,£'])000s(?![a-z0-9])/g],
  ["£", /£s?(?![0-9'a-z.])(?! [0-9'.])|(?<![a-z])gbp(?![a-z])/g],
  ["FTE", /(?<![a-z])(?:(?:fte|wte)s?|(?:full|whole)[- ]time equivalents?)(?![a-z])/g],
  ["%", /%|(?<![a-z])per ?cent(?:age)?(?![a-z])/g],
];

/**
 * The unit that a header states; null where it states none, or more than one (`£ per FTE`).
 *
 * @example unitOfHeader("2019/20 £000")?.name // "£000"
 * @example unitOfHeader("Savings (£m)")?.factor // 1000000
 * @example unitOfHeader("Job title") // null
 */
export function unitOfHeader(text: string): Unit | null {
  if (text.length > LONGEST_HEADER) return null;
  const plain = latin(text).toLowerCase().replace(/\s+/g, " ");
  const found = new Set<UnitName>();
  let rest = plain;
  for (const [name, spelling] of SPELLINGS) {
    rest = rest.replace(spelling, () => {
      found.add(name);
      return " ";
    });
  }
  const [only, another] = found;
  return only !== undefined && another === undefined ? UNITS[only] : null;
}

/** A header longer than this is a paragraph. */
const LONGEST_HEADER = 300;

/**
 * A unit of money by its name, as `AMOUNT`'s second parameter gives it; null where it is none.
 *
 * @example unitNamed("£'000")?.name // "£000"
 * @example unitNamed("m")?.name // "£m"
 */
export function unitNamed(text: string): Unit | null {
  const plain = latin(text).toLowerCase().replace(/\s+/g, "");
  if (plain === "£" || plain === "£s") return UNITS["£"];
  const name = NAMES.get(plain.startsWith("£") ? plain.slice(1) : plain);
  return name === undefined ? null : UNITS[name];
}

const NAMES: ReadonlyMap<string, UnitName> = new Map<string, UnitName>([
  ...["pound", "pounds", "gbp"].map((name) => [name, "£"] as const),
  ...["000", "000s", "'000", "'000s", "k", "thousand", "thousands", "0.0k"].map(
    (name) => [name, "£000"] as const,
  ),
  ...["m", "mn", "mln", "million", "millions", "0.0m"].map((name) => [name, "£m"] as const),
  ...["bn", "billion", "billions", "0.0bn"].map((name) => [name, "£bn"] as const),
]);
