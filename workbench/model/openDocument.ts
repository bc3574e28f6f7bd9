/** Opens the document over a grid: keeps beside the cells what the grid does not hold, and moves it with them. */
import type { Book, BookName, BookSheet } from "../../xlsx";
import type { Engine, EngineEvent, SheetId } from "../engine/engine";
import { bookOf } from "./extras/book";
import type { Extras, Whole, WorkbookDocument } from "./document";
import { NO_EXTRAS, newWorkbook } from "./extras/empty";
import { extrasOf, wholeOf } from "./extras/fromBook";
import { addSheets } from "./extras/addSheets";
import {
  changeExtras,
  changeNames,
  goneSheet,
  movedWith,
  renamedSheet,
  type ChangeFormula,
} from "./extras/formulas";
import { ShiftHistory, type State } from "./extras/history";
import { shiftExtras } from "./extras/shiftExtras";
import { shownOf } from "./extras/shown";

class OpenDocument implements WorkbookDocument {
  private readonly bySheet = new Map<SheetId, Extras>();
  private current: Whole = newWorkbook();
  private readonly history = new ShiftHistory();

  constructor(readonly engine: Engine) {
    engine.listen((event) => {
      this.follow(event);
    });
  }

  get whole(): Whole {
    return this.current;
  }

  extras(sheet: SheetId): Extras {
    return this.bySheet.get(sheet) ?? NO_EXTRAS;
  }

  change(sheet: SheetId, change: Partial<Extras>): void {
    const before = this.extras(sheet);
    const after = { ...before, ...change };
    this.put(sheet, after);
    this.engine.record({
      undo: () => {
        this.put(sheet, before);
      },
      redo: () => {
        this.put(sheet, after);
      },
    });
  }

  changeWhole(change: Partial<Whole>): void {
    const before = this.current;
    const after = { ...before, ...change };
    this.putWhole(after);
    this.engine.record({
      undo: () => {
        this.putWhole(before);
      },
      redo: () => {
        this.putWhole(after);
      },
    });
  }

  async open(book: Book, fileName: string): Promise<void> {
    await this.engine.open(book);
    this.bySheet.clear();
    this.history.clear();
    this.putWhole(wholeOf(book, fileName));
    this.engine.sheets().forEach(({ id }, index) => {
      const sheet = book.sheets[index];
      if (sheet) this.put(id, extrasOf(sheet));
    });
    this.engine.forgetUndo();
  }

  book(): Book {
    return bookOf(this.engine, this.current, (sheet) => this.extras(sheet));
  }

  addSheets(sheets: readonly BookSheet[], looks: Book["looks"], position: number): Promise<SheetId[]> {
    return addSheets(this, sheets, looks, position);
  }

  private put(sheet: SheetId, extras: Extras): void {
    const before = this.extras(sheet);
    this.bySheet.set(sheet, extras);
    const shown = shownOf(before, extras);
    if (shown !== null && this.engine.sheets().some(({ id }) => id === sheet)) this.engine.show(sheet, shown);
  }

  private putWhole(whole: Whole): void {
    const before = this.current;
    this.current = whole;
    if (whole.names !== before.names) this.engine.setNames(whole.names);
    if (whole.calculation !== before.calculation) this.engine.setCalculation(whole.calculation);
  }

  private follow(event: EngineEvent): void {
    if (event.type === "shifted") this.followShift(event);
    else if (event.type === "sheetRenamed") this.followRename(event.before, event.after);
    else if (event.type === "sheetDeleted") this.followDeletion(event.name);
  }

  private followShift(event: Extract<EngineEvent, { type: "shifted" }>): void {
    const { sheet } = event;
    const before = this.state();
    const known = this.history.returning(sheet, event, before);
    if (known) {
      this.restore(known);
      return;
    }
    this.put(sheet, shiftExtras(this.extras(sheet), event));
    this.changeFormulas(movedWith(this.nameOf(sheet), event));
    this.history.remember({ sheet, shift: event, before, after: this.state() });
  }

  private followRename(before: string, after: string): void {
    this.changeFormulas(renamedSheet(before, after));
    const isLocal = ({ sheet }: BookName): boolean => sheet?.toLowerCase() === before.toLowerCase();
    if (!this.current.names.some(isLocal)) return;
    const names = this.current.names.map((name) => (isLocal(name) ? { ...name, sheet: after } : name));
    this.putWhole({ ...this.current, names });
  }

  /** Excel too can't take back that a sheet is deleted. */
  private followDeletion(name: string): void {
    const names = this.current.names.filter(({ sheet }) => sheet?.toLowerCase() !== name.toLowerCase());
    if (names.length < this.current.names.length) this.putWhole({ ...this.current, names });
    this.changeFormulas(goneSheet(name));
  }

  private changeFormulas(change: ChangeFormula): void {
    for (const { id, name } of this.engine.sheets()) {
      const extras = this.extras(id);
      const next = changeExtras(extras, name, change);
      if (next !== extras) this.put(id, next);
    }
    const names = changeNames(this.current.names, change);
    if (names !== this.current.names) this.putWhole({ ...this.current, names });
  }

  private state(): State {
    return { bySheet: new Map(this.bySheet), names: this.current.names };
  }

  private restore({ bySheet, names }: State): void {
    for (const sheet of [...this.bySheet.keys()]) {
      const extras = bySheet.get(sheet) ?? NO_EXTRAS;
      if (this.extras(sheet) !== extras) this.put(sheet, extras);
    }
    if (names !== this.current.names) this.putWhole({ ...this.current, names });
  }

  private nameOf(sheet: SheetId): string {
    return this.engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
  }
}

/** The workbook in a grid. An empty grid is a new workbook. */
export function openDocument(engine: Engine): WorkbookDocument {
  return new OpenDocument(engine);
}
