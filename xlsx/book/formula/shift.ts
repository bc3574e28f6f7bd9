/** A formula that was filled from one cell to others, for each of them. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../../../src/workbook";
import { scan } from "./scan";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
/** Parts of references to whole columns or rows, which are moved by other rules. */
const LINE = /^\$?(?:[A-Za-z]{1,3}|[0-9]{1,7})$/;

type Piece =
  | string
  | {
      readonly column: number;
      readonly row: number;
      readonly isColumnFixed: boolean;
      readonly isRowFixed: boolean;
    };

/**
 * Gives the formula as it stands in another cell, or null where that takes a parser: whole columns and rows, and
 * references that would fall off the sheet.
 */
export function shifter(
  formula: string,
  row: number,
  column: number,
): (row: number, column: number) => string | null {
  const pieces = piecesOf(formula);
  if (!pieces) return () => null;
  return (toRow, toColumn) => {
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") {
        text += piece;
        continue;
      }
      const atColumn = piece.isColumnFixed ? piece.column : piece.column + toColumn - column;
      const atRow = piece.isRowFixed ? piece.row : piece.row + toRow - row;
      if (atColumn < 0 || atColumn >= MAX_COLUMNS || atRow < 0 || atRow >= MAX_ROWS) return null;
      text += `${piece.isColumnFixed ? "$" : ""}${columnName(atColumn)}${piece.isRowFixed ? "$" : ""}${atRow + 1}`;
    }
    return text;
  };
}

function piecesOf(formula: string): Piece[] | null {
  const tokens = scan(formula);
  const pieces: Piece[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === "word" && next?.kind !== "open" && next?.text !== "!") {
      const match = CELL.exec(token.text);
      const place = match ? columnIndex(match[2]!) : -1;
      if (match && place >= 0 && Number(match[4]) >= 1 && Number(match[4]) <= MAX_ROWS) {
        pieces.push({
          column: place,
          row: Number(match[4]) - 1,
          isColumnFixed: match[1] === "$",
          isRowFixed: match[3] === "$",
        });
        continue;
      }
      const isBesideColon =
        next?.text.startsWith(":") === true || tokens[at - 1]?.text.endsWith(":") === true;
      if (isBesideColon && LINE.test(token.text)) return null;
    }
    pieces.push(token.text);
  }
  return pieces;
}
