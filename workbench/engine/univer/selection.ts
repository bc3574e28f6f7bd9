/** What is selected, and which sheet is in front. */
import {
  IContextService,
  EDITOR_ACTIVATED,
  RANGE_TYPE,
  type IRange,
  type ISelection,
  type Nullable,
} from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Subscription } from "rxjs";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { EngineEvent, SheetId } from "../engine";
import type { Running } from "./univer";

export interface Selected {
  readonly sheet: SheetId;
  readonly areas: readonly Area[];
  readonly active: { row: number; column: number };
}

const FIRST: Area = { top: 0, bottom: 0, left: 0, right: 0 };

export class Selection {
  private readonly service: SheetsSelectionsService;
  private subscriptions: Subscription[] = [];
  private last = "";
  private front: SheetId | null = null;

  constructor(
    private readonly running: Running,
    private readonly isElsewhere: () => boolean,
    private readonly tell: (event: EngineEvent) => void,
  ) {
    this.service = running.injector.get(SheetsSelectionsService);
  }

  /** Listens to the workbook that was just opened. */
  follow(): void {
    this.dispose();
    this.front = this.running.workbook.getActiveSheet(true)?.getSheetId() ?? null;
    this.last = JSON.stringify(this.now());
    this.subscriptions = [
      this.running.workbook.activeSheet$.subscribe((sheet) => {
        const id = sheet?.getSheetId();
        if (id === undefined || id === this.front || this.isElsewhere()) return;
        const from = this.front;
        this.front = id;
        this.tell({ type: "activated", sheet: id, from });
        this.last = JSON.stringify(this.now());
      }),
      this.service.selectionChanged$.subscribe(() => this.changed()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.subscriptions = [];
  }

  now(): Selected {
    const sheet = this.running.workbook.getActiveSheet(true) ?? this.running.workbook.getSheets()[0]!;
    const id = sheet.getSheetId();
    const selections = this.service.getWorkbookSelections(this.running.unitId).getSelectionsOfWorksheet(id);
    const areas = selections.map((selection) => this.area(id, selection.range));
    const primary = selections[selections.length - 1]?.primary;
    const first = areas[areas.length - 1] ?? FIRST;
    return {
      sheet: id,
      areas: areas.length > 0 ? areas : [FIRST],
      active: primary
        ? { row: primary.actualRow, column: primary.actualColumn }
        : { row: first.top, column: first.left },
    };
  }

  select(id: SheetId, areas: readonly Area[]): void {
    const sheet = this.running.sheet(id);
    const selections: ISelection[] = areas.map((area, index) => ({
      range: this.range(id, area),
      primary:
        index === areas.length - 1
          ? {
              startRow: area.top,
              endRow: area.top,
              startColumn: area.left,
              endColumn: area.left,
              actualRow: area.top,
              actualColumn: area.left,
              isMerged: false,
              isMergedMainCell: false,
              ...mergedCell(sheet.getMergedCell(area.top, area.left)),
            }
          : null,
    }));
    this.running.run(SetSelectionsOperation.id, {
      unitId: this.running.unitId,
      subUnitId: id,
      selections: selections.map((selection) => ({ ...selection, style: null })),
    });
  }

  isEditing(): boolean {
    return this.running.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED);
  }

  private changed(): void {
    if (this.isElsewhere()) return;
    const now = this.now();
    const key = JSON.stringify(now);
    if (key === this.last) return;
    this.last = key;
    this.tell({ type: "selected", sheet: now.sheet, areas: now.areas });
  }

  /** Whole rows and columns end where the grid does; in the contract, where Excel's do. */
  private area(id: SheetId, range: IRange): Area {
    const sheet = this.running.sheet(id);
    const isWhole = range.rangeType === RANGE_TYPE.ALL;
    const isColumn = isWhole || range.rangeType === RANGE_TYPE.COLUMN || Number.isNaN(range.startRow);
    const isRow = isWhole || range.rangeType === RANGE_TYPE.ROW || Number.isNaN(range.startColumn);
    const spansRows = range.startRow === 0 && range.endRow >= sheet.getRowCount() - 1;
    const spansColumns = range.startColumn === 0 && range.endColumn >= sheet.getColumnCount() - 1;
    return {
      top: isColumn ? 0 : range.startRow,
      bottom: isColumn && (spansRows || Number.isNaN(range.endRow)) ? MAX_ROWS - 1 : range.endRow,
      left: isRow ? 0 : range.startColumn,
      right: isRow && (spansColumns || Number.isNaN(range.endColumn)) ? MAX_COLUMNS - 1 : range.endColumn,
    };
  }

  private range(id: SheetId, area: Area): IRange {
    const sheet = this.running.sheet(id);
    const isColumn = area.top === 0 && area.bottom >= MAX_ROWS - 1;
    const isRow = area.left === 0 && area.right >= MAX_COLUMNS - 1;
    return {
      startRow: area.top,
      endRow: Math.min(area.bottom, sheet.getRowCount() - 1),
      startColumn: area.left,
      endColumn: Math.min(area.right, sheet.getColumnCount() - 1),
      rangeType:
        isColumn && isRow
          ? RANGE_TYPE.ALL
          : isColumn
            ? RANGE_TYPE.COLUMN
            : isRow
              ? RANGE_TYPE.ROW
              : RANGE_TYPE.NORMAL,
    };
  }
}

function mergedCell(merge: Nullable<IRange>): object {
  if (!merge) return {};
  const { startRow, endRow, startColumn, endColumn } = merge;
  return {
    startRow,
    endRow,
    startColumn,
    endColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: true,
    isMergedMainCell: true,
  };
}
