/**
 * The numbers of events on the wire, what registers them, whom they are told to, and what their message holds. An
 * event of a worksheet or table goes out twice: to who listens at the thing (target its id) and to who listens at the
 * collection (target `Workbook`; charts: the worksheet's id).
 */
export const WORKBOOK_TARGET = "Workbook";

/** The category of events among messages to the client. */
export const EVENT_CATEGORY = 65536;

export interface EventType {
  readonly number: number;
  /** The method that comes with the first handler; `_Unregister…` with the last one's end. */
  readonly registration: string;
  readonly since: string;
  /** The fields the client makes the event's arguments of. */
  readonly fields: readonly string[];
}

const event = (number: number, registration: string, since: string, ...fields: string[]): EventType => ({
  number,
  registration,
  since,
  fields,
});

/**
 * Of one cell's change; the client makes `details` of them. `referenceId` is what `getRange()` of the arguments asks
 * for with `Workbook._GetRangeForEventByReferenceId`.
 */
const DETAILS = ["valueBefore", "valueAfter", "valueTypeBefore", "valueTypeAfter", "referenceId"] as const;

export const EVENT_TYPES = {
  // Worksheet (target: its id) and WorksheetCollection (target: Workbook)
  worksheetChanged: event(
    10,
    "_RegisterDataChangedEvent",
    "1.7",
    "address",
    "changeType",
    ...DETAILS,
    // `None`, or where cells went: `ShiftCellDown`, `ShiftCellLeft`.
    "shiftDirection",
    "source",
    "triggerSource",
    "worksheetId",
  ),
  worksheetActivated: event(11, "_RegisterActivatedEvent", "1.7", "worksheetId"),
  worksheetDeactivated: event(12, "_RegisterDeactivatedEvent", "1.7", "worksheetId"),
  worksheetAdded: event(13, "_RegisterAddedEvent", "1.7", "source", "worksheetId"),
  worksheetSelectionChanged: event(14, "_RegisterSelectionChangedEvent", "1.7", "address", "worksheetId"),
  worksheetDeleted: event(15, "_RegisterDeletedEvent", "1.7", "source", "worksheetId"),
  worksheetCalculated: event(16, "_RegisterCalculatedEvent", "1.8", "address", "worksheetId"),
  worksheetFormatChanged: event(
    18,
    "_RegisterFormatChangedEvent",
    "1.9",
    "address",
    "referenceId",
    "source",
    "worksheetId",
  ),
  worksheetRowSorted: event(19, "_RegisterRowSortedEvent", "1.10", "address", "source", "worksheetId"),
  worksheetColumnSorted: event(20, "_RegisterColumnSortedEvent", "1.10", "address", "source", "worksheetId"),
  worksheetSingleClicked: event(
    21,
    "_RegisterSingleClickedEvent",
    "1.10",
    "address",
    "offsetX",
    "offsetY",
    "worksheetId",
  ),
  worksheetRowHiddenChanged: event(
    22,
    "_RegisterRowHiddenChangedEvent",
    "1.11",
    "address",
    "changeType",
    "source",
    "worksheetId",
  ),
  worksheetFormulaChanged: event(
    23,
    "_RegisterFormulaChangedEvent",
    "1.13",
    "formulaDetails",
    "source",
    "worksheetId",
  ),
  worksheetProtectionChanged: event(
    24,
    "_RegisterProtectionChangedEvent",
    "1.14",
    "isProtected",
    "source",
    "worksheetId",
  ),
  worksheetNameChanged: event(
    25,
    "_RegisterEventNameChanged",
    "1.17",
    "nameAfter",
    "nameBefore",
    "source",
    "worksheetId",
  ),
  worksheetVisibilityChanged: event(
    26,
    "_RegisterEventVisibilityChanged",
    "1.17",
    "source",
    "visibilityAfter",
    "visibilityBefore",
    "worksheetId",
  ),
  worksheetMoved: event(
    27,
    "_RegisterEventMoved",
    "1.17",
    "positionAfter",
    "positionBefore",
    "source",
    "worksheetId",
  ),
  // ChartCollection (target: its worksheet's id); Chart has its own Activated and Deactivated
  chartAdded: event(50, "_RegisterAddedEvent", "1.8", "chartId", "source", "worksheetId"),
  chartActivated: event(51, "_RegisterActivatedEvent", "1.8", "chartId", "worksheetId"),
  chartDeactivated: event(52, "_RegisterDeactivatedEvent", "1.8", "chartId", "worksheetId"),
  chartDeleted: event(53, "_RegisterDeletedEvent", "1.8", "chartId", "source", "worksheetId"),
  // Table (target: its id); TableCollection (target: its worksheet's id, or Workbook)
  tableSelectionChanged: event(
    100,
    "_RegisterSelectionChangedEvent",
    "1.7",
    // Empty where the selection has left the table.
    "address",
    "worksheetId",
  ),
  tableChanged: event(
    101,
    "_RegisterDataChangedEvent",
    "1.7",
    "address",
    "changeType",
    ...DETAILS,
    "source",
    "tableId",
    "worksheetId",
  ),
  tableAdded: event(102, "_RegisterAddedEvent", "1.9", "source", "tableId", "worksheetId"),
  tableDeleted: event(103, "_RegisterDeletedEvent", "1.9", "source", "tableId", "tableName", "worksheetId"),
  // CommentCollection (target: its worksheet's id, or Workbook)
  commentAdded: event(250, "_RegisterAddedEvent", "1.12", "commentDetails", "source", "worksheetId"),
  commentDeleted: event(251, "_RegisterDeletedEvent", "1.12", "commentDetails", "source", "worksheetId"),
  commentChanged: event(
    252,
    "_RegisterChangedEvent",
    "1.12",
    "changeType",
    "commentDetails",
    "source",
    "worksheetId",
  ),
  // Workbook (target: Workbook)
  workbookAutoSaveSettingChanged: event(2200, "_RegisterAutoSaveSettingChangedEvent", "1.9"),
  workbookActivated: event(2203, "_RegisterActivatedEvent", "1.13"),
} as const satisfies Record<string, EventType>;

export type EventName = keyof typeof EVENT_TYPES;
