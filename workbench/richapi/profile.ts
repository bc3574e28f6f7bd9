/** Which requirement sets a host has, in which version: `{ ExcelApi: "1.12", SharedRuntime: "1.1" }`. */
export type Profile = Readonly<Record<string, string>>;

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The set and version a member's `since` names: `1.9` is ExcelApi 1.9, `ExcelApiOnline 1.1` says its own set. */
export function requirement(since: string): { readonly set: string; readonly version: string } {
  const [first = "", second] = since.split(" ");
  return second === undefined ? { set: "ExcelApi", version: first } : { set: first, version: second };
}

/** Whether a host of this profile has what came with `since`. Without a profile it has everything. */
export function has(profile: Profile | null, since: string): boolean {
  if (profile === null) return true;
  const { set, version } = requirement(since);
  const own = profile[set];
  return own !== undefined && compare(own, version) >= 0;
}

/** The newest Excel on the web that the workbench can stand for. What an older one had is left to who asks. */
export const NEWEST: Profile = {
  ExcelApi: "1.20",
  ExcelApiOnline: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  SharedRuntime: "1.2",
};
