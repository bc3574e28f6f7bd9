/** What a sheet is read as, in a few words. */
import { profile, recognise as recogniseAll, type Profile } from "../../src/registers";
import { areaName, type Sheet } from "../../src/workbook";
import { workbook, type Rows } from "./snapshots";

/** The registers of a sheet: `savings plan A3:C9`. */
export function recognise(rows: Rows, more: Partial<Sheet> = {}): string[] {
  return recogniseAll(workbook(rows, more)).registers.map(({ kind, area }) => `${kind} ${areaName(area)}`);
}

/** What stands in a column of the first table. */
export function profileOf(rows: Rows, column: number): Profile {
  const snapshot = workbook(rows);
  return profile(snapshot.sheets[0]!, recogniseAll(snapshot).tables[0]!, column);
}
