/** The contract of the engine on Univer. Each part stands in its own file; here they are put together. */
import { UniverInstanceType, type Univer, type Workbook } from "@univerjs/core";
import type { Area, Book, BookFormula, BookName, BookTable, Grid, Look, Visibility } from "../../../xlsx";
import type {
  By,
  ClearWhat,
  CommonLook,
  Engine,
  EngineEvent,
  FunctionSource,
  LookChange,
  SheetId,
  SheetState,
  Shown,
  Value,
  Write,
} from "../engine";
import { Calculation } from "./calculation";
import { CellShifts } from "./cellsShifted";
import { CommandEvents } from "./commandEvents";
import { contentsOf } from "./contents";
import { ErrorMessages } from "./errorMessages";
import { EventBurst } from "./eventBurst";
import { Fitting } from "./fitting";
import { FormulaCache } from "./formulaCache";
import type { FunctionHost } from "./functionHost";
import { FunctionRegistration } from "./functions";
import { Geometry } from "./geometry";
import { guardCalculation } from "./guardCalculation";
import { KeptDependencies } from "./keptDependencies";
import { Looks } from "./looks";
import { Names } from "./names";
import { Reading } from "./reading";
import { Selection } from "./selection";
import { SheetList } from "./sheetList";
import { Shifting } from "./shifting";
import { emptyWorkbook, snapshotOf, type Snapshot } from "./snapshot";
import { showSpills } from "./spills";
import { TableNames } from "./tableNames";
import { TableRows } from "./tableRows";
import { UndoSteps } from "./undoSteps";
import { Running } from "./univer";
import { Writing } from "./writing";

const UNIT = "workbook0";

/** What a grid with a user interface shows besides cells; without one, nobody looks. */
export interface Display {
  show(sheet: SheetId, shown: Shown): void;
  opened(): void;
  dispose(): void;
}

/** Univer keeps what it looked up by the ids of a workbook and its sheets, for all engines of a process: none comes twice. */
let opened = 0;

export class UniverEngine implements Engine {
  readonly running: Running;
  readonly reading: Reading;
  readonly looks: Looks;
  display: Display | null = null;
  private readonly messages = new ErrorMessages();
  private readonly steps: UndoSteps;
  private readonly writing: Writing;
  private readonly geometry: Geometry;
  private readonly fitting: Fitting;
  private readonly shifting: Shifting;
  private readonly formulaCache: FormulaCache;
  private readonly dependencies: KeptDependencies;
  private readonly list: SheetList;
  private readonly tables: TableNames;
  private readonly names: Names;
  private readonly selecting: Selection;
  private readonly calculation: Calculation;
  private readonly burst: EventBurst;
  private readonly events: CommandEvents;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private functions: FunctionRegistration | null = null;

  constructor(private readonly univer: Univer) {
    // Univer's parts are made when the first workbook is.
    univer.createUnit<Snapshot["workbook"], Workbook>(UniverInstanceType.UNIVER_SHEET, emptyWorkbook(UNIT));
    this.running = new Running(univer, UNIT);
    this.running.units.focusUnit(UNIT);
    guardCalculation(this.running.injector);
    this.formulaCache = new FormulaCache(this.running);
    this.dependencies = new KeptDependencies(this.running, this.formulaCache);
    const shifts = new CellShifts(this.running);
    this.steps = new UndoSteps(this.running, shifts);
    this.tables = new TableNames(this.running);
    this.reading = new Reading(this.running, this.messages, new TableRows(this.running, this.tables));
    this.writing = new Writing(this.running, this.steps);
    this.geometry = new Geometry(this.running, this.steps, this.writing);
    this.looks = new Looks(this.running, this.writing, this.steps);
    this.fitting = new Fitting(this.running, this.reading, this.looks, this.geometry);
    this.shifting = new Shifting(this.running, this.writing, shifts);
    this.list = new SheetList(this.running, this.steps);
    this.names = new Names(this.running);
    this.burst = new EventBurst((event) => {
      for (const listener of [...this.listeners]) listener(event);
    });
    const tell = (event: EngineEvent): void => this.burst.take(event);
    this.events = new CommandEvents(this.running, (sheet) => this.list.visibility(sheet), tell);
    this.selecting = new Selection(this.running, () => this.shifting.isElsewhere, tell);
    this.calculation = new Calculation(this.running);
    this.selecting.follow();
  }

