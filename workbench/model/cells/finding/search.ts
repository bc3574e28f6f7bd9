/** Finds texts as they show in cells, and replaces them in what was typed. */
import type { Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { invalidArgument } from "../../errors";
import type { Model } from "../../model";
import { isMissing, oneOf, record, text } from "../../things/arguments";
import { formulasOf, textsOf } from "../reading";
import { refuseWriting, writeCells } from "../writing";
import { usedWithin } from "./used";

interface Criteria {
  readonly complete: boolean;
  readonly matchCase: boolean;
  readonly isBackward: boolean;
}

function criteriaOf(given: unknown): Criteria {
  const options = isMissing(given) ? {} : record(given, "criteria");
  const direction = options["searchDirection"];
  return {
    complete: options["completeMatch"] === true,
    matchCase: options["matchCase"] === true,
    isBackward: !isMissing(direction) && oneOf(direction, ["Forward", "Backwards"] as const) === "Backwards",
  };
}

function matcher(wanted: string, { complete, matchCase }: Criteria): (shown: string) => boolean {
  const folded = matchCase ? wanted : wanted.toLowerCase();
  return (shown) => {
    const own = matchCase ? shown : shown.toLowerCase();
    return complete ? own === folded : own.includes(folded);
  };
}

/** The cells of an area that show the text, in reading order. */
export function search(model: Model, sheet: SheetId, area: Area, wanted: unknown, given: unknown): Area[] {
  const sought = text(wanted, "text");
  if (sought === "") throw invalidArgument();
  const criteria = criteriaOf(given);
  const within = usedWithin(model.engine, sheet, area, true);
  if (!within) return [];
  const fits = matcher(sought, criteria);
  const found: Area[] = [];
  textsOf(model.engine, sheet, within).forEach((row, i) => {
    row.forEach((shown, j) => {
      if (shown === "" || !fits(shown)) return;
      const [top, left] = [within.top + i, within.left + j];
      found.push({ top, left, bottom: top, right: left });
    });
  });
  return criteria.isBackward ? found.reverse() : found;
}

/** Gives how many replacements were made. */
export function replaceAll(
  model: Model,
  sheet: SheetId,
  area: Area,
  wanted: unknown,
  replacement: unknown,
  given: unknown,
): number {
  const sought = text(wanted, "text");
  if (sought === "") throw invalidArgument();
  const by = text(replacement, "replacement");
  const criteria = criteriaOf(given);
  const within = usedWithin(model.engine, sheet, area, true);
  if (!within) return 0;
  refuseWriting(model.document, sheet, within);
  const pattern = new RegExp(
    sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    criteria.matchCase ? "gu" : "giu",
  );
  const fits = matcher(sought, criteria);
  let count = 0;
  const block = formulasOf(model.engine, sheet, within).map((row) =>
    row.map((typed) => {
      const shown = String(typed);
      if (typed === "" || !fits(shown)) return null;
      return shown.replace(pattern, () => {
        count++;
        return by;
      });
    }),
  );
  if (count > 0) writeCells(model.document, sheet, within, block, "formulas");
  return count;
}
