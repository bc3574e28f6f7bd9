/** A formula as pieces, whatever is in it: every character belongs to one, so that they joined are the formula. */
export interface Token {
  readonly kind:
    | "text" /* "in quotes" */
    | "quoted" /* 'a sheet' */
    | "bracket" /* [@FTE], with all brackets inside */
    | "word" /* a name, function, reference or number: SUM, $A$1, JWA.COST_SHARE, 1.5 */
    | "open"
    | "close"
    | "comma"
    | "blank"
    | "sign";
  readonly text: string;
}

const WORD = /[\p{L}\p{N}_.$\\?]/u;

export function scan(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const end = endOf(formula, at);
    tokens.push({ kind: kindOf(formula[at]!), text: formula.slice(at, end) });
    at = end;
  }
  return tokens;
}

function kindOf(letter: string): Token["kind"] {
  switch (letter) {
    case '"':
      return "text";
    case "'":
      return "quoted";
    case "[":
      return "bracket";
    case "(":
      return "open";
    case ")":
      return "close";
    case ",":
      return "comma";
  }
  return /\s/.test(letter) ? "blank" : WORD.test(letter) || letter >= "\u0080" ? "word" : "sign";
}

function endOf(formula: string, start: number): number {
  const letter = formula[start]!;
  if (letter === '"' || letter === "'") {
    for (let at = start + 1; at < formula.length; at++) {
      if (formula[at] !== letter) continue;
      if (formula[at + 1] !== letter) return at + 1;
      at++;
    }
    return formula.length;
  }
  if (letter === "[") {
    let depth = 0;
    for (let at = start; at < formula.length; at++) {
      if (formula[at] === "'") at++;
      else if (formula[at] === "[") depth++;
      else if (formula[at] === "]" && --depth === 0) return at + 1;
    }
    return formula.length;
  }
  const kind = kindOf(letter);
  let end = start + 1;
  if (kind === "word" || kind === "blank") {
    while (end < formula.length && kindOf(formula[end]!) === kind) end++;
  }
  return end;
}
