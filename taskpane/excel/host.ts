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

const WANTED: readonly SwitchedOff[] = [
  {
    set: "ExcelApi",
    version: "1.8",
    sentence: "Samples and templates can’t be opened as new workbooks.",
  },
  {
    set: "ExcelApi",
    version: "1.18",
    sentence: "Templates that are added to a workbook come without the notes at their cells.",
  },
];

export function switchedOff(): SwitchedOff[] {
  return WANTED.filter(({ set, version }) => !has(version, set));
}

/** The newest first. */
function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => `1.${last - index}`);
}
