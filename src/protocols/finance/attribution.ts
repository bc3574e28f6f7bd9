import {
  columnOf,
  columnsOf,
  HEADING,
  LINE,
  profile,
  rowsOf,
  type Register,
  type Role,
  SAVINGS_REGISTERS,
} from "../../registers";
import { comparable, listed, quote } from "../../text";
import { contains, type Cell, type Sheet } from "../../workbook";
import { BENEFITS } from "../clauses";
import type { Context } from "../context";
import { counted, figureAt } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { outsideColumns } from "./byCouncil";
import { partiesIn, partiesOfTitle } from "./initiatives";

const AMOUNTS: readonly Role[] = [
  "year",
  "delivered",
  "proposed",
  "achieved",
  "money",
  "full year",
  "amount",
  "party",
];

export const unattributedSaving: Rule = {
  id: "FIN-12",
  schedule: 5,
  title: "Saving not attributed to a council",
  severity: "warning",
  ...BENEFITS,
  about:
    "A saving whose council is blank, or is no council of the partnership, in a table that has a column for it; or, in a table with a column a council, a saving that stands in no council's column, or whose parts do not come to the whole beside them. Each council books its savings in its own plan; a saving of neither is booked nowhere, or twice.",
  remedy: "Enter the council on every line. Split a saving that belongs to both into a line for each.",
  reads: SAVINGS_REGISTERS,
  *check(context) {
    for (const register of context.registers(...SAVINGS_REGISTERS)) {
      const column = columnOf(register, "council");
      if (column) yield* checkColumn(context, register, column.index);
      else yield* outsideColumns(context, register);
    }
  },
};

function* checkColumn(context: Context, register: Register, column: number): Generator<Draft> {
  const { table } = register;
  const sheet = context.sheet(table.sheet);
  const amounts = AMOUNTS.flatMap((role) => columnsOf(register, role)).map(({ index }) => ({
    index,
    unit: profile(sheet, table, index).unit,
  }));
  const rows = [...rowsOf(table, LINE)].filter((row) =>
    amounts.some(({ index, unit }) => (figureAt(sheet, row, index, unit)?.value ?? 0) !== 0),
  );
  const blank: Cell[] = [];
  const strangers = new Map<string, Cell[]>();
  const own = new Map<string, number>();
  const known = new Map<string, boolean>();
  const isParty = (text: string): boolean => {
    let answer = known.get(text);
    if (answer === undefined) known.set(text, (answer = partiesIn(context.partnership, text).length > 0));
    return answer;
  };
  for (const row of rows) {
    const text = sheet.grid.text(row, column).trim();
    if (text === "") {
      if (!isMergedFromAbove(sheet, row, column)) blank.push({ row, column });
    } else if (isParty(text)) {
      own.set(text, (own.get(text) ?? 0) + 1);
    } else {
      const cells = strangers.get(comparable(text));
      if (cells) cells.push({ row, column });
      else strangers.set(comparable(text), [{ row, column }]);
    }
  }
  const named = [...own.values()].reduce((sum, times) => sum + times, 0);
  const strange = [...strangers.values()].reduce((sum, cells) => sum + cells.length, 0);
  // Where most cells name others, the column is about others: a partnership we don't know, or suppliers.
  const isOurs = named >= strange;
  const parties = listed(
    isOurs
      ? context.partnership.parties.map(({ id, name }) => (own.has(id) ? id : name))
      : commonest(sheet, strangers),
    "or",
  );
  if (blank.length > 0 && !isNamedAround(context, register)) {
    // The council on the first line of a group only: readable, but lost to every filter and formula.
    const isGrouped =
      blank.length < rows.length && blank[0]!.row !== rows[0] && blank.length * 2 >= rows.length;
    const what = blank.length === 1 ? "1 saving names" : `${counted(blank.length, "saving")} name`;
    yield {
      sheet: table.sheet,
      cells: blank,
      severity: isGrouped ? "note" : "warning",
      message: isGrouped
        ? `${what} no council; perhaps the one above is meant. Repeat it on every line, so that each council's savings can be filtered and added up.`
        : `${what} no council, so no council's plan can book ${blank.length === 1 ? "it" : "them"}. Enter ${parties} on each line, or split the line where both benefit.`,
      expected: parties,
    };
  }
  if (!isOurs) return;
  for (const cells of strangers.values()) {
    const text = sheet.grid.text(cells[0]!.row, column).trim();
    yield {
      sheet: table.sheet,
      cells,
      message: `${quote(text)} is no council of the partnership. Enter ${parties}.`,
      found: text,
      expected: parties,
    };
  }
}

function isMergedFromAbove(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => merge.top < row && contains(merge, row, column));
}

/** Whether the title, or a heading above lines, names the council for them. */
function isNamedAround(context: Context, register: Register): boolean {
  if (partiesOfTitle(context, register).length === 1) return true;
  const { table } = register;
  const { grid } = context.sheet(table.sheet);
  return [...rowsOf(table, HEADING)].some(
    (row) => partiesIn(context.partnership, grid.text(row, table.labelColumn)).length === 1,
  );
}

function commonest(sheet: Sheet, strangers: ReadonlyMap<string, readonly Cell[]>): string[] {
  return [...strangers.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, 2)
    .map(([first]) => quote(sheet.grid.text(first!.row, first!.column)));
}
