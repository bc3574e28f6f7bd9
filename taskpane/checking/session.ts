/** One workbook's check, wherever it runs: in a worker, or in slices beside the pane. */
import { Assembler, editSays, type Snapshot } from "../../src/workbook";
import { settingsOf, settingsRows, validating, withEntry, type Report } from "../../src/validation";
import { type Day, toSerial } from "../../src/text";
import type { Recognised } from "../../src/registers";
import { accountOf, onSheet, reportRows } from "../../src/validation";
import { savingsByYear, type SavingsByYear } from "../../src/protocols";
import type { Asked, EditsTold, ItemKey, ReportHead, Scope, SheetEdits, Told } from "./protocol";
import { laidOut, type LaidOut } from "./layOut";
import { tablesTold } from "./tables";

/** Items in one message: the pane takes in so many well within a frame. */
const ITEMS_AT_ONCE = 250;
/** Changes that are shown before they are made; the rest of them are counted. */
const EDITS_IN_WORDS = 12;
/** Of the columns of the settings sheet, in characters. */
const SETTINGS_WIDTHS = [12, 26, 14, 18, 26, 50, 22, 20];

interface Checked {
  readonly report: Report;
  readonly dateSystem: Snapshot["dateSystem"];
  readonly tables: ReportHead["tables"];
  readonly savings: readonly SavingsByYear[];
  readonly savingsRegisters: number;
  readonly settings: ReportHead["settings"];
}

/** Answers what is asked, a step at a time: whoever runs it may stop or do something else between two steps. */
export class Session {
  private assembler: Assembler | null = null;
  private checked: Checked | null = null;
  private shown: { readonly report: Report; readonly laidOut: LaidOut } | null = null;

  *answer(asked: Asked): Generator<Told | null, void> {
    switch (asked.kind) {
      case "outline":
        this.assembler = new Assembler(asked.outline);
        return;
      case "block":
        this.assembler?.take(asked.block);
        return;
      case "check":
        yield* this.check(asked.scope, asked.today);
        return;
      case "account":
        yield* this.account(asked.scope);
        return;
      case "edits":
        yield { kind: "edits", id: asked.id, ...this.edits(asked.items) };
        return;
      case "rows":
        yield { kind: "rows", id: asked.id, rows: this.rows(asked.remarks) };
        return;
      case "settings": {
        const entries = asked.entries.reduce(withEntry, [...(this.checked?.settings ?? [])]);
        const rows = { rows: settingsRows(entries), headings: [0], widths: SETTINGS_WIDTHS };
        yield { kind: "settings", id: asked.id, rows };
      }
    }
  }

  private *check(scope: Scope, today: Day): Generator<Told | null, void> {
    if (!this.assembler) throw new Error("A check was asked for before its workbook was read.");
    const snapshot = this.assembler.snapshot();
    // The cells are needed until the check is made, and what is said of it longer.
    this.assembler = null;
    if (snapshot.sheets.every(({ grid }) => grid.size === 0)) {
      yield { kind: "empty" };
      return;
    }
    yield null;
    let recognised: Recognised | null = null;
    const steps = validating(snapshot, {
      today: toSerial(today),
      onRecognised: (found) => (recognised = found),
    });
    let report: Report | null = null;
    while (report === null) {
      const step = steps.next();
      if (step.done) report = step.value;
      else yield { kind: "progress", ...step.value };
    }
    this.checked = checkedOf(snapshot, recognised, report);
    const isThere = snapshot.sheets.some(({ name }) => name === scope);
    yield* this.account(isThere ? scope : null);
  }

  private *account(scope: Scope): Generator<Told | null, void> {
    if (!this.checked) throw new Error("There is no check to tell of.");
    const { report: whole, ...known } = this.checked;
    const report = scope === null ? whole : onSheet(whole, scope);
    const account = accountOf(report, "");
    yield null;
    const laid = laidOut(whole, report, account, scope, known);
    this.shown = { report, laidOut: laid };
    yield { kind: "report", report: laid.head };
    for (const [group, items] of laid.items.entries()) {
      for (let at = 0; at < items.length; at += ITEMS_AT_ONCE)
        yield { kind: "items", group, items: items.slice(at, at + ITEMS_AT_ONCE) };
    }
    yield { kind: "complete" };
  }

  /** The edits of some items, by sheet; an edit that two findings ask for is made once. */
  private edits(items: readonly ItemKey[]): EditsTold {
    const sheets = new Map<string, Map<string, SheetEdits["edits"][number]>>();
    for (const { group, item } of items) {
      for (const index of this.shown?.laidOut.findings[group]?.[item] ?? []) {
        const { sheet, fix } = this.shown!.report.findings[index]!;
        const edits = sheets.get(sheet) ?? new Map<string, SheetEdits["edits"][number]>();
        for (const edit of fix?.edits ?? []) if (!edits.has(edit.cell)) edits.set(edit.cell, edit);
        sheets.set(sheet, edits);
      }
    }
    const bySheet = [...sheets].map(([sheet, edits]) => ({ sheet, edits: [...edits.values()] }));
    const first = bySheet.flatMap(({ edits }) => edits.slice(0, EDITS_IN_WORDS)).slice(0, EDITS_IN_WORDS);
    return { sheets: bySheet, says: first.map((edit) => editSays(edit, this.checked?.dateSystem)) };
  }

  private rows(remarks: readonly string[]) {
    if (!this.shown) throw new Error("There is no check to write down.");
    return reportRows(accountOf(this.shown.report, ""), remarks);
  }
}

function checkedOf(snapshot: Snapshot, recognised: Recognised | null, report: Report): Checked {
  const known = recognised ?? { tables: [], registers: [], candidates: [], unheeded: [] };
  return {
    report,
    dateSystem: snapshot.dateSystem,
    tables: tablesTold(snapshot, known, report),
    savings: savingsByYear(snapshot, known),
    savingsRegisters: known.registers.filter(({ kind }) => kind.startsWith("savings")).length,
    settings: settingsOf(snapshot).settings.entries,
  };
}
