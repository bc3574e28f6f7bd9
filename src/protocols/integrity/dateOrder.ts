import { headerOf, LINE, type FoundTable } from "../../registers";
import { comparableWords, dayText, fromSerial, quote } from "../../text";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";

const OF_WHAT =
  "(?:(?:contract|agreement|lease|grant|funding|term|project|task|work|works|licence|placement|planned|actual|consultation) )?";
const STARTS = new RegExp(
  `^${OF_WHAT}(?:starts?(?: date)?|starts on|start on site|reported|opens?(?: on| date)?|opened(?: on)?|launch(?:ed)?(?: on| date)?|date (?:reported|opened|started|signed|of agreement)|started(?: on| date)?|from|from date|valid from|effective (?:from|date)|commence(?:s|d|ment)(?: on| date)?|in force from|signed(?: on)?)$`,
);
/** What can't come before a start. The end of a contract can: a saving may begin because it ended. */
const ENDS =
  /^(?:(?:agreement|lease|grant|funding|term|project|task|work|works|licence|placement|planned|actual|consultation) )?(?:ends?(?: date)?|ends on|ended(?: on| date)?|finish(?:es|ed)?(?: date)?|complet(?:ed|ion)(?: date)?|date (?:completed|closed)|clos(?:e|es|ed|ing)(?: on| date)?|resolved|to|to date|until|valid to|valid until|effective to|expir(?:y|es)(?: date| on)?|terminat(?:es|ion)(?: date| on)?|last review(?:ed)?|reviewed(?: on)?|notice given(?: on)?)$/;

export const endBeforeStart: Rule = {
  id: "WB-32",
  schedule: null,
  title: "End before its start",
  severity: "error",
  ...AUDIT,
  about:
    "A line of a table whose end, last review or notice lies before its start: columns headed Start or Valid from, and End, Valid to, Last review and the like. Tables with several columns for the start, and dates kept as text, are left alone.",
  remedy: "Check both dates against the paper they come from, and correct the one that is wrong.",
  reads: "tables",
  yieldsTo: ["WB-15"],
  *check(context) {
    for (const table of context.tables) {
      const start = onlyStart(table);
      if (start === null) continue;
      for (const { index, header } of table.columns)
        if (ENDS.test(comparableWords(header))) yield* compare(context, table, start, index);
    }
  },
};

function onlyStart(table: FoundTable): number | null {
  const starts = table.columns.filter(({ header }) => STARTS.test(comparableWords(header)));
  return starts.length === 1 ? starts[0]!.index : null;
}

function* compare(context: Context, table: FoundTable, start: number, end: number) {
  const sheet = context.sheet(table.sheet);
  for (const [at, kind] of table.rowKinds.entries()) {
    const row = table.bodyTop + at;
    if (kind !== LINE || !context.isDate(sheet, row, start) || !context.isDate(sheet, row, end)) continue;
    const [first, last] = [start, end].map((column) =>
      fromSerial(sheet.grid.number(row, column), context.snapshot.dateSystem),
    );
    if (!first || !last || sheet.grid.number(row, end) >= sheet.grid.number(row, start)) continue;
    yield {
      sheet: table.sheet,
      cells: [{ row, column: end }],
      message: `${dayText(last)} under ${quote(headerOf(table, end).trim())} is before ${dayText(first)}, its ${quote(headerOf(table, start).trim())}. Correct the date that is wrong.`,
      found: dayText(last),
      expected: `${dayText(first)} or later`,
    };
  }
}
