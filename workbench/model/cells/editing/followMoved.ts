import type { Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { changeReferences } from "../../extras/references";
import type { Model } from "../../model";
import { rewriteFormulas } from "../../things/tables/formulas";
import { covers, moved } from "../areas";

interface Place {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** Lets all formulas that point to moved cells point to where they are now. */
export function followMoved(model: Model, from: Place, to: Place): void {
  const nameOf = (sheet: SheetId | null): string =>
    model.engine
      .sheets()
      .find(({ id }) => id === sheet)
      ?.name.toLowerCase() ?? "";
  const home = nameOf(from.sheet);
  const away = model.engine.sheets().find(({ id }) => id === to.sheet)?.name ?? "";
  const down = to.area.top - from.area.top;
  const across = to.area.left - from.area.left;
  rewriteFormulas(model.document, "", (formula, place) =>
    changeReferences(formula, (reference) => {
      const sheet = reference.sheet?.toLowerCase() ?? nameOf(place.sheet);
      if (sheet !== home || !covers(from.area, reference.area)) return reference;
      const isNamed = reference.sheet !== null || to.sheet !== from.sheet;
      return { sheet: isNamed ? away : null, area: moved(reference.area, down, across) };
    }),
  );
}
