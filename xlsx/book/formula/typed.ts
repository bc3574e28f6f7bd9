/** A formula of a file as a person types it. */
import { asTyped } from "../../../src/workbook";
import { scan } from "./scan";

/**
 * Takes off the names only files use: `_xlfn.XLOOKUP`, `_xldudf_JWA_COST_SHARE`, `_xlfn.ANCHORARRAY(A1)` for `A1#`,
 * `_xlfn.SINGLE(A1:A9)` for `@A1:A9`, `Posts[[#This Row],[FTE]]` for `Posts[@FTE]`, and without the table's name
 * inside it.
 *
 * @param table the name of the table the formula stands in, or null.
 * @example typed("_xlfn.XLOOKUP(A1,_xlfn.ANCHORARRAY(B1),C:C)", null) // "XLOOKUP(A1,B1#,C:C)"
 */
export function typed(formula: string, table: string | null = null): string {
  let text = formula;
  if (text.includes("_xl")) {
    text = outsideTexts(text, (piece) => asTyped(piece.replace(/\b_xlop\./g, "")));
  }
  if (/\b(?:ANCHORARRAY|SINGLE)\(/.test(text)) text = withMarks(text);
  return shortRowReferences(text, table);
}

/** Changes what is neither text in quotes nor a quoted sheet. */
function outsideTexts(formula: string, change: (piece: string) => string): string {
  let text = "";
  let rest = "";
  for (const { kind, text: piece } of scan(formula)) {
    if (kind === "text" || kind === "quoted") {
      text += change(rest) + piece;
      rest = "";
    } else rest += piece;
  }
  return text + change(rest);
}

function withMarks(formula: string): string {
  const tokens = scan(formula);
  let text = "";
  const open: ("#" | "@" | "")[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === "open") {
      const before = tokens[at - 1];
      const mark =
        before?.kind === "word" && before.text === "ANCHORARRAY"
          ? "#"
          : before?.kind === "word" && before.text === "SINGLE"
            ? "@"
            : "";
      open.push(mark);
      if (mark === "") text += token.text;
      else text = text.slice(0, -(before?.text.length ?? 0)) + (mark === "@" ? "@" : "");
    } else if (token.kind === "close") {
      const mark = open.pop() ?? "";
      text += mark === "#" ? "#" : mark === "@" ? "" : token.text;
    } else text += token.text;
  });
  return text;
}

/**
 * The rows of tables as people write them, inside the table without its name.
 *
 * @example shortRowReferences("Posts[[#This Row],[FTE]]*2", "Posts") // "[@FTE]*2"
 */
export function shortRowReferences(formula: string, table: string | null): string {
  return formula.includes("[#This Row]") ? withThisRow(formula, table) : formula;
}

function withThisRow(formula: string, table: string | null): string {
  const tokens = scan(formula);
  return tokens
    .map((token, at) => {
      if (token.kind === "bracket") return rowOf(token.text);
      const next = tokens[at + 1];
      const isOwn =
        table !== null && token.kind === "word" && token.text.toLowerCase() === table.toLowerCase();
      return isOwn && next?.kind === "bracket" && rowOf(next.text) !== next.text ? "" : token.text;
    })
    .join("");
}

const PLAIN_COLUMN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `[[#This Row],[FTE]]` as `[@FTE]`, `[[#This Row],[A]:[B]]` as `[@[A]:[B]]`. */
function rowOf(bracket: string): string {
  const match = /^\[\[#This Row\](?:,(.*))?\]$/s.exec(bracket);
  if (!match) return bracket === "[#This Row]" ? "[@]" : bracket;
  const columns = match[1] ?? "";
  const single = /^\[((?:[^[\]']|'.)*)\]$/s.exec(columns)?.[1];
  return single !== undefined && PLAIN_COLUMN.test(single) ? `[@${single}]` : `[@${columns}]`;
}
