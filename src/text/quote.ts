/** Text of a cell inside a sentence: one line, cut where long, so that a message stays a sentence. */
const LONGEST = 60;

export function quote(text: string): string {
  const line = text.replace(/[\s\u0000-\u001F\u007F]+/g, " ").trim();
  const letters = [...line];
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line}”`;
}

/** `["a", "b", "c"]` as `a, b and c`. */
export function listed(items: readonly string[], and = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]!}`;
}
