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

const CELLS_A_SYNC = 20_000;
/** The last digits of a double may differ from one way of working out to another. */
const CLOSE = 1e-9;

/**
 * Writes replacements, after making sure that every call still stands as it was shown and no sheet is protected.
 * Plain formulas are read back: where one shows another value than its call did, the call is put back.
 */
export function replaceCalls(replacements: readonly Replacement[]): Promise<Outcome<CallsReplaced>> {
  return run(async (context) => {
    const blocks = replacements.map(({ call, formulas }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(call.sheet);
      sheet.load({ name: true });
      return { call, formulas, sheet };
    });
    await context.sync();
    const gone = blocks.find(({ sheet }) => sheet.isNullObject);
    if (gone) return refuse(`The sheet ${gone.call.sheet} is no longer there.`);
    const ranges = blocks.map(({ call, formulas, sheet }) => {
      const anchor = sheet.getRangeByIndexes(call.row, call.column, 1, 1);
      anchor.load({ formulas: true, address: true });
      sheet.protection.load({ protected: true });
      const range = sheet.getRangeByIndexes(call.row, call.column, call.rows, call.columns);
      return { call, formulas, sheet, anchor, range };
    });
    await context.sync();
    for (const { sheet, anchor, call } of ranges) {
      if (sheet.protection.protected) {
        return refuse(`The sheet ${call.sheet} is protected. Unprotect it (Review, Unprotect Sheet).`);
      }
      if (anchor.formulas[0]?.[0] !== call.formula) {
        return refuse(`${anchor.address} has been changed meanwhile.`);
      }
    }
    for (const slice of slices(ranges)) {
      for (const { call, formulas, range } of slice) {
        if (formulas) range.formulas = formulas.map((row) => [...row]);
        else range.values = frozen(call);
      }
      await context.sync();
    }
    const putBack = await differing(context, ranges);
    return { replaced: ranges.map(({ call }) => call).filter((call) => !putBack.includes(call)), putBack };
  }).then((outcome) =>
    outcome.ok && "sentence" in outcome.value
      ? { ok: false, sentence: `${outcome.value.sentence} Nothing was written. Look again, then try again.` }
      : (outcome as Outcome<CallsReplaced>),
  );
}

function refuse(sentence: string): { readonly sentence: string } {
  return { sentence };
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

interface Placed extends Replacement {
  readonly range: Excel.Range;
  readonly anchor: Excel.Range;
}

function* slices(ranges: readonly Placed[]): Generator<Placed[]> {
  let slice: Placed[] = [];
  let cells = 0;
  for (const each of ranges) {
    slice.push(each);
    cells += each.call.rows * each.call.columns;
    if (cells < CELLS_A_SYNC) continue;
    yield slice;
    slice = [];
    cells = 0;
  }
  if (slice.length > 0) yield slice;
}

async function differing(context: Excel.RequestContext, ranges: readonly Placed[]): Promise<FoundCall[]> {
  const differs: FoundCall[] = [];
  for (const slice of slices(ranges.filter(({ formulas }) => formulas !== null))) {
    for (const { range } of slice) range.load({ values: true });
    await context.sync();
    const wrong = slice.filter(({ call, range }) =>
      call.values.some((row, r) => row.some((value, c) => !isSame(value, range.values[r]?.[c]))),
    );
    for (const { call, range, anchor } of wrong) {
      range.clear("Contents");
      anchor.formulas = [[call.formula]];
      differs.push(call);
    }
    if (wrong.length > 0) await context.sync();
  }
  return differs;
}

/** A blank amount gives 0 to a function and nothing to a plain formula, for Excel hands blanks over as 0. */
function isSame(before: string | number | boolean, after: unknown): boolean {
  if (before === after || (before === 0 && after === "") || (before === "" && after === 0)) return true;
  if (typeof before !== "number" || typeof after !== "number") return false;
  return Math.abs(before - after) <= CLOSE * Math.max(1, Math.abs(before));
}
