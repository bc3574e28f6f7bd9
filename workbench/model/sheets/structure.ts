import type { WorkbookDocument } from "../document";
import { accessDenied } from "../errors";

/** In a workbook whose structure is protected no sheet is added, deleted, renamed, moved or hidden. */
export function refuseStructure(document: WorkbookDocument): void {
  if (document.whole.isStructureProtected) throw accessDenied();
}
