/** A formula as a file holds it, from the one a person types: the reverse of `typed`. */
import { BY_NAME, PREFIXES, SPILLING, TAKING_FUNCTIONS } from "./future";
import { scan, type Token } from "./scan";

export interface StoringOptions {
  /** Namespaces of custom functions: `["JWA"]` for `JWA.COST_SHARE`. */
  readonly functionNamespaces: readonly string[];
  /** The table the formula stands in, for `[@FTE]`. */
  readonly table?: string | null;
  /** True where it is a dynamic array: there `@` says something, elsewhere it is understood. */
  readonly isDynamic?: boolean;
}

/**
 * @example
 *   stored("JWA.COST_SHARE(A2:A9)", { functionNamespaces: ["JWA"] }) // "_xldudf_JWA_COST_SHARE(A2:A9)"
 * @example
 *   stored("LET(x,A1,x*2)", { functionNamespaces: [] }) // "_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)"
 */
export function stored(formula: string, options: StoringOptions): string {
  const tokens = withParameters(scan(formula));
  const marked = withSpills(withSingles(tokens, options.isDynamic === true));
  let text = "";
  marked.forEach((token, at) => {
    const next = marked[at + 1];
    if (token.kind === "word" && next?.kind === "open")
      text += functionName(token.text, options.functionNamespaces);
    else if (token.kind === "bracket") text += thisRow(token.text, marked[at - 1], options.table ?? null);
    else text += token.text;
  });
  return text;
}

/** Whether a formula may give several cells by its functions: custom ones, and those Excel lets spill. */
export function mayGiveSeveral(formula: string, namespaces: readonly string[]): boolean {
  if (!/[.#A-Z]/i.test(formula)) return false;
  const tokens = scan(formula);
  return tokens.some((token, at) => {
    if (token.kind === "sign" && token.text === "#") return isSpillMark(tokens, at);
    if (token.kind !== "word" || tokens[at + 1]?.kind !== "open") return false;
    return SPILLING.has(token.text.toUpperCase()) || namespaceOf(token.text, namespaces) !== null;
  });
}

function namespaceOf(name: string, namespaces: readonly string[]): string | null {
  return (
    namespaces.find(
      (own) => name.length > own.length + 1 && name.toUpperCase().startsWith(`${own.toUpperCase()}.`),
    ) ?? null
  );
}

function functionName(name: string, namespaces: readonly string[]): string {
  const own = namespaceOf(name, namespaces);
  if (own !== null) return `_xldudf_${own.toUpperCase()}_${name.slice(own.length + 1).toUpperCase()}`;
  const prefix = PREFIXES.get(name.toUpperCase());
  return prefix === undefined ? name : prefix + name.toUpperCase();
}

/** Names that LET and LAMBDA give are written `_xlpm.x`, functions handed over by name `_xleta.SUM`. */
function withParameters(tokens: readonly Token[]): Token[] {
  interface Call {
    readonly name: string;
    argument: number;
    readonly given: Set<string>;
  }
  const calls: Call[] = [];
  const isGiven = (name: string): boolean => calls.some(({ given }) => given.has(name.toLowerCase()));
  const found: Token[] = [];
  const solid = (at: number, step: 1 | -1): Token | undefined => {
    for (let next = at + step; ; next += step) if (tokens[next]?.kind !== "blank") return tokens[next];
  };
  tokens.forEach((token, at) => {
    const call = calls[calls.length - 1];
    if (token.kind === "open") {
      const before = tokens[at - 1];
      calls.push({
        name: before?.kind === "word" ? before.text.toUpperCase() : "",
        argument: 0,
        given: new Set(),
      });
    } else if (token.kind === "close") calls.pop();
    else if (token.kind === "comma" && call) call.argument++;
    else if (token.kind === "word") {
      const before = solid(at, -1);
      const after = solid(at, 1);
      const isWhole =
        (before?.kind === "open" || before?.kind === "comma") &&
        (after?.kind === "comma" || after?.kind === "close");
      const declares =
        call !== undefined &&
        isWhole &&
        after?.kind === "comma" &&
        (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0)) &&
        /^[\p{L}_]/u.test(token.text);
      if (declares) call.given.add(token.text.toLowerCase());
      if (isGiven(token.text)) {
        found.push({ kind: "word", text: `_xlpm.${token.text}` });
        return;
      }
      const name = token.text.toUpperCase();
      if (isWhole && call && TAKING_FUNCTIONS.has(call.name) && call.argument > 0 && BY_NAME.has(name)) {
        found.push({ kind: "word", text: `_xleta.${name}` });
        return;
      }
    }
    found.push(token);
  });
  return found;
}

function isSpillMark(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before !== undefined &&
    (before.kind === "word" || before.kind === "bracket") &&
    after?.kind !== "word" &&
    after?.kind !== "text"
  );
}