  open(book: Book): Promise<void> {
    this.looks.finish();
    const before = this.running.unitId;
    const unitId = `workbook${++opened}`;
    const ids = book.sheets.map((_, index) => `sheet${opened}.${index + 1}`);
    const snapshot = snapshotOf(book, unitId, ids);
    this.selecting.dispose();
    this.running.units.disposeUnit(before);
    this.messages.clear();
    this.tables.forget();
    this.names.forget();
    this.running.unitId = unitId;
    this.formulaCache.forget();
    this.running.as("api", () => {
      this.univer.createUnit<Snapshot["workbook"], Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        snapshot.workbook,
      );
      this.running.units.focusUnit(unitId);
      showSpills(this.running, snapshot.spills);
      this.list.opened(ids.filter((_, index) => book.sheets[index]!.visibility === "veryHidden"));
      book.sheets.forEach(({ selected }, index) => {
        if (selected) this.selecting.select(ids[index]!, [selected]);
      });
      // Last, for what is selected on a sheet brings it to the front.
      const active = ids[book.activeSheet] ?? ids[0];
      if (active) this.list.activate(active);
    });
    this.selecting.follow();
    this.display?.opened();
    this.burst.drop();
    this.calculation.isManual = book.calculation === "manual";
    this.calculation.forget();
    this.calculation.touch(snapshot.unknown);
    return Promise.resolve();
  }

  dispose(): void {
    this.functions?.dispose();
    this.display?.dispose();
    this.looks.dispose();
    this.listeners.clear();
    this.selecting.dispose();
    this.events.dispose();
    this.calculation.dispose();
    this.formulaCache.dispose();
    this.dependencies.dispose();
    this.univer.dispose();
  }

  /** Calls of an add-in: what they do is told as theirs, together, when they are over. */
  private api<T>(work: () => T, by: By = "api"): T {
    return this.burst.during(() => this.running.as(by, work));
  }

  sheets(): readonly SheetState[] {
    return this.list.list();
  }
  addSheet(name: string, position: number): SheetId {
    return this.api(() => this.list.add(name, position));
  }
  copySheet(sheet: SheetId, name: string, position: number): SheetId {
    return this.api(() => this.list.copy(sheet, name, position));
  }
  deleteSheet(sheet: SheetId): void {
    this.api(() => this.list.delete(sheet));
  }
  renameSheet(sheet: SheetId, name: string): void {
    this.api(() => this.list.rename(sheet, name));
    this.calculation.forgetDependencies();
  }
  moveSheet(sheet: SheetId, position: number): void {
    this.api(() => this.list.move(sheet, position));
  }
  setVisibility(sheet: SheetId, visibility: Visibility): void {
    this.api(() => this.list.setVisibility(sheet, visibility));
  }
  setTabColor(sheet: SheetId, color: string | null): void {
    this.api(() => this.list.setTabColor(sheet, color));
  }
  activeSheet(): SheetId {
    return this.list.active() ?? this.list.list()[0]!.id;
  }
  activate(sheet: SheetId): void {
    this.api(() => this.list.activate(sheet));
  }

  values(sheet: SheetId, area: Area): Value[][] {
    return this.reading.values(sheet, area);
  }
  mentions(sheet: SheetId, name: string): boolean {
    return this.dependencies.mayMention(sheet, name) ?? this.reading.mentions(sheet, name);
  }

  formulas(sheet: SheetId, area: Area): (string | null)[][] {
    return this.reading.formulas(sheet, area);
  }
  write(sheet: SheetId, row: number, column: number, block: readonly (readonly Write[])[], by: By): void {
    this.api(() => this.writing.write(sheet, row, column, block), by);
  }
  formats(sheet: SheetId, area: Area): string[][] {
    return this.looks.formats(sheet, area);
  }
  setFormats(
    sheet: SheetId,
    row: number,
    column: number,
    formats: readonly (readonly (string | undefined)[])[],
  ): void {
    this.api(() => this.looks.setFormats(sheet, row, column, formats));
  }
  clear(sheet: SheetId, area: Area, what: ClearWhat): void {
    this.api(() => this.writing.clear(sheet, area, what));
  }
  insert(sheet: SheetId, area: Area, direction: "down" | "right"): void {
    this.api(() => this.shifting.insert(sheet, area, direction));
  }
  remove(sheet: SheetId, area: Area, direction: "up" | "left"): void {
    this.api(() => this.shifting.remove(sheet, area, direction));
  }
  used(sheet: SheetId, valuesOnly: boolean): Area | null {
    this.looks.finish();
    return this.reading.used(sheet, valuesOnly);
  }
  spill(sheet: SheetId, row: number, column: number): Area | null {
    return this.reading.spill(sheet, row, column);
  }

  contents(sheet: SheetId, looks: (look: Look) => number): { grid: Grid; formulas: BookFormula[] } {
    this.looks.finish();
    return contentsOf(this.running, this.reading, this.looks, sheet, looks);
  }

  look(sheet: SheetId, area: Area): CommonLook {
    return this.looks.common(sheet, area);
  }
  setLook(sheet: SheetId, area: Area, look: LookChange): void {
    this.api(() => this.looks.set(sheet, area, look));
  }
  columnWidth(sheet: SheetId, column: number): number {
    return this.geometry.columnWidth(sheet, column);
  }
  setColumnWidths(sheet: SheetId, first: number, last: number, points: number): void {
    this.api(() => this.geometry.setColumnWidths(sheet, first, last, points));
  }
  rowHeight(sheet: SheetId, row: number): number {
    return this.geometry.rowHeight(sheet, row);
  }
  setRowHeights(sheet: SheetId, first: number, last: number, points: number): void {
    this.api(() => this.geometry.setRowHeights(sheet, first, last, points));
  }
  fitColumns(sheet: SheetId, first: number, last: number): void {
    this.api(() => this.fitting.columns(sheet, first, last));
  }
  fitRows(sheet: SheetId, first: number, last: number): void {
    this.api(() => this.fitting.rows(sheet, first, last));
  }
  isRowHidden(sheet: SheetId, row: number): boolean {
    return this.geometry.isRowHidden(sheet, row);
  }
  isColumnHidden(sheet: SheetId, column: number): boolean {
    return this.geometry.isColumnHidden(sheet, column);
  }
  hideRows(sheet: SheetId, first: number, last: number, hidden: boolean): void {
    this.api(() => this.geometry.hide(sheet, "rows", first, last, hidden));
  }
  hideColumns(sheet: SheetId, first: number, last: number, hidden: boolean): void {
    this.api(() => this.geometry.hide(sheet, "columns", first, last, hidden));
  }
  merges(sheet: SheetId): readonly Area[] {
    return this.geometry.merges(sheet);
  }
  merge(sheet: SheetId, area: Area, across: boolean): void {
    this.api(() => this.geometry.merge(sheet, area, across));
  }
  unmerge(sheet: SheetId, area: Area): void {
    this.api(() => this.geometry.unmerge(sheet, area));
  }
  frozen(sheet: SheetId): { readonly rows: number; readonly columns: number } {
    return this.geometry.frozen(sheet);
  }
  freeze(sheet: SheetId, rows: number, columns: number): void {
    this.api(() => this.geometry.freeze(sheet, rows, columns));
  }
  setGridlines(sheet: SheetId, shown: boolean): void {
    this.api(() => this.geometry.setGridlines(sheet, shown));
  }
  gridlines(sheet: SheetId): boolean {
    return this.geometry.gridlines(sheet);
  }

  show(sheet: SheetId, shown: Shown): void {
    this.api(() => {
      if (shown.tables) this.tables.show(sheet, shown.tables);
      this.display?.show(sheet, shown);
    });
  }
  setNames(names: readonly BookName[]): void {
    this.api(() => this.names.set(names));
  }
  nameFormula(name: string): string | undefined {
    return this.names.formulaOf(name);
  }
  setFunctions(source: FunctionSource | null): void {
    this.functions?.dispose();
    this.functions = source === null ? null : new FunctionRegistration(this.functionHost(), source);
  }
  messageAt(sheet: SheetId, row: number, column: number): string | null {
    const value = this.reading.value(sheet, row, column);
    return typeof value === "object" && value !== null ? (value.message ?? null) : null;
  }
  /** What of the open workbook is calculated otherwise than in Excel. */
  cannotCalculate(): string[] {
    return this.names.unusable();
  }
  /** The table a cell lies in, for what the grid shows of it. */
  tableAt(sheet: SheetId, row: number, column: number): BookTable | undefined {
    return this.tables.at(sheet, row, column);
  }

  selection(): ReturnType<Engine["selection"]> {
    return this.selecting.now();
  }
  select(sheet: SheetId, areas: readonly Area[]): void {
    this.api(() => {
      this.list.activate(sheet);
      this.selecting.select(sheet, areas);
    });
  }
  isEditing(): boolean {
    return this.selecting.isEditing();
  }

  calculate(what: "changed" | "all"): void {
    this.calculation.calculate(what);
  }
  setCalculation(mode: Book["calculation"]): void {
    this.calculation.isManual = mode === "manual";
    if (mode !== "manual") this.calculation.calculate("changed");
  }
  settle(): Promise<void> {
    this.looks.finish();
    return this.calculation.settle();
  }

  group<T>(work: () => Promise<T>): Promise<T> {
    return this.steps.group(async () => {
      try {
        return await work();
      } finally {
        this.looks.finish();
      }
    });
  }
  undo(): Promise<boolean> {
    this.looks.finish();
    return Promise.resolve(this.api(() => this.steps.undo()));
  }
  redo(): Promise<boolean> {
    this.looks.finish();
    return Promise.resolve(this.api(() => this.steps.redo()));
  }
  record(step: { undo(): void; redo(): void }): void {
    this.looks.finish();
    this.steps.record(step);
  }
  forgetUndo(): void {
    this.looks.finish();
    this.steps.forget();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private functionHost(): FunctionHost {
    return {
      injector: this.running.injector,
      unitId: () => this.running.unitId,
      message: (sheet, row, column, text) => this.messages.set(sheet, row, column, text),
      recalculate: (cells) => {
        if (cells === "all") this.calculation.calculate("all");
        else this.calculation.recalculate(cells);
      },
    };
  }
}
