import { columnOf, profile, type Register } from "../../registers";
import { comparableWords, counted, quote } from "../../text";
import { linesOf } from "../lines";
import type { Context } from "../context";
import { partiesNamed } from "../people/posts";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { SOVEREIGNTY } from "./clause";

const COMBINED =
  /\b(?:combined|pooled|single|joint|shared|merged) budgets?\b|\bboth (?:the )?(?:councils|authorities)\b/;

/** What all of these hold, looked for before a name is taken apart. */
const MAY_COMBINE = /budget|both/i;

const REGISTERS = ["budget monitor", "savings plan", "savings progress", "savings monitor"] as const;

export const combinedBudget: Rule = {
  id: "SOV-01",
  schedule: 9,
  title: "One combined budget line with no split by council",
  severity: "warning",
  source: SOVEREIGNTY,
  clause: "Each council continues to publish its own budget and accounts.",
  about:
    "A line of a budget monitor, or of savings, that names both councils or a combined budget, in a table with no column that tells the councils' parts apart.",
  remedy: "Give each council's part in a column or a line of its own. A total of both may stand beside them.",
  reads: REGISTERS,
  *check(context) {
    const example = (name: string): string =>
      quote(`${withoutBoth(context, name)} – ${context.partnership.parties[0]?.id ?? "first council"}`);
    yield* together(
      combinedLines(context, example),
      (count, named, { name }) =>
        `${counted(count, "line")} are each one line for both councils${named}. Each council publishes its own budget: give each council's part in a line or a column of its own, for example ${example(name)}.`,
    );
  },
};

function* combinedLines(context: Context, example: (name: string) => string): Generator<OnLine> {
  const split = new Map<Register, boolean>();
  for (const line of linesOf(context, ...REGISTERS)) {
    if (!split.has(line.register)) split.set(line.register, isSplit(context, line.register));
    if (split.get(line.register)) continue;
    const role = line.has("initiative") ? "initiative" : "label";
    const name = line.text(role) || line.name(role);
    if (name === "") continue;
    const named = partiesNamed(context, name);
    if (named.length < 2 && !(MAY_COMBINE.test(name) && COMBINED.test(comparableWords(name)))) continue;
    yield {
      name,
      alike: "",
      draft: {
        sheet: line.sheet,
        cells: [line.nameCell(role)],
        message: `${quote(name)} is one line for both councils. Each council publishes its own budget: give each council's part in a line or a column of its own, for example ${example(name)}.`,
        found: name,
      },
    };
  }
}

/** A column for the council, or one headed by each council's name. */
function isSplit(context: Context, register: Register): boolean {
  if (columnOf(register, "council")) return true;
  const figures = register.table.columns.filter(
    ({ index }) => profile(context.sheet(register.table.sheet), register.table, index).mostlyFigures,
  );
  const heads = new Set(figures.flatMap(({ header }) => partiesNamed(context, header)));
  return heads.size >= 2;
}

/** `Archives` of `Archives – CCC and PCC`: what the line is on, for the name of a council's own line. */
function withoutBoth({ partnership }: Context, name: string): string {
  const called = partnership.parties
    .flatMap((party) => [party.name, party.id])
    .map((each) => each.replace(/[^\p{L}\p{N}\s]/gu, "\\$&"))
    .join("|");
  if (called === "") return name;
  const both = new RegExp(
    `[\\s(–—:-]*\\b(?:${called})\\b\\s*(?:and|&|[+/,])\\s*(?:${called})\\b[\\s)–—:-]*`,
    "giu",
  );
  return name.replace(both, " ").trim() || name;
}
