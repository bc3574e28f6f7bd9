/**
 * Cells that move because others are put in or taken out. Univer has no mutation of its own for it (it moves a
 * range), so one is added to the step: what follows the cells (tables, notes) hears of it, when it is taken back too.
 */
import { CommandType, type ICommandInfo, type IMutationInfo } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import type { Area } from "../../../xlsx";
import type { Direction, SheetId } from "../engine";
import { toArea, type Running } from "./univer";

export const CELLS_SHIFTED = "workbench.mutation.cells-shifted";

export interface CellsShifted {
  readonly unitId: string;
  readonly subUnitId: SheetId;
  readonly area: Area;
  readonly direction: Direction;
  readonly isInsertion: boolean;
}

interface Kind {
  readonly direction: Direction;
  readonly back: Direction;
  readonly isInsertion: boolean;
}

const KINDS = new Map<string, Kind>([
  [InsertRangeMoveDownCommand.id, { direction: "down", back: "up", isInsertion: true }],
  [InsertRangeMoveRightCommand.id, { direction: "right", back: "left", isInsertion: true }],
  [DeleteRangeMoveUpCommand.id, { direction: "up", back: "down", isInsertion: false }],
  [DeleteRangeMoveLeftCommand.id, { direction: "left", back: "right", isInsertion: false }],
]);

export class CellShifts {
  /** The command under way, until its step is put among the others. */
  private current: { kind: Kind; area: Area; sheet: SheetId } | null = null;

  constructor(private readonly running: Running) {
    running.commands.registerCommand({ id: CELLS_SHIFTED, type: CommandType.MUTATION, handler: () => true });
    running.commands.beforeCommandExecuted((command) => this.begin(command));
    running.commands.onCommandExecuted((command) => this.end(command));
  }

  /** Adds the mutation to the step that a command is about to leave. */
  complete(undos: IMutationInfo[], redos: IMutationInfo[]): void {
    if (!this.current) return;
    const { kind, area, sheet } = this.current;
    const subject = { unitId: this.running.unitId, subUnitId: sheet, area };
    undos.push({
      id: CELLS_SHIFTED,
      params: { ...subject, direction: kind.back, isInsertion: !kind.isInsertion },
    });
    redos.push({
      id: CELLS_SHIFTED,
      params: { ...subject, direction: kind.direction, isInsertion: kind.isInsertion },
    });
    this.current = null;
    this.running.run(CELLS_SHIFTED, redos[redos.length - 1]!.params as object);
  }

  private begin({ id, params }: Readonly<ICommandInfo>): void {
    const kind = KINDS.get(id);
    const range = (params as { range?: Parameters<typeof toArea>[0] } | undefined)?.range;
    if (!kind || !range) return;
    const sheet = this.running.workbook.getActiveSheet(true)?.getSheetId();
    if (sheet !== undefined) this.current = { kind, area: toArea(range), sheet };
  }

  /** Tells of a command that left no step: Univer leaves none where it had to make the sheet longer. */
  finish(): void {
    this.complete([], []);
  }

  private end({ id }: Readonly<ICommandInfo>): void {
    if (KINDS.has(id)) this.finish();
  }
}
