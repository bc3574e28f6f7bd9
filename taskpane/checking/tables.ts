/** The registers of a workbook, and the tables that may be some, with their columns. */
import type { Candidate, Recognised, Register, RegisterColumn } from "../../src/registers";
import { accountOf, type Report } from "../../src/validation";
import { areaName, cellName, columnName, type Snapshot } from "../../src/workbook";
import type { ColumnTold, TableTold } from "./protocol";

export function tablesTold(snapshot: Snapshot, recognised: Recognised, report: Report): TableTold[] {
  const { registers } = accountOf({ ...report, findings: [] }, "");
  const known = recognised.registers.map((register, at): TableTold => {
    const { says, rules } = registers[at]!;
    const { kind, confidence, why, columns } = register;
    return {
      ...placeOf(snapshot, register),
      kind,
      likely: [kind],
      confidence,
      why,
      rules,
      says,
      columns: columnsTold(register, columns),
    };
  });
  const asked = new Map<Candidate["table"], Candidate[]>();
  for (const one of recognised.candidates) asked.set(one.table, [...(asked.get(one.table) ?? []), one]);
  const questions = [...asked.values()].map((kinds): TableTold => {
    const first = kinds[0]!;
    const candidates = report.candidates.filter(
      ({ sheet, range }) =>
        sheet === snapshot.sheets[first.table.sheet]?.name && range === areaName(first.area),
    );
    const { questions: said } = accountOf({ ...report, findings: [], candidates, unheeded: [] }, "");
    return {
      ...placeOf(snapshot, first),
      kind: null,
      likely: kinds.map(({ kind }) => kind),
      confidence: first.confidence,
      why: first.why,
      rules: [],
      says: said[0] ?? "",
      columns: columnsTold(first, []),
    };
  });
  return [...questions, ...known];
}

function placeOf(snapshot: Snapshot, { table, area }: Register | Candidate) {
  return { sheet: snapshot.sheets[table.sheet]?.name ?? "", range: areaName(area) };
}

function columnsTold({ table }: Register | Candidate, roles: readonly RegisterColumn[]): ColumnTold[] {
  return table.columns.map(({ index, header }) => {
    const told = roles.find((column) => column.index === index);
    return {
      name: columnName(index),
      header,
      cell: cellName(table.headerRow < 0 ? table.area.top : table.headerRow, index),
      role: told?.role ?? null,
      year: told?.year ?? "",
    };
  });
}
