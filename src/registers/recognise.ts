/** Which register a table is, how sure that is, and why; and which tables it is better to ask about. */
import type { Snapshot } from "../workbook";
import type { Area } from "../workbook";
import type { Reading } from "./reading";
import { placed, type Corrections, type TableCorrection, type Unheeded } from "./corrections";
import { findingTables, toEnd } from "./find";
import { fit, type Fit } from "./fit";
import { STANDARD_WORDS, Vocabulary } from "./headers";
import { KINDS, TEMPLATE_TABLES, type RegisterKind } from "./kinds";
import type { Register } from "./register";
import type { FoundTable } from "./table";
import { listed } from "../text";

/** Below this a table is left unrecognised rather than guessed. */
export const SURE_ENOUGH = 0.6;
/** From this on it is worth asking whether a table is a register. */
export const WORTH_ASKING = 0.35;
/** How many kinds one table is asked about. */
const ASKED_AT_MOST = 3;

/** What a table may be, where it takes a person to say. */
export interface Candidate {
  readonly kind: RegisterKind;
  readonly table: FoundTable;
  readonly area: Area;
  /** From 0 to 1, below what is sure enough. */
  readonly confidence: number;
  /** What speaks for it. */
  readonly why: string;
  /** What would settle it: `a column “Actual”`. */
  readonly missing: readonly string[];
}

export interface Recognised {
  readonly tables: readonly FoundTable[];
  readonly registers: readonly Register[];
  /** Tables to ask about, each with its likeliest kinds; the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Corrections that could not be followed. */
  readonly unheeded: readonly Unheeded[];
}

/**
 * Finds the registers of a workbook. Nothing is guessed: what is not sure enough is a candidate, until a
 * correction says what it is. A correction is followed as far as rules can read the table so; where they can't,
 * `unheeded` says why.
 *
 * @example recognise(snapshot).registers[0]?.kind // "savings plan"
 * @example recognise(snapshot, { tables: [{ sheet: "Plan", range: "A3:D9", kind: "none" }] }).registers // []
 */
export function recognise(snapshot: Snapshot, corrections: Corrections = {}): Recognised {
  return toEnd(recognising(snapshot, corrections));
}

/** The same in steps, at least two a table, so that whoever waits can draw and stop in between. */
export function* recognising(snapshot: Snapshot, corrections: Corrections = {}): Generator<void, Recognised> {
  const added = corrections.words ?? [];
  const words = added.length > 0 ? new Vocabulary(added) : STANDARD_WORDS;
  const told = placed(snapshot, yield* findingTables(snapshot, words), corrections, words);
  const unheeded = [...told.unheeded];
  const registers: Register[] = [];
  const candidates: Candidate[] = [];
  for (const table of told.tables) {
    yield;
    const said = told.kinds.get(table);
    if (said?.kind === "none") continue;
    const sheet = snapshot.sheets[table.sheet]!;
    const reading: Reading = { sheet, table, words, told: told.columns.get(table) ?? new Map() };
    if (said) {
      const own = fit(
        snapshot,
        reading,
        KINDS.find(({ kind }) => kind === said.kind)!,
        true,
      )!;
      if (own.isReadable) {
        registers.push(registerOf(table, own));
        continue;
      }
      unheeded.push(notReadable(said, own));
    }
    const known = said ? null : ofTemplate(snapshot, reading);
    if (known) {
      registers.push(registerOf(table, known));
      continue;
    }
    const fits = KINDS.flatMap((spec) => fit(snapshot, reading, spec) ?? []);
    const best = bestOf(fits);
    if (best) registers.push(registerOf(table, best));
    else candidates.push(...candidatesOf(table, fits));
  }
  return { tables: told.tables, registers, candidates, unheeded };
}

/** A workbook made from one of our templates says so, and its tables are what their names say. */
function ofTemplate(snapshot: Snapshot, reading: Reading): Fit | null {
  const kind = snapshot.template && TEMPLATE_TABLES.get(reading.table.name);
  const spec = KINDS.find((each) => each.kind === kind);
  const own = spec && fit(snapshot, reading, spec, true);
  return own?.isReadable ? { ...own, why: `the template’s own table ${reading.table.name}` } : null;
}

/** The kind that fits best; the first of equals. */
function bestOf(fits: readonly Fit[]): Fit | null {
  let best: Fit | null = null;
  for (const one of fits) {
    if (one.confidence < SURE_ENOUGH || !one.isReadable || one.confidence <= (best?.confidence ?? 0))
      continue;
    best = one;
  }
  return best;
}

function registerOf(table: FoundTable, { spec, columns, confidence, why }: Fit): Register {
  return { kind: spec.kind, table, area: table.area, columns, confidence, why };
}

function candidatesOf(table: FoundTable, fits: readonly Fit[]): Candidate[] {
  return fits
    .filter(({ confidence }) => confidence >= WORTH_ASKING)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, ASKED_AT_MOST)
    .map(({ spec, confidence, why, missing }) => ({
      kind: spec.kind,
      table,
      area: table.area,
      confidence,
      why,
      missing,
    }));
}

function notReadable({ sheet, range, kind }: TableCorrection, { missing }: Fit): Unheeded {
  return {
    sheet,
    range,
    why: `This can't be read as a register of the kind “${kind}”: it lacks ${listed(missing)}. Say which column that is, for example by correcting its header.`,
  };
}
