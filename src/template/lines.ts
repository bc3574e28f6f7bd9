/** The lines of a template's tables with what their formulas come to, each table worked out once, when asked for. */
import type { PlanValue } from "./plan";
import type { Line, Lines, TableSpec, TemplateSpec } from "./spec";

/** Whether nothing was typed into a line. */
function isBlankLine(table: TableSpec, line: Line): boolean {
  return table.columns.every(({ key, value }) => value !== undefined || isBlankValue(line[key]));
}

export function isBlankValue(value: PlanValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}

export function tablesOf(template: TemplateSpec): TableSpec[] {
  return template.sheets.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.is === "table" ? [piece.table] : [])),
  );
}

/** A table that is not there has no lines: the savings tracker alone has no posts. */
export function linesOf(template: TemplateSpec, limits: ReadonlyMap<string, number>): Lines {
  const tables = new Map(tablesOf(template).map((table) => [table.name, table]));
  const worked = new Map<string, readonly Line[]>();
  const lines: Lines = {
    inputs: (name) => {
      const table = tables.get(name);
      return table ? table.lines.filter((line) => !isBlankLine(table, line)) : [];
    },
    of: (name) => {
      let found = worked.get(name);
      if (!found) {
        const table = tables.get(name);
        found = table ? lines.inputs(name).map((line) => withResults(table, line, lines)) : [];
        worked.set(name, found);
      }
      return found;
    },
    list: (name) => template.lists.find((list) => list.name === name)?.words ?? [],
    limit: (name) => {
      const limit = limits.get(name);
      if (limit === undefined) throw new Error(`The template has no limit ${name}.`);
      return limit;
    },
    header: (name, key) => {
      const column = tables.get(name)?.columns.find((each) => each.key === key);
      if (!column) throw new Error(`The template has no column ${key} in ${name}.`);
      return column.header;
    },
    has: (name) => tables.has(name),
  };
  return lines;
}

/** From left to right: a formula may read what stands before it. */
function withResults(table: TableSpec, line: Line, lines: Lines): Line {
  let full: Line = line;
  for (const { key, value } of table.columns) if (value) full = { ...full, [key]: value(full, lines) };
  return full;
}
