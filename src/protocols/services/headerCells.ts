import type { Register } from "../../registers";
import type { Cell } from "../../workbook";

/** Where a finding about a list as a whole points: its headers; its first row where it has none. */
export function headerCells({ table, area }: Register): Cell[] {
  const row = table.headerRow < 0 ? area.top : table.headerRow;
  return table.columns.map(({ index }) => ({ row, column: index }));
}