/** `A1#` as `_xlfn.ANCHORARRAY(A1)`. */
function withSpills(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  tokens.forEach((token, at) => {
    if (!(token.kind === "sign" && token.text === "#" && isSpillMark(tokens, at))) {
      found.push(token);
      return;
    }
    const start = startOfReference(found);
    found.splice(start, 0, { kind: "word", text: "_xlfn.ANCHORARRAY" }, { kind: "open", text: "(" });
    found.push({ kind: "close", text: ")" });
  });
  return found;
}

/** Where the reference that the tokens end with begins, with its sheet. */
function startOfReference(tokens: readonly Token[]): number {
  let start = tokens.length - 1;
  if (tokens[start]?.kind === "bracket" && tokens[start - 1]?.kind === "word") start--;
  if (tokens[start - 1]?.text === "!" && ["word", "quoted"].includes(tokens[start - 2]?.kind ?? ""))
    start -= 2;
  return start;
}

/** `@A1:A9` as `_xlfn.SINGLE(A1:A9)` in a dynamic array; elsewhere a cell takes one value anyway. */
function withSingles(tokens: readonly Token[], isDynamic: boolean): Token[] {
  const found: Token[] = [];
  const ends = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (token.kind === "sign" && token.text === "@") {
      if (isDynamic) {
        const end = endOfOperand(tokens, at + 1);
        ends.set(end, (ends.get(end) ?? 0) + 1);
        found.push({ kind: "word", text: "_xlfn.SINGLE" }, { kind: "open", text: "(" });
      }
    } else found.push(token);
    for (let times = ends.get(at) ?? 0; times > 0; times--) found.push({ kind: "close", text: ")" });
  });
  return found;
}

/** The last token of a reference or call that begins here. */
function endOfOperand(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    if (kind === "open") depth++;
    else if (kind === "close") {
      if (depth === 0) return at - 1;
      depth--;
    } else if (
      depth === 0 &&
      (kind === "comma" || kind === "blank" || (kind === "sign" && !["!", ":", "#"].includes(text)))
    ) {
      return at - 1;
    }
  }
  return tokens.length - 1;
}

/**
 * The rows of tables spelled out, as files have them. `table` is the one the formula stands in.
 *
 * @example longRowReferences("[@FTE]*2", "Posts") // "Posts[[#This Row],[FTE]]*2"
 */
export function longRowReferences(formula: string, table: string | null): string {
  if (!formula.includes("[@")) return formula;
  const tokens = scan(formula);
  return tokens
    .map((token, at) => (token.kind === "bracket" ? thisRow(token.text, tokens[at - 1], table) : token.text))
    .join("");
}

/** `[@FTE]` as `Posts[[#This Row],[FTE]]`. */
function thisRow(bracket: string, before: Token | undefined, table: string | null): string {
  const columns = /^\[@(.*)\]$/s.exec(bracket)?.[1];
  if (columns === undefined) return bracket;
  const inner = columns === "" ? "" : columns.startsWith("[") ? `,${columns}` : `,[${columns}]`;
  const named = before?.kind === "word" ? "" : (table ?? "");
  return inner === "" ? `${named}[#This Row]` : `${named}[[#This Row]${inner}]`;
}
