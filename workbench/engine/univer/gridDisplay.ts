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
import { ChartLayer } from "./chartLayer";
import { conditionalRule } from "./conditionalRules";
import { GridTip } from "./gridTip";
import { followView, placeOfCell, type View } from "./gridView";
import { ProtectedCells } from "./protectedCells";
import { tableStripes } from "./tableStripes";
import type { Display, UniverEngine } from "./univerEngine";
import { validationRule } from "./validationRules";

const LOCAL = { onlyLocal: true };
const REFUSAL_STAYS = 5000;

/** The little of Univer's facade that knows which cell the pointer is over. */
interface Placed {
  addEvent(name: string, listener: (event: { row?: number; column?: number }) => void): IDisposable;
  readonly Event: Readonly<Record<string, string>>;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

export class GridDisplay implements Display {
  private readonly tip: GridTip;
  private readonly protected: ProtectedCells;
  private readonly api: Placed;
  private readonly charts: ChartLayer;
  private readonly container: HTMLElement;
  private readonly listening: IDisposable[] = [];
  private view: View | null = null;
  private hovered: Cell | null = null;
  private dismissed: string | null = null;
  private readonly stopListening: () => void;
  /** What changed since it was last shown. */
  private readonly due = new Map<SheetId, Omit<Shown, "protection" | "charts">>();
  private readonly unshown = new Map<SheetId, string[]>();
  private readonly given = new Map<string, readonly string[]>();
  private readonly notes = new Map<SheetId, readonly BookNote[]>();
  private next = 1;

  constructor(
    univer: Univer,
    private readonly engine: UniverEngine,
    container: HTMLElement,
  ) {
    this.container = container;
    this.tip = new GridTip(container);
    this.charts = new ChartLayer(container.ownerDocument, engine, (name) => engine.nameFormula(name));
    const stopFollowing = followView(univer, engine.running, (view) => {
      this.view = view;
      this.charts.moved(view);
      this.explain();
    });
    this.listening.push({ dispose: stopFollowing });
    container.addEventListener("pointerleave", this.onLeave);
    container.ownerDocument.addEventListener("keydown", this.onKey, true);
    this.protected = new ProtectedCells(engine, (sentence) => {
      this.tip.show(sentence, this.placeOf(engine.selection().active), REFUSAL_STAYS);
    });
    this.api = FUniver.newAPI(univer) as unknown as Placed;
    const moved = this.api.Event["CellPointerMove"];
    if (moved !== undefined) {
      this.listening.push(
        this.api.addEvent(moved, ({ row, column }) => {
          if (row === undefined || column === undefined) return;
          if (this.hovered?.row === row && this.hovered.column === column) return;
          this.hovered = { row, column };
          this.dismissed = null;
          this.explain();
        }),
      );
    }
    this.stopListening = engine.listen((event) => {
      if (event.type === "selected" || event.type === "calculated" || event.type === "activated") {
        if (event.type !== "calculated") this.dismissed = this.hovered = null;
        this.explain();
      }
    });
    this.listening.push(tableStripes(engine));
    this.tellErrors(univer);
  }

  /** Rules and notes are given to the grid all anew for each that changes: once for all that are changed together. */
  show(sheet: SheetId, { protection, charts, ...others }: Shown): void {
    if (protection !== undefined) this.protected.set(sheet, protection);
    if (charts) this.charts.show(sheet, charts);
    if (this.due.size === 0) setTimeout(() => this.showDue(), 0);
    this.due.set(sheet, { ...this.due.get(sheet), ...others });
  }

  private showDue(): void {
    const all = [...this.due];
    this.due.clear();
    for (const [sheet, { validations, conditionalFormats, notes }] of all) {
      if (!this.engine.running.workbook.getSheetBySheetId(sheet)) continue;
      if (validations) this.validations(sheet, validations);
      if (conditionalFormats) this.conditionalFormats(sheet, conditionalFormats);
      if (notes) this.showNotes(sheet, notes);
    }
  }

  opened(): void {
    this.due.clear();
    this.unshown.clear();
    this.given.clear();
    this.notes.clear();
    this.protected.forget();
    this.charts.forget();
    this.view = this.hovered = null;
    this.tip.hide();
  }

  setAppearance(appearance: string): void {
    this.tip.setAppearance(appearance);
    this.charts.setAppearance(appearance);
  }

  cannotShow(): string[] {
    return [...this.unshown.values()].flat();
  }

  dispose(): void {
    this.stopListening();
    for (const listening of this.listening) listening.dispose();
    this.container.removeEventListener("pointerleave", this.onLeave);
    this.container.ownerDocument.removeEventListener("keydown", this.onKey, true);
    this.due.clear();
    this.protected.dispose();
    this.charts.dispose();
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

  private validations(sheet: SheetId, validations: NonNullable<Shown["validations"]>): void {
    const key = `validation:${sheet}`;
    this.replace(key, sheet, RemoveDataValidationMutation.id, (old) => ({ ruleId: old }));
    const rules = validations.map((validation) => validationRule(validation, this.id()));
    if (rules.length > 0) this.run(AddDataValidationMutation.id, sheet, { rule: rules, source: "patched" });
    this.given.set(
      key,
      rules.map((rule) => rule.uid),
    );
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

  private readonly onLeave = (): void => {
    this.hovered = null;
    this.explain();
  };

  /** Escape takes the sentence away, and does in the grid what it did before. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.tip.isBusy) return;
    this.dismissed = this.sentence()?.sentence ?? null;
    this.explain();
  };

  /** Shows the sentence of the error under the pointer, or else in the active cell; that of the latter is said too. */
  private explain(): void {
    if (this.tip.isBusy) return;
    const shown = this.sentence();
    const place = shown && shown.sentence !== this.dismissed ? this.placeOf(shown.cell) : null;
    if (shown && place) this.tip.show(shown.sentence, place);
    else this.tip.hide();
    this.tip.say(this.messageAt(this.engine.selection().active) ?? "");
  }

  private sentence(): { cell: Cell; sentence: string } | null {
    for (const cell of [this.hovered, this.engine.selection().active]) {
      const sentence = cell && this.messageAt(cell);
      if (cell && sentence) return { cell, sentence };
    }
    return null;
  }

  private messageAt({ row, column }: Cell): string | null {
    return this.engine.messageAt(this.engine.activeSheet(), row, column);
  }

  private placeOf({ row, column }: Cell): { left: number; bottom: number } | null {
    return this.view?.sheet === this.engine.activeSheet() ? placeOfCell(this.view, row, column) : null;
  }

  private id(): string {
    return `shown${this.next++}`;
  }
}
