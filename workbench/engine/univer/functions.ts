/**
 * Custom functions in Univer: each function of a source is registered with the formula engine, with its help for
 * the formula editor, and calls are led to the source. While a source has no answer the cell shows #BUSY!, an
 * error that Univer does not know; when it has, the cells that asked are calculated again.
 */
import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type IDisposable,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  FormulaDataModel,
  FunctionType,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDataItem,
  type IFunctionInfo,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionHelp, FunctionPlace, FunctionSource } from "../engine";
import { ErrorNotes } from "./functionNotes";
import { SourceFunction } from "./functionCalls";
import type { FunctionHost } from "./functionHost";
import { forgetColumnsInsteadOfSearching } from "./lookupCache";

/** Univer reads a cell's text as an error where this set has it. */
const BUSY = "#BUSY!";

/** Registers the functions; disposing takes them away, and their cells show #NAME?. */
export class FunctionRegistration implements IDisposable {
  private readonly names: readonly string[];
  private readonly disposables: IDisposable[] = [];
  private readonly notes: ErrorNotes;
  private isDisposed = false;

  constructor(
    private readonly host: FunctionHost,
    private readonly source: FunctionSource,
  ) {
    (ERROR_TYPE_SET as Set<string>).add(BUSY);
    forgetColumnsInsteadOfSearching();
    this.names = source.functions.map((help) => help.name.toUpperCase());
    this.notes = new ErrorNotes(host);
    this.register();
    this.listen();
    source.onAnswers((cells) => {
      if (!this.isDisposed) host.recalculate(cells);
    });
    this.recalculate((value) => value === "#NAME?" || value === BUSY);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.source.onAnswers(() => undefined);
    const service = this.host.injector.get(IFunctionService);
    service.unregisterExecutors(...this.names);
    service.deleteFormulaAstCacheKey(...this.names);
    for (const disposable of this.disposables) disposable.dispose();
    this.notes.clear();
    this.recalculate(() => true);
  }

  private register(): void {
    const service = this.host.injector.get(IFunctionService);
    for (const name of this.names) {
      service.registerExecutors(new SourceFunction(name, this.source, this.notes));
    }
    // Formulas that were read before the functions were there are kept as ones that call nothing.
    service.deleteFormulaAstCacheKey(...this.names);
    this.disposables.push(
      this.host.injector.get(IDescriptionService).registerDescriptions(this.source.functions.map(infoOf)),
    );
  }

  private listen(): void {
    const commands = this.host.injector.get(ICommandService);
    this.disposables.push(
      commands.beforeCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationStartMutation.id) return;
        const isForced =
          (command.params as { forceCalculation?: boolean } | undefined)?.forceCalculation === true;
        if (isForced) this.source.forget?.();
        this.source.calculating?.();
      }),
      commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const params = command.params as ISetFormulaCalculationNotificationMutation;
        if (params.functionsExecutedState === undefined) return;
        this.notes.tidy((cell) => this.calls(cell));
        this.source.calculated?.((cell) => this.calls(cell));
      }),
    );
  }

  /** Whether a cell's formula calls one of the functions. */
  private calls({ sheet, row, column }: FunctionPlace): boolean {
    const model = this.host.injector.get(FormulaDataModel);
    return this.namesIn(model.getFormulaStringByCell(row, column, sheet, this.host.unitId()) || null);
  }

  private namesIn(formula: string | null): boolean {
    if (!formula) return false;
    const upper = formula.toUpperCase();
    return this.names.some((name) => upper.includes(name));
  }

  /** Calculates the cells that call one of the functions and show such a value. */
  private recalculate(isMeant: (value: unknown) => boolean): void {
    const unitId = this.host.unitId();
    const workbook = this.host.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheets = this.host.injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
    const cells: FunctionPlace[] = [];
    for (const [sheet, rows] of Object.entries(sheets)) {
      const cellsOf = workbook?.getSheetBySheetId(sheet)?.getCellMatrix();
      new ObjectMatrix<Nullable<IFormulaDataItem>>(rows ?? {}).forValue((row, column, item) => {
        if (!item || !this.namesIn(item.f)) return;
        if (isMeant(cellsOf?.getValue(row, column)?.v)) cells.push({ sheet, row, column });
      });
    }
    if (cells.length) this.host.recalculate(cells);
  }
}

function infoOf({ name, description, parameters }: FunctionHelp): IFunctionInfo {
  return {
    functionName: name.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeats ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
