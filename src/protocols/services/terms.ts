import { source } from "../../partnership";
import { columnOf, isUnstated, LINE, rowsOf, type Register } from "../../registers";
import { listed, quote } from "../../text";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";
import { headerCells } from "./headerCells";

const TERMS = ["cost share", "service level"] as const;
type Term = (typeof TERMS)[number];

export const missingTerms: Rule = {
  id: "SRV-05",
  schedule: null,
  title: "Cost share or service level not given",
  severity: "note",
  source: source("cheshire", "Workplan to 31st March 2009 and Decisions required from Cabinet"),
  clause:
    "Each service has an agreement of its own, with its cost share and service level; Cabinet is asked to endorse cost share and performance objectives.",
  about:
    "A service whose cost share or service level is blank or still to be decided in a list that has a column for it and names no agreement for it. Lists that have no such column give one note a sheet.",
  remedy: "Enter the cost share and the service level, or name the agreement that settles them.",
  reads: ["service schedule"],
  *check(context) {
    const silent = new Map<string, Register[]>();
    for (const register of context.registers("service schedule")) {
      const rows = namedRows(context, register);
      if (rows.length === 0) continue;
      const missing = TERMS.filter((term) => isSilent(context, register, rows, term));
      for (const term of TERMS) {
        if (!missing.includes(term)) yield* checkColumn(context, register, rows, term);
      }
      if (missing.length === 0) continue;
      const key = `${register.table.sheet} ${listed(missing, "or")}`;
      const others = silent.get(key);
      if (others) others.push(register);
      else silent.set(key, [register]);
    }
    for (const [key, registers] of silent) yield onSheet(context, registers, key.slice(key.indexOf(" ") + 1));
  },
};

/** Services without an agreement of their own in the list. */
function namedRows(context: Context, register: Register): number[] {
  const { grid } = context.sheet(register.table.sheet);
  const name = columnOf(register, "name")!.index;
  const agreement = columnOf(register, "service agreement");
  return [...rowsOf(register.table, LINE)].filter((row) => {
    if (grid.isBlank(row, name)) return false;
    if (!agreement) return true;
    return grid.isBlank(row, agreement.index) || isUnstated(grid.text(row, agreement.index));
  });
}

/** No column for the term, or one that nobody has begun to fill. */
function isSilent(context: Context, register: Register, rows: readonly number[], term: Term): boolean {
  const column = columnOf(register, term);
  const { grid } = context.sheet(register.table.sheet);
  return !column || rows.every((row) => grid.isBlank(row, column.index));
}

function* checkColumn(
  context: Context,
  register: Register,
  rows: readonly number[],
  term: Term,
): Generator<Draft> {
  const { table } = register;
  const { grid } = context.sheet(table.sheet);
  const name = columnOf(register, "name")!.index;
  const column = columnOf(register, term)!.index;
  const missing = rows.flatMap((row): OnLine[] => {
    const text = grid.text(row, column).trim();
    const isBlank = grid.isBlank(row, column);
    if (!isBlank && !isUnstated(text)) return [];
    const service = grid.text(row, name).trim();
    const draft = {
      sheet: table.sheet,
      cells: [{ row, column }],
      message: `The ${term} of ${quote(service)} is ${blankOrGiven(text)}. Enter it, ${EXAMPLES[term]}, or name the agreement that settles it.`,
      ...(isBlank ? {} : { found: text }),
    };
    return [{ name: service, alike: text, draft }];
  });
  yield* together(
    missing,
    (count, named, { draft: { found } }) =>
      `The ${term} of ${counted(count, "service")} is ${blankOrGiven(found)}${named}. Enter it for each, ${EXAMPLES[term]}, or name the agreement that settles it.`,
  );
}

const EXAMPLES: Readonly<Record<Term, string>> = {
  "cost share": "for example 60:40 by headcount",
  "service level": "for example calls answered within 30 seconds",
};

function onSheet(context: Context, registers: readonly Register[], missing: string): Draft {
  const services = registers.reduce((sum, register) => sum + namedRows(context, register).length, 0);
  return {
    sheet: registers[0]!.table.sheet,
    cells: registers.flatMap(headerCells),
    message: `Nothing here gives the ${missing} of the ${counted(services, "service")} listed. Add a column for ${missing.includes(" or ") ? "each" : "it"}, or one that names each service's agreement.`,
  };
}
