/** What the grid shows of a document besides its cells, and the sentence of an error at the cell that shows it. */
import type { IDisposable, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { BookNote } from "../../../xlsx";
import type { SheetId, Shown } from "../engine";
import { conditionalRule } from "./conditionalRules";
import { GridTip } from "./gridTip";
import { ProtectedCells } from "./protectedCells";
import { tableStripes } from "./tableStripes";
import type { Display, UniverEngine } from "./univerEngine";
import { validationRule } from "./validationRules";

const LOCAL = { onlyLocal: true };
const REFUSAL_STAYS = 5000;

/** The little of Univer's facade that knows where cells stand on the screen. */
interface Placed {
  getActiveWorkbook(): {
    getActiveSheet(): { getRange(row: number, column: number): { getCellRect(): DOMRect } };
  };
  addEvent(name: string, listener: (event: { row?: number; column?: number }) => void): IDisposable;
  readonly Event: Readonly<Record<string, string>>;
}

export class GridDisplay implements Display {
  private readonly tip: GridTip;
  private readonly protected: ProtectedCells;
  private readonly api: Placed;
  private readonly listening: IDisposable[] = [];
  private readonly stopListening: () => void;
  private readonly unshown = new Map<SheetId, string[]>();
  private readonly given = new Map<string, readonly string[]>();
  private readonly notes = new Map<SheetId, readonly BookNote[]>();
  private next = 1;

  constructor(
    univer: Univer,
    private readonly engine: UniverEngine,
    container: HTMLElement,
  ) {
    this.tip = new GridTip(container);
    this.protected = new ProtectedCells(engine, (sentence) => {
      this.tip.show(sentence, this.placeOf(engine.selection().active), REFUSAL_STAYS);
    });
    this.api = FUniver.newAPI(univer) as unknown as Placed;
    const moved = this.api.Event["CellPointerMove"];
    if (moved !== undefined) {
      this.listening.push(
        this.api.addEvent(moved, ({ row, column }) => {
          if (row !== undefined && column !== undefined) this.explain({ row, column });
        }),
      );
    }
    this.stopListening = engine.listen((event) => {
      if (event.type === "selected" || event.type === "calculated" || event.type === "activated") {
        this.explain(engine.selection().active);
      }
    });
    this.listening.push(tableStripes(engine));
    this.tellErrors(univer);
  }

  show(sheet: SheetId, shown: Shown): void {
    if (shown.validations) {
      this.replace(`validation:${sheet}`, sheet, RemoveDataValidationMutation.id, (old) => ({ ruleId: old }));
      const rules = shown.validations.map((validation) => validationRule(validation, this.id()));
      if (rules.length > 0) this.run(AddDataValidationMutation.id, sheet, { rule: rules, source: "patched" });
      this.given.set(
        `validation:${sheet}`,
        rules.map((rule) => rule.uid),
      );
    }
    if (shown.conditionalFormats) this.conditionalFormats(sheet, shown.conditionalFormats);
    if (shown.notes) this.showNotes(sheet, shown.notes);
    if (shown.protection !== undefined) this.protected.set(sheet, shown.protection);
    if (shown.charts) {
      const told = shown.charts.map((chart) => `The chart ${chart.name} is kept and saved, but not drawn.`);
      this.unshown.set(`charts:${sheet}`, told);
    }
  }

  opened(): void {
    this.unshown.clear();
    this.given.clear();
    this.notes.clear();
    this.protected.forget();
    this.tip.hide();
  }

  cannotShow(): string[] {
    return [...this.unshown.values()].flat();
  }

  dispose(): void {
    this.stopListening();
    for (const listening of this.listening) listening.dispose();
    this.protected.dispose();
    this.tip.dispose();
  }

  /** Univer names the kind of an error at its cell; where an add-in gave a sentence, that one is shown. */
  private tellErrors(univer: Univer): void {
    const alerts = univer.__getInjector().get(CellAlertManagerService);
    const show = alerts.showAlert.bind(alerts);
    alerts.showAlert = (alert) => {
      const { row, col } = alert.location;
      if (this.engine.messageAt(this.engine.activeSheet(), row, col) === null) show(alert);
    };
  }

  private conditionalFormats(sheet: SheetId, formats: NonNullable<Shown["conditionalFormats"]>): void {
    const key = `conditional:${sheet}`;
    for (const cfId of this.given.get(key) ?? []) this.run(DeleteConditionalRuleMutation.id, sheet, { cfId });
    const ids: string[] = [];
    let kept = 0;
    // Univer puts each new rule first; Excel's first priority is 1.
    for (const format of [...formats].sort((a, b) => b.priority - a.priority)) {
      const rule = conditionalRule(format, this.id());
      if (!rule) kept++;
      else {
        this.run(AddConditionalRuleMutation.id, sheet, { rule });
        ids.push(rule.cfId);
      }
    }
    this.given.set(key, ids);
    const told =
      kept > 0
        ? [`${kept} conditional format${kept === 1 ? " is" : "s are"} kept and saved, but not shown.`]
        : [];
    this.unshown.set(key, told);
  }

  private showNotes(sheet: SheetId, notes: readonly BookNote[]): void {
    const { unitId } = this.engine.running;
    const run = (id: string, params: object): boolean =>
      this.engine.running.run(id, { unitId, sheetId: sheet, silent: true, ...params }, LOCAL);
    for (const { row, column } of this.notes.get(sheet) ?? [])
      run(RemoveNoteMutation.id, { row, col: column });
    for (const { row, column, text, author, isVisible } of notes) {
      const note = {
        id: this.id(),
        row,
        col: column,
        width: 200,
        height: 90,
        note: author && !text.startsWith(author) ? `${author}:\n${text}` : text,
        show: isVisible ?? false,
      };
      run(UpdateNoteMutation.id, { row, col: column, note });
    }
    this.notes.set(sheet, notes);
  }

  private replace(key: string, sheet: SheetId, id: string, params: (old: string[]) => object): void {
    const old = this.given.get(key) ?? [];
    if (old.length > 0) this.run(id, sheet, { ...params([...old]), source: "patched" });
  }

  private run(id: string, sheet: SheetId, params: object): void {
    this.engine.running.run(id, { unitId: this.engine.running.unitId, subUnitId: sheet, ...params }, LOCAL);
  }

  /** Shows the sentence of the error in a cell, where there is one. */
  private explain(cell: { row: number; column: number }): void {
    if (this.tip.isBusy) return;
    const message = this.engine.messageAt(this.engine.activeSheet(), cell.row, cell.column);
    if (message === null) this.tip.hide();
    else this.tip.show(message, this.placeOf(cell));
  }

  private placeOf({ row, column }: { row: number; column: number }): DOMRect | null {
    try {
      return this.api.getActiveWorkbook().getActiveSheet().getRange(row, column).getCellRect();
    } catch {
      return null;
    }
  }

  private id(): string {
    return `shown${this.next++}`;
  }
}
