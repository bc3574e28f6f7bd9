/**
 * When the grid calculates. Univer waits a tenth of a second after every change and stops what it is doing when
 * another comes; here a calculation starts at once when someone waits for it (`settle`), or as soon as the grid is
 * idle, runs to its end, and takes in meanwhile what changed for the next. In manual mode the changes are kept until they are
 * asked for.
 *
 * What is dirty: Univer says for each mutation which ranges, names, tables and sheets it touched; calculation
 * begins from those and follows the dependencies. Nothing is dirty after opening, so cached values stand.
 */
import type { ICommandInfo, IDisposable } from "@univerjs/core";
import {
  RemoveSuperTableMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { SheetId } from "../engine";
import type { Running } from "./univer";

/** The members of Univer's controller that gather what is dirty. */
interface Gathering {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: ICommandInfo[]): object;
}

interface RemovedTable {
  readonly unitId: string;
  readonly tableName: string;
}

const LOCAL = { onlyLocal: true };

export class Calculation {
  isManual = false;
  private readonly gathering: Gathering;
  private isRunning = false;
  private isForced = false;
  /** Someone asked for what changed to be calculated, also in manual mode. */
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting: (() => void)[] = [];
  private readonly listening: IDisposable;
  private isDisposed = false;

  constructor(private readonly running: Running) {
    this.gathering = running.injector.get(TriggerCalculationController) as unknown as Gathering;
    this.listening = running.commands.onCommandExecuted((command) => this.hear(command));
  }

  /** Forgets what changed so far: a book that was just opened shows the values it was saved with. */
  forget(): void {
    clearTimeout(this.gathering._setTimeoutKey);
    this.gathering._waitingCommandQueue = [];
  }

  calculate(what: "changed" | "all"): void {
    if (what === "all") this.isForced = true;
    this.isAsked = true;
    this.start();
  }

  /** Marks cells as changed, as if they had been typed again. */
  touch(cells: readonly { readonly sheet: SheetId; readonly row: number; readonly column: number }[]): void {
    if (cells.length === 0) return;
    this.gathering._waitingCommandQueue.push({
      id: SetTriggerFormulaCalculationStartMutation.id,
      params: {
        dirtyRanges: cells.map(({ sheet, row, column }) => ({
          unitId: this.running.unitId,
          sheetId: sheet,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      },
    });
    this.soon();
  }

  /** Has Univer work out anew what depends on what: a renamed sheet leaves stale threads in its nets. */
  forgetDependencies(): void {
    const { unitId, workbook } = this.running;
    const sheets = Object.fromEntries(workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    this.gathering._waitingCommandQueue.push({
      id: SetTriggerFormulaCalculationStartMutation.id,
      params: { clearDependencyTreeCache: { [unitId]: sheets } },
    });
    this.soon();
  }

  /** Calculates cells again, and what depends on them, whatever the mode. */
  recalculate(cells: readonly { sheet: SheetId; row: number; column: number }[]): void {
    this.touch(cells);
    this.isAsked = true;
    this.soon();
  }

  /** Ends when nothing that may be calculated now is left. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 1000 && !this.isDisposed; turn++) {
      if (!this.isRunning) {
        if (!this.isForced && !this.hasWork()) return;
        this.start();
        if (!this.isRunning) return;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.listening.dispose();
    if (this.timer) clearTimeout(this.timer);
    clearTimeout(this.gathering._setTimeoutKey);
    this.wake();
  }

  private hear(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isRunning = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const params = command.params as ISetFormulaCalculationNotificationMutation;
      if (params.functionsExecutedState === undefined) return;
      this.isRunning = false;
      this.wake();
      if (this.isForced) this.start();
    }
    if (command.id === RemoveSuperTableMutation.id) this.touchTable(command.params as RemovedTable);
    clearTimeout(this.gathering._setTimeoutKey);
    if (this.gathering._waitingCommandQueue.length > 0) this.soon();
  }

  /** Univer calculates nothing when a table goes; formulas that speak of it show `#REF!` then. */
  private touchTable({ unitId, tableName }: RemovedTable): void {
    if (unitId !== this.running.unitId) return;
    this.gathering._waitingCommandQueue.push({
      id: SetTriggerFormulaCalculationStartMutation.id,
      params: { dirtySuperTableMap: { [unitId]: { [tableName]: "1" } } },
    });
  }

  private hasWork(): boolean {
    return (!this.isManual || this.isAsked) && this.gathering._waitingCommandQueue.length > 0;
  }

  private soon(): void {
    if (!this.hasWork() || this.isRunning || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.hasWork()) this.start();
    }, 0);
  }

  private start(): void {
    if (this.isRunning || this.isDisposed) return;
    const commands = this.gathering._waitingCommandQueue;
    if (commands.length === 0 && !this.isForced) {
      this.isAsked = false;
      return;
    }
    this.gathering._waitingCommandQueue = [];
    const dirty = this.gathering._generateDirty(commands);
    const params = this.isForced ? { ...dirty, forceCalculation: true } : dirty;
    this.isForced = false;
    this.isAsked = false;
    this.running.as("calculation", () =>
      this.running.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, LOCAL),
    );
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
