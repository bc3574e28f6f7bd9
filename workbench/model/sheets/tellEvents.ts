/** Tells add-ins what happens in the grid, in the shapes Excel gives its events. */
import type { Area } from "../../../xlsx";
import type { By, EngineEvent, SheetId, Value } from "../../engine/engine";
import { WORKBOOK_TARGET, type EventName } from "../../richapi/eventTypes";
import { localAddress } from "../cells/areas";
import { eventReference } from "../cells/eventReference";
import { plainValue, typeOf } from "../cells/reading";
import type { Model } from "../model";
import { TO_OFFICE } from "./visibility";

type Message = Readonly<Record<string, unknown>>;

export function tellEvents(model: Model): void {
  const tell = (name: EventName, sheet: SheetId, message: () => Message): void => {
    model.events.fire(name, [sheet, WORKBOOK_TARGET], () => ({ worksheetId: sheet, ...message() }));
  };
  /** What a calculation has changed so far, until it is told to be over. */
  const calculated = new Map<SheetId, Area[]>();
  model.engine.listen((event) => {
    switch (event.type) {
      case "changed":
        if (event.by === "calculation") {
          calculated.set(event.sheet, [...(calculated.get(event.sheet) ?? []), event.area]);
          return;
        }
        tell("worksheetChanged", event.sheet, () => changed(event));
        return;
      case "shifted":
        tell("worksheetChanged", event.sheet, () => shifted(event));
        return;
      case "formatted":
        tell("worksheetFormatChanged", event.sheet, () => ({
          address: localAddress(event.area),
          referenceId: eventReference(event.sheet, event.area),
          source: "Local",
        }));
        return;
      case "calculated": {
        // "If multiple ranges completed calculation, the string is a comma-separated list."
        const areas = calculated.get(event.sheet) ?? [];
        calculated.delete(event.sheet);
        tell("worksheetCalculated", event.sheet, () => ({ address: addresses(areas) }));
        return;
      }
      case "hiddenChanged": {
        const { rows } = event;
        if (!rows) return;
        tell("worksheetRowHiddenChanged", event.sheet, () => ({
          address: `${String(rows.first + 1)}:${String(rows.last + 1)}`,
          changeType: rows.hidden ? "Hidden" : "Unhidden",
          source: "Local",
        }));
        return;
      }
      case "selected":
        tell("worksheetSelectionChanged", event.sheet, () => ({ address: addresses(event.areas) }));
        return;
      case "activated":
        if (event.from !== null) tell("worksheetDeactivated", event.from, () => ({}));
        tell("worksheetActivated", event.sheet, () => ({}));
        return;
      case "sheetAdded":
        tell("worksheetAdded", event.sheet, () => ({ source: "Local" }));
        return;
      case "sheetDeleted":
        tell("worksheetDeleted", event.sheet, () => ({ source: "Local" }));
        return;
      case "sheetRenamed":
        tell("worksheetNameChanged", event.sheet, () => ({
          source: "Local",
          nameBefore: event.before,
          nameAfter: event.after,
        }));
        return;
      case "sheetMoved":
        tell("worksheetMoved", event.sheet, () => ({
          source: "Local",
          positionBefore: event.from,
          positionAfter: event.to,
        }));
        return;
      case "visibilityChanged":
        tell("worksheetVisibilityChanged", event.sheet, () => ({
          source: "Local",
          visibilityBefore: TO_OFFICE[event.before],
          visibilityAfter: visibility(model, event.sheet),
        }));
        return;
    }
  });
}

const addresses = (areas: readonly Area[]): string => areas.map(localAddress).join(",");

const visibility = (model: Model, sheet: SheetId): string =>
  TO_OFFICE[model.engine.sheets().find(({ id }) => id === sheet)?.visibility ?? "visible"];

/** `Excel.TriggerSource` is ThisLocalAddin where an add-in did it. */
const trigger = (by: By): string => (by === "api" ? "ThisLocalAddin" : "Unknown");

/** `Excel.WorksheetChangedEventArgs`; one cell's change comes with what it held and holds. */
function changed(event: Extract<EngineEvent, { type: "changed" }>): Message {
  const { before, after } = event;
  const details = before === undefined || after === undefined ? null : cellDetails(before, after);
  return {
    address: localAddress(event.area),
    referenceId: eventReference(event.sheet, event.area),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: trigger(event.by),
    shiftDirection: "None",
    ...details,
  };
}

const cellDetails = (before: Value, after: Value): Message => ({
  valueBefore: plainValue(before),
  valueAfter: plainValue(after),
  valueTypeBefore: typeOf(before),
  valueTypeAfter: typeOf(after),
});

function shifted(event: Extract<EngineEvent, { type: "shifted" }>): Message {
  const done = event.isInsertion ? "Inserted" : "Deleted";
  const what = { rows: "Row", columns: "Column", cells: "Cell" }[event.whole];
  const direction = { down: "Down", up: "Up", left: "Left", right: "Right" }[event.direction];
  return {
    address: localAddress(event.area),
    referenceId: eventReference(event.sheet, event.area),
    changeType: `${what}${done}`,
    source: "Local",
    triggerSource: trigger(event.by),
    // The client makes `changeDirectionState` of it.
    shiftDirection: event.whole === "cells" ? `ShiftCell${direction}` : "None",
  };
}
