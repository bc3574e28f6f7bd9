/** What a request to the rich API does, in a line: the paths it goes through and what it asks of them. */
interface Path {
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}
interface Action {
  readonly ActionType?: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

const SET = 4;
const QUERY = new Set([2, 6, 7]);
const METHOD = 3;
const UPDATE = 9;
const MOST = 6;

/** `Worksheets.GetItem("Savings").GetRange("A1:B2") load values`. */
export function requestName(body: string): string {
  let read: { Actions?: readonly Action[]; ObjectPaths?: Readonly<Record<string, Path>> };
  try {
    read = JSON.parse(body) as typeof read;
  } catch {
    return "unreadable request";
  }
  const paths = read.ObjectPaths ?? {};
  const told = (read.Actions ?? []).flatMap((action) => told1(action, paths));
  const more = told.length > MOST ? `, and ${told.length - MOST} more` : "";
  return told.length === 0 ? reached(paths) : told.slice(0, MOST).join("; ") + more;
}

function told1(action: Action, paths: Readonly<Record<string, Path>>): string[] {
  const where = pathText(action.ObjectPathId, paths);
  const name = action.Name ?? "";
  const type = action.ActionType ?? 0;
  if (QUERY.has(type)) return [`${where} load ${(action.QueryInfo?.Select ?? []).join(", ") || "all"}`];
  if (type === METHOD) return name.startsWith("_") ? [] : [`${where}.${name}()`];
  if (type === SET) return [`${where}.${name} =`];
  if (type === UPDATE) return [`${where} set`];
  return [];
}

/** Where nothing is loaded or set, what was reached. */
function reached(paths: Readonly<Record<string, Path>>): string {
  const last = Object.keys(paths).at(-1);
  return last === undefined ? "nothing" : pathText(Number(last), paths);
}

function pathText(id: number | undefined, paths: Readonly<Record<string, Path>>): string {
  const steps: string[] = [];
  for (let at = id; at !== undefined && steps.length < MOST;) {
    const path: Path | undefined = paths[String(at)];
    if (!path) break;
    const given = path.ArgumentInfo?.Arguments ?? [];
    const words = given.length ? `(${given.map(short).join(", ")})` : "";
    if (path.Name !== undefined || words) steps.unshift((path.Name ?? "") + words);
    at = path.ParentObjectPathId;
  }
  return steps.join(".") || "Workbook";
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
