/**
 * The named styles of a workbook. A book keeps of a style only its name with each look that rests on it: what is
 * added or changed here lives as long as the workbook is open, and in the cells it was laid over.
 */
import type { Area, Look } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { itemNotFound } from "../../errors";
import { BUILT_IN } from "./styleLooks";

type Own = Partial<Look>;

interface Changed {
  readonly name: string;
  /** Null where it was deleted. */
  readonly look: Own | null;
}

const changed = new WeakMap<WorkbookDocument, Map<string, Changed>>();

function changesOf(document: WorkbookDocument): Map<string, Changed> {
  let found = changed.get(document);
  if (!found) changed.set(document, (found = new Map()));
  return found;
}

/** By the name people see, or by that of `Excel.BuiltInStyle`: `Heading 1` or `Heading1`. */
const builtInName = (name: string): string | undefined => {
  const wanted = name.toLowerCase();
  return [...BUILT_IN.keys()].find((one) => one.toLowerCase() === wanted || codeName(one) === wanted);
};

const CODE_NAMES: Readonly<Record<string, string>> = {
  "Comma [0]": "wholecomma",
  "Currency [0]": "wholedollar",
  Title: "sheettitle",
};

/** `20% - Accent1` is `Accent1_20` in code. */
function codeName(name: string): string {
  const tint = /^(\d+)% - (\w+)$/.exec(name);
  if (tint) return `${tint[2]!}_${tint[1]!}`.toLowerCase();
  return CODE_NAMES[name] ?? name.replace(/ /g, "").toLowerCase();
}

export const isBuiltIn = (name: string): boolean => builtInName(name) !== undefined;

export function styleNames(document: WorkbookDocument): string[] {
  const changes = changesOf(document);
  const brought = [...BUILT_IN.keys()].filter((name) => changes.get(name.toLowerCase())?.look !== null);
  const added = [...changes.values()].filter(({ name, look }) => look !== null && !isBuiltIn(name));
  return [...brought, ...added.map(({ name }) => name)];
}

/** The name as the style has it, whatever the case it was asked for in. */
export const styleCalled = (document: WorkbookDocument, name: string): string | null =>
  styleNames(document).find((one) => one.toLowerCase() === (builtInName(name) ?? name).toLowerCase()) ?? null;

export function styleLook(document: WorkbookDocument, name: string): Own | null {
  const change = changesOf(document).get(name.toLowerCase());
  if (change) return change.look;
  return BUILT_IN.get(builtInName(name) ?? "") ?? null;
}

/** Cells that have the style already keep the look it had. */
export function setStyleLook(document: WorkbookDocument, name: string, look: Own): void {
  changesOf(document).set(name.toLowerCase(), { name: builtInName(name) ?? name, look });
}

export function removeStyle(document: WorkbookDocument, name: string): void {
  changesOf(document).set(name.toLowerCase(), { name, look: null });
}

export function applyStyle(
  document: WorkbookDocument,
  sheet: SheetId,
  areas: readonly Area[],
  name: string,
): void {
  const called = styleCalled(document, name);
  const look = called === null ? null : styleLook(document, called);
  if (called === null || look === null) throw itemNotFound();
  for (const area of areas) document.engine.setLook(sheet, area, { ...look, style: called });
}
