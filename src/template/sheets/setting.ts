/** What the sheets of a variant are made for: whose they are, which years, and what they come filled with. */
import type { Papers, Partnership } from "../../partnership";
import type { Line, TableSpec } from "../spec";

export interface Setting {
  readonly partnership: Partnership;
  readonly papers: Papers;
  /** Financial years as `2019/20`, in order. */
  readonly years: readonly string[];
  /** What tables come filled with, by their names. */
  readonly filled: Readonly<Record<string, readonly Line[]>>;
  /** Notes at filled cells, by table. */
  readonly notes: Readonly<Record<string, TableSpec["notes"]>>;
  /** What the fields of Start say. */
  readonly start: {
    readonly period: string;
    readonly keptBy: string;
    /** As Excel's number; null where the workbook stands as at today. */
    readonly asAt: number | null;
    /** What a reader has to know of this variant. */
    readonly words: readonly string[];
  };
}

/** Blank lines after those that a table comes filled with: it is there to be read, and printed without blank pages. */
const SPARE = 3;

/**
 * What a table comes with: its lines, notes at them, and how many rows it has.
 *
 * @param rows of a table that is to be filled
 * @param standard its lines where the setting fills it with none
 */
export function filled(
  setting: Setting,
  name: string,
  rows: number,
  standard: readonly Line[] = [],
): Pick<TableSpec, "name" | "lines" | "notes" | "rows"> {
  const notes = setting.notes[name];
  const own = setting.filled[name];
  return {
    name,
    lines: own ?? standard,
    rows: own ? Math.min(rows, own.length + SPARE) : rows,
    ...(notes && { notes }),
  };
}

/** The two councils that share costs and posts. */
export function pairOf({ partnership }: Setting): readonly [string, string] {
  const [first, second] = partnership.parties;
  if (!first || !second) throw new Error("A template is for two councils.");
  return [first.id, second.id];
}
