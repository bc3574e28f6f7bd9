/** Where the pane is open, and what this Excel has. */
export type Host =
  | { readonly kind: "excel"; readonly platform: string }
  /** The page was opened in a browser of its own, or in another program. */
  | { readonly kind: "elsewhere" }
  /** office.js did not come: no connection to Microsoft's address, or it is blocked. */
  | { readonly kind: "noScript" };

export async function ready(): Promise<Host> {
  if (typeof Office === "undefined") return { kind: "noScript" };
  const { host, platform } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "elsewhere" };
  return { kind: "excel", platform: platform ? `${platform}` : "" };
}

/** A requirement set and the newest version of it this Excel has; `null` is none. */
export interface RequirementSet {
  readonly name: string;
  readonly newest: string | null;
}

const SETS: readonly { name: string; versions: readonly string[] }[] = [
  { name: "ExcelApi", versions: upTo(20) },
  { name: "SharedRuntime", versions: upTo(2) },
  { name: "CustomFunctionsRuntime", versions: upTo(5) },
];

/** The sets this add-in uses, as Excel answers for them. */
export function requirementSets(): RequirementSet[] {
  const { requirements } = Office.context;
  return SETS.map(({ name, versions }) => ({
    name,
    newest: versions.find((version) => requirements.isSetSupported(name, version)) ?? null,
  }));
}

/** Whether this Excel has a requirement set: `has("1.9")` is ExcelApi 1.9. */
export function has(version: string, set = "ExcelApi"): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** What the pane does without, for lack of a set. */
export interface SwitchedOff {
  readonly set: string;
  readonly version: string;
  /** What does not work, in a sentence. */
  readonly sentence: string;
}

const WITHOUT: readonly (readonly [version: string, sentence: string])[] = [
  ["1.8", "Samples and templates can’t be opened as new workbooks."],
  ["1.8", "Lists of the values that cells allow are not checked."],
  ["1.9", "Only one block of cells can be selected or read at once."],
  ["1.9", "Circular calculation, and changes on sheets that are added later, are not noticed."],
  ["1.12", "Calls can’t be frozen or replaced by plain formulas."],
  ["1.13", "Merged cells are not checked."],
  ["1.17", "A renamed sheet is noticed only at the next check."],
  ["1.18", "Templates that are added to a workbook come without the notes at their cells."],
  ["1.20", "Undo may not take the pane’s changes back, or only in several steps."],
];

/** What this Excel has to do without; empty where it has every set the pane can use. */
export function switchedOff(): SwitchedOff[] {
  return WITHOUT.filter(([version]) => !has(version)).map(([version, sentence]) => ({
    set: "ExcelApi",
    version,
    sentence,
  }));
}

/** The newest first. */
function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => `1.${last - index}`);
}
