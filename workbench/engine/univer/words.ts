/** Univer's English is American: the words that differ in Britain. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b([Cc])olor(s|ed|ing|ful)?\b/g, "$1olour$2"],
  [/\b([Cc])enter\b/g, "$1entre"],
  [/\b([Gg])ray\b/g, "$1rey"],
  [/\b([Cc])ustomize\b/g, "$1ustomise"],
  [/\b([Uu])nauthorized\b/g, "$1nauthorised"],
];

export function inBritish<T>(words: T): T {
  if (typeof words === "string") {
    return BRITISH.reduce((text: string, [american, british]) => text.replace(american, british), words) as T;
  }
  if (Array.isArray(words)) return words.map((word) => inBritish<unknown>(word)) as T;
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, inBritish<unknown>(word)])) as T;
}
