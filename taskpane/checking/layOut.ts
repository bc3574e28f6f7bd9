/** A report as the pane takes it in: its groups by number, and its items apart from them. */
import { CATALOGUE, explained, type Explained } from "../../src/protocols";
import { KINDS, ROLES } from "../../src/registers";
import { tally, type Account, type Report } from "../../src/validation";
import type { GroupTold, ItemTold, ReportHead, Scope, SheetTold } from "./protocol";

export interface LaidOut {
  readonly head: ReportHead;
  /** By group. */
  readonly items: readonly (readonly ItemTold[])[];
  /** By group and item: the findings of the report that the item stands for. */
  readonly findings: readonly (readonly (readonly number[])[])[];
}

type Known = Pick<ReportHead, "tables" | "savings" | "savingsRegisters" | "settings">;

/** @param whole what was found in the workbook; @param report what of it is in the scope */
export function laidOut(
  whole: Report,
  report: Report,
  account: Account,
  scope: Scope,
  known: Known,
): LaidOut {
  const items: ItemTold[][] = [];
  const findings: (readonly number[])[][] = [];
  const sheets = account.sheets.map(({ sheet, heading, counts, schedules }): SheetTold => {
    const parts = schedules.map((part) => ({
      heading: part.heading,
      groups: part.groups.map(({ rule, title, severity, citation, items: own }): GroupTold => {
        const group = items.push(own.map((item) => itemTold(report, item))) - 1;
        findings.push(own.map((item) => item.findings));
        const count = own.reduce((sum, item) => sum + item.findings.length, 0);
        return { group, sheet, rule, title, severity, citation, findings: count };
      }),
    }));
    return { sheet, heading, counts, parts };
  });
  const { name: _name, sheets: _sheets, ...rest } = account;
  const isShown = ({ sheet }: { readonly sheet: string }): boolean => scope === null || sheet === scope;
  const head: ReportHead = {
    scope,
    account: rest,
    sheets,
    elsewhere: tally(whole.findings.filter((finding) => !isShown(finding))),
    explained: everyRule(),
    ran: report.rules.ran,
    tables: known.tables.filter(isShown),
    savings: known.savings.filter(isShown),
    savingsRegisters: known.savingsRegisters,
    settings: known.settings,
    kinds: KINDS.map(({ kind }) => kind),
    roles: ROLES,
  };
  return { head, items, findings };
}

function itemTold(
  report: Report,
  { findings, ...item }: Account["sheets"][number]["schedules"][number]["groups"][number]["items"][number],
): ItemTold {
  const fixes = findings.flatMap((index) => report.findings[index]?.fix ?? []);
  const cells = new Set(fixes.flatMap(({ edits }) => edits.map(({ cell }) => cell))).size;
  return { ...item, findings: findings.length, fix: cells > 0 ? { says: fixes[0]!.says, cells } : null };
}

/** What is said of every rule; the catalogue does not change. */
let all: Record<string, Explained> | null = null;
function everyRule(): Record<string, Explained> {
  return (all ??= Object.fromEntries(CATALOGUE.map((rule) => [rule.id, explained(rule)])));
}
