/** `Range.clear`: contents, formats, links, or all of it with rules and notes. */
import type { Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { intersection, without } from "../areas";
import { refuseEditing, refuseLocked, refuseUnlessAllowed } from "../guards";
import type { AreasAt } from "../place";

export const CLEAR = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

export function clearCells({ model, sheet, areas }: AreasAt, what: (typeof CLEAR)[number]): void {
  const { engine, document } = model;
  refuseEditing(engine);
  for (const area of areas) {
    if (what === "Formats") refuseUnlessAllowed(document, sheet, "formatCells");
    else refuseLocked(document, sheet, area);
  }
  for (const area of areas) {
    if (what === "All" || what === "ResetContents") {
      engine.clear(sheet, area, "all");
      clearAround(document, sheet, area, { rules: true, notes: what === "All" });
    } else if (what === "Formats") {
      engine.clear(sheet, area, "formats");
      clearAround(document, sheet, area, { formats: true });
    } else if (what === "Contents") engine.clear(sheet, area, "contents");
    else {
      // "RemoveHyperlinks" takes their looks away too; the looks are the cells' own here.
      if (what === "RemoveHyperlinks") engine.clear(sheet, area, "formats");
      clearAround(document, sheet, area, { links: true });
    }
  }
}

interface Parts {
  readonly rules?: boolean;
  readonly notes?: boolean;
  readonly formats?: boolean;
  readonly links?: boolean;
}

/** Takes away what lies over the cells and is no cell. */
function clearAround(document: WorkbookDocument, sheet: SheetId, area: Area, parts: Parts): void {
  const extras = document.extras(sheet);
  const cut = <T extends { readonly areas: readonly Area[] }>(rules: readonly T[]): readonly T[] => {
    if (!rules.some((rule) => rule.areas.some((own) => intersection(own, area)))) return rules;
    return rules
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((own) => without(own, area)) }))
      .filter((rule) => rule.areas.length > 0);
  };
  const outside = (at: { readonly row: number; readonly column: number }): boolean =>
    at.row < area.top || at.row > area.bottom || at.column < area.left || at.column > area.right;
  const { rules, notes, formats, links } = parts;
  const hyperlinks = extras.hyperlinks.filter((link) => !intersection(link.area, area));
  const change = {
    ...(rules || formats ? { conditionalFormats: cut(extras.conditionalFormats) } : {}),
    ...(rules ? { validations: cut(extras.validations) } : {}),
    ...(notes ? { notes: extras.notes.filter(outside), comments: extras.comments.filter(outside) } : {}),
    ...(rules || links ? { hyperlinks } : {}),
  };
  const isSame = (Object.keys(change) as (keyof typeof change)[]).every(
    (key) =>
      change[key] === extras[key] ||
      (change[key]?.length === extras[key].length && key !== "conditionalFormats" && key !== "validations"),
  );
  if (!isSame) document.change(sheet, change);
}
