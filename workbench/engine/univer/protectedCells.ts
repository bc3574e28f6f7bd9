/** Protected sheets: a person can't change locked cells, and is told so in a sentence. */
import { CanceledError, type ICommandInfo, type IDisposable, type IRange } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import type { Area, BookProtection } from "../../../xlsx";
import type { SheetId } from "../engine";
import { toArea } from "./univer";
import type { UniverEngine } from "./univerEngine";

const LOCKED =
  "This cell is locked: the sheet is protected. Change a cell that is not locked, or unprotect the sheet first.";
const STRUCTURE =
  "The sheet is protected: rows and columns can't be added or taken out. Unprotect the sheet first.";

/** What a person does that changes the cells selected, or those the command names. */
const EDITS =
  /^(sheet\.operation\.set-cell-edit-visible|sheet\.command\.(set-range-values|clear-selection|auto-fill|auto-clear|move-range|set-style|set-border|numfmt|set-bold|set-italic|toggle-|delete-range|insert-range|paste|cut)|univer\.command\.(paste|cut)|sheet\.command\.paste)/;
const STRUCTURES = /^sheet\.command\.(insert|remove)-(row|col|multi)/;
const MOST_CELLS = 100_000;

export class ProtectedCells {
  private readonly sheets = new Map<SheetId, BookProtection>();
  private readonly listening: IDisposable;

  constructor(
    private readonly engine: UniverEngine,
    private readonly tell: (sentence: string) => void,
  ) {
    this.listening = engine.running.commands.beforeCommandExecuted((command) => this.check(command));
  }

  set(sheet: SheetId, protection: BookProtection | null): void {
    if (protection) this.sheets.set(sheet, protection);
    else this.sheets.delete(sheet);
  }

  forget(): void {
    this.sheets.clear();
  }

  dispose(): void {
    this.listening.dispose();
  }

  private check({ id, params }: Readonly<ICommandInfo>): void {
    if (this.sheets.size === 0 || this.engine.running.by !== "user") return;
    const sheet = this.engine.activeSheet();
    const protection = this.sheets.get(sheet);
    if (!protection) return;
    if (STRUCTURES.test(id)) {
      const { allow } = protection;
      const isRow = id.includes("row");
      const isInsertion = id.includes("insert");
      const isAllowed = isInsertion
        ? isRow
          ? allow.insertRows
          : allow.insertColumns
        : isRow
          ? allow.deleteRows
          : allow.deleteColumns;
      if (!isAllowed) this.refuse(STRUCTURE);
      return;
    }
    if (!EDITS.test(id)) return;
    const subject = params as { visible?: boolean; range?: IRange } | undefined;
    if (id.endsWith("set-cell-edit-visible") && !subject?.visible) return;
    const areas = subject?.range ? [toArea(subject.range)] : this.selected(id);
    if (areas.some((area) => this.isLocked(sheet, area))) this.refuse(LOCKED);
  }

  private selected(id: string): Area[] {
    const service = this.engine.running.injector.get(SheetsSelectionsService);
    const selections = service.getCurrentSelections();
    if (!id.endsWith("set-cell-edit-visible")) return selections.map(({ range }) => toArea(range));
    const { row, column } = this.engine.selection().active;
    return [{ top: row, bottom: row, left: column, right: column }];
  }

  private isLocked(sheet: SheetId, area: Area): boolean {
    const height = area.bottom - area.top + 1;
    const width = area.right - area.left + 1;
    if (height * width > MOST_CELLS) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.engine.looks.at(sheet, row, column).locked !== false) return true;
      }
    }
    return false;
  }

  private refuse(sentence: string): never {
    this.tell(sentence);
    throw new CanceledError();
  }
}
