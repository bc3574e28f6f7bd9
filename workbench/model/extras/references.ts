/** Cells as formulas speak of them, when sheets are renamed and cells move. */
import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";

export interface Reference {
  /** The sheet it names; null where it means the formula's own. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** What becomes of a reference: the same object where nothing does, null where its cells are gone (`#REF!`). */
export type ChangeReference = (reference: Reference) => Reference | null;

/** A formula, with `=` or without, with its references changed. The same text where none was. */
export function changeReferences(formula: string, change: ChangeReference): string {
  let isChanged = false;
  const parts = tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    if (type !== "range" && type !== "range_beam") return value;
    const parsed = parseA1Ref(value);
    if (!parsed || !("range" in parsed) || !parsed.range || (parsed.context?.length ?? 0) > 1) return value;
    const { range } = parsed;
    const before: Reference = {
      sheet: parsed.context?.[0] ?? null,
      area: {
        top: range.top ?? 0,
        left: range.left ?? 0,
        bottom: range.bottom ?? MAX_ROWS - 1,
        right: range.right ?? MAX_COLUMNS - 1,
      },
    };
    const after = change(before);
    if (after === before) return value;
    isChanged = true;
    if (after === null) return "#REF!";
    const { area, sheet } = after;
    return stringifyA1Ref({
      ...parsed,
      context: sheet === null ? [] : [sheet],
      range: {
        ...range,
        top: range.top === null ? null : area.top,
        left: range.left === null ? null : area.left,
        bottom: range.bottom === null ? null : area.bottom,
        right: range.right === null ? null : area.right,
      },
    } as Parameters<typeof stringifyA1Ref>[0]);
  });
  return isChanged ? parts.join("") : formula;
}
