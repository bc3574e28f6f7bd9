/** Calls replaced by values or by plain formulas: all of what was shown, or nothing; and taken back where they differ. */
import { asText } from "../blocks";
import { type Outcome, run } from "../run";
import type { FoundCall } from "./find";

export interface Replacement {
  readonly call: FoundCall;
  /** What goes into each cell the call fills, row by row; `null` freezes what the cells show. */
  readonly formulas: readonly (readonly string[])[] | null;
}

export interface CallsReplaced {
  readonly replaced: readonly FoundCall[];
  /** Calls whose plain formulas showed something else: the calls stand again. */
  readonly putBack: readonly FoundCall[];
}

/** What one message carries: quotes in formulas take four times their room on the way, and 5 MB is the most. */
const CHARACTERS_A_SYNC = 400_000;
const NUMBER_CHARACTERS = 20;
/** The last digits of a double may differ from one way of working out to another. */
const CLOSE = 1e-9;

/**
 * Writes replacements, after making sure that every call still stands as it was shown and no sheet is protected.
 * Plain formulas are read back: where one shows another value than its call did, the call is put back. So is every
 * call where Excel refuses to write one of them.
 */
export async function replaceCalls(replacements: readonly Replacement[]): Promise<Outcome<CallsReplaced>> {
  const outcome = await run(async (context) => {
    const placed = await place(context, replacements);
    if ("sentence" in placed) return placed;
    try {
      await write(context, placed);
    } catch (error) {
      putBack(placed);
      await context.sync();
      throw error;
    }
    const differing = await differingOf(context, placed);
    putBack(differing);
    await context.sync();
    const stay = new Set(differing.map(({ call }) => call));
    return {
      replaced: placed.map(({ call }) => call).filter((call) => !stay.has(call)),
      putBack: [...stay],
    };
  });
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (!("sentence" in value)) return { ok: true, value };
  return { ok: false, sentence: `${value.sentence} Nothing was written. Look again, then try again.` };
}

interface Placed extends Replacement {
  readonly range: Excel.Range;
  readonly anchor: Excel.Range;
}

async function place(
  context: Excel.RequestContext,
  replacements: readonly Replacement[],
): Promise<Placed[] | { readonly sentence: string }> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { call } of replacements) {
    if (!sheets.has(call.sheet)) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(call.sheet);
      sheet.load({ name: true });
      sheets.set(call.sheet, sheet);
    }
  }
  await context.sync();
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) return { sentence: `The sheet ${name} is no longer there.` };
    sheet.protection.load({ protected: true });
  }
  const placed = replacements.map(({ call, formulas }): Placed => {
    const sheet = sheets.get(call.sheet)!;
    const anchor = sheet.getRangeByIndexes(call.row, call.column, 1, 1);
    anchor.load({ formulas: true, address: true });
    const range = sheet.getRangeByIndexes(call.row, call.column, call.rows, call.columns);
    return { call, formulas, anchor, range };
  });
  await context.sync();
  for (const [name, sheet] of sheets) {
    if (!sheet.protection.protected) continue;
    return { sentence: `The sheet ${name} is protected. Unprotect it (Review, Unprotect Sheet).` };
  }
  const changed = placed.find(({ anchor, call }) => anchor.formulas[0]?.[0] !== call.formula);
  return changed ? { sentence: `${changed.anchor.address} has been changed meanwhile.` } : placed;
}

/** Row by row into as few messages as hold them. */
async function write(context: Excel.RequestContext, placed: readonly Placed[]): Promise<void> {
  let characters = 0;
  for (const { call, formulas, range } of placed) {
    const rows = formulas ?? frozen(call);
    for (let top = 0; top < rows.length;) {
      let bottom = top;
      while (bottom < rows.length && (bottom === top || characters < CHARACTERS_A_SYNC)) {
        characters += charactersIn(rows[bottom++]!);
      }
      const part = range.getCell(top, 0).getResizedRange(bottom - top - 1, call.columns - 1);
      const written = rows.slice(top, bottom).map((row) => [...row]);
      if (formulas) part.formulas = written;
      else part.values = written;
      top = bottom;
      if (characters < CHARACTERS_A_SYNC) continue;
      await context.sync();
      characters = 0;
    }
  }
  await context.sync();
}

function charactersIn(row: readonly (string | number | boolean)[]): number {
  return row.reduce<number>(
    (sum, cell) => sum + (typeof cell === "string" ? cell.length + 10 : NUMBER_CHARACTERS),
    0,
  );
}

/** Text stays text, whatever it looks like. An error is written by its name, which Excel takes as that error. */
function frozen(call: FoundCall): (string | number | boolean)[][] {
  return call.values.map((row) =>
    row.map((value) => (typeof value === "string" && !isError(call, value) ? asText(value) : value)),
  );
}

function isError({ hasError }: FoundCall, value: string): boolean {
  return hasError && /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/u.test(value);
}

function putBack(placed: readonly Placed[]): void {
  for (const { call, range, anchor } of placed) {
    range.clear("Contents");
    anchor.formulas = [[call.formula]];
  }
}

async function differingOf(context: Excel.RequestContext, placed: readonly Placed[]): Promise<Placed[]> {
  const plain = placed.filter(({ formulas }) => formulas !== null);
  const differing: Placed[] = [];
  for (let from = 0; from < plain.length;) {
    let cells = 0;
    let to = from;
    while (to < plain.length && (to === from || cells < CHARACTERS_A_SYNC / NUMBER_CHARACTERS)) {
      const { call, range } = plain[to++]!;
      cells += call.rows * call.columns;
      range.load({ values: true });
    }
    await context.sync();
    differing.push(...plain.slice(from, to).filter(({ call, range }) => !isSameBlock(call, range.values)));
    from = to;
  }
  return differing;
}

function isSameBlock({ values }: FoundCall, after: readonly (readonly unknown[])[]): boolean {
  return values.every((row, r) => row.every((value, c) => isSame(value, after[r]?.[c])));
}

/** A blank amount gives 0 to a function and nothing to a plain formula, for Excel hands blanks over as 0. */
function isSame(before: string | number | boolean, after: unknown): boolean {
  if (before === after || (before === 0 && after === "") || (before === "" && after === 0)) return true;
  if (typeof before !== "number" || typeof after !== "number") return false;
  return Math.abs(before - after) <= CLOSE * Math.max(1, Math.abs(before));
}
