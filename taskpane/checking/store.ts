/**
 * The last check and the one that runs. It outlives the view, so that whoever looks up a grade meanwhile comes back
 * to the findings.
 */
import { REPORT_SHEET, SETTINGS_SHEET, type ReportRows, type SettingEntry } from "../../src/validation";
import type { Applied, Outcome, SheetRequest } from "../excel";
import { Changes, type Clock, Settling } from "./changes";
import type { Checker, StartChecker } from "./checker";
import { Questions } from "./questions";
import { remarks } from "./remarks";
import { type Made, type ReadWorkbook, run, take, type Taken } from "./run";
import {
  type CheckingState,
  type EditsTold,
  type ItemKey,
  keyOf,
  NEVER_CHECKED,
  type Scope,
  type SheetEdits,
  type Told,
} from "./state";

/** What the store asks of Excel and of the machine. */
export interface Surroundings {
  readonly clock: Clock;
  readonly startChecker: StartChecker;
  readonly readWorkbook: ReadWorkbook;
  watchWorkbook(
    onChanged: (change: { readonly sheet: string | null }) => void,
  ): Promise<Outcome<() => Promise<void>>>;
  activeSheet(): Promise<Outcome<string>>;
  applyEdits(sheets: readonly SheetEdits[]): Promise<Outcome<Applied>>;
  writeSheet(request: SheetRequest): Promise<Outcome<{ readonly sheet: string }>>;
}

/** So often a check that nobody asked for is refused before it is said. */
const REFUSALS_AT_MOST = 5;
const GONE: Outcome<never> = {
  ok: false,
  sentence: "The check this belongs to is no longer at hand. Check again, then try once more.",
};

export class CheckingStore {
  private state: CheckingState = NEVER_CHECKED;
  private readonly listeners = new Set<() => void>();
  private readonly changes = new Changes();
  private readonly settling: Settling;
  private readonly questions = new Questions();
  /** It made the check that is shown, and answers what is asked of it. */
  private checker: Checker | null = null;
  private cancelRun: (() => void) | null = null;
  private telling: Taken | null = null;
  private isListening = false;
  private refusals = 0;

  constructor(private readonly around: Surroundings) {
    this.settling = new Settling(around.clock, () => this.afterEdits());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): CheckingState => this.state;

  /** Checks the whole workbook. */
  readonly checkWorkbook = (): void => this.begin(null, false);

  /** Checks, and shows only what was found on the sheet in front. */
  readonly checkSheet = async (): Promise<void> => {
    const sheet = await this.around.activeSheet();
    if (sheet.ok) this.begin(sheet.value, false);
    else this.set({ ended: { kind: "refused", sentence: sheet.sentence } });
  };

  /** Checks what was checked last. */
  readonly checkAgain = (): void => this.begin(this.scope, false);

  readonly cancel = (): void => this.cancelRun?.();

  readonly dismiss = (): void => this.set({ ended: null });

  /** What the last check found in the whole workbook; nothing is read for it. */
  readonly showWorkbook = (): void => this.checker?.ask({ kind: "account", scope: null });

  /** Checks again by itself after edits, or no longer. */
  readonly watch = (isWatching: boolean): void => {
    this.set({ isWatching });
    if (!isWatching) this.settling.stop();
    else if (!this.state.check || this.changes.isAny || this.state.fixed.size > 0)
      this.begin(this.scope, true);
  };

  /** What the fixes of some items change, for whoever is to see it first. */
  readonly editsOf = async (items: readonly ItemKey[]): Promise<EditsTold> => {
    const { checker } = this;
    if (!checker) return { sheets: [], says: [] };
    return this.questions.ask("edits", (id) => checker.ask({ kind: "edits", id, items }));
  };

  /** Makes the changes that were shown. */
  readonly fix = async (
    items: readonly ItemKey[],
    sheets: readonly SheetEdits[],
  ): Promise<Outcome<Applied>> => {
    const { check } = this.state;
    const outcome = await this.around.applyEdits(sheets);
    if (!outcome.ok) return outcome;
    // Another check may have come meanwhile, whose items are others.
    if (this.state.check === check) this.set({ fixed: new Set([...this.state.fixed, ...items.map(keyOf)]) });
    if (this.state.isWatching) this.settling.again();
    return outcome;
  };

  /** Writes the report on a sheet of the workbook. */
  readonly writeReport = async (): Promise<Outcome<{ readonly sheet: string }>> => {
    const { checker, state } = this;
    if (!checker || !state.check) return GONE;
    const said = remarks(state.check, state.changed);
    const { rows } = await this.questions.ask("rows", (id) =>
      checker.ask({ kind: "rows", id, remarks: said }),
    );
    return this.write(REPORT_SHEET, rows);
  };

  /** Keeps what a person says of a table in the workbook's settings, and checks again by it. */
  readonly correct = async (
    entries: readonly SettingEntry[],
  ): Promise<Outcome<{ readonly sheet: string }>> => {
    const { checker } = this;
    if (!checker) return GONE;
    if (this.changes.current.sheets.has(SETTINGS_SHEET)) return settingsChanged();
    const { rows } = await this.questions.ask("settings", (id) =>
      checker.ask({ kind: "settings", id, entries }),
    );
    const outcome = await this.write(SETTINGS_SHEET, rows);
    if (outcome.ok) this.checkAgain();
    return outcome;
  };

  private write(
    name: string,
    { rows, widths, headings }: ReportRows,
  ): Promise<Outcome<{ readonly sheet: string }>> {
    const filled = rows.map((row) => row.map((cell) => cell ?? ""));
    return this.around.writeSheet({
      name,
      rows: filled,
      widths,
      headings,
      replace: name === SETTINGS_SHEET ? "named" : "marked",
    });
  }

  private get scope(): Scope {
    return this.state.check?.report.scope ?? null;
  }

  private begin(scope: Scope, isWatch: boolean): void {
    this.cancelRun?.();
    this.settling.stop();
    this.listen();
    this.changes.begin();
    const at = this.around.clock.now();
    const today = { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() };
    this.set({ ended: null });
    this.cancelRun = run(this.around.readWorkbook, this.around.startChecker, scope, today, {
      onProgress: (progress) => this.set({ running: { ...progress, isWatch } }),
      onMade: (made) => this.made(made, at),
      onEnded: (ended) => {
        this.cancelRun = null;
        this.changes.ended();
        // Whoever types has not asked for a check: it is tried again at the next pauses before they are told.
        const isTriedAgain = isWatch && ended.kind === "refused" && ++this.refusals < REFUSALS_AT_MOST;
        this.set({ running: null, ended: isTriedAgain ? null : ended });
        if (isTriedAgain) this.settling.again();
      },
      onTold: (told) => this.told(told),
    });
  }

  private afterEdits(): void {
    // A check that runs is not broken off, or none would ever be made while somebody types: the next one follows it.
    if (!this.cancelRun) this.begin(this.scope, true);
  }

  private made({ report, items, missed, lost, checker }: Made, at: Date): void {
    this.cancelRun = null;
    this.checker?.end();
    this.questions.drop("The check was made anew.");
    this.checker = checker;
    this.changes.made();
    this.refusals = 0;
    this.set({
      running: null,
      check: { at, scope: report.scope, report, items, missed, lost },
      changed: this.changes.current,
      fixed: new Set(),
    });
    if (this.state.isWatching && this.changes.isAny) this.settling.again();
  }

  private told(told: Told): void {
    if ("id" in told) return this.questions.answer(told);
    if (told.kind === "report") this.telling = { report: told.report, items: [], isComplete: false };
    else if (told.kind === "broke") this.questions.drop(told.said);
    else if (this.telling) {
      take(this.telling, told);
      if (this.telling.isComplete) this.showTold(this.telling);
    }
  }

  /** The same check, told of another scope: its groups have other numbers. */
  private showTold({ report, items }: Taken): void {
    this.telling = null;
    if (this.state.check)
      this.set({
        check: { ...this.state.check, scope: report.scope, report, items, lost: null },
        fixed: new Set(),
      });
  }

  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    void this.around
      .watchWorkbook(({ sheet }) => {
        this.changes.note(sheet);
        this.set({ changed: this.changes.current });
        if (this.state.isWatching) this.settling.again();
      })
      .then((outcome) => {
        if (outcome.ok) return;
        this.isListening = false;
        this.set({ cannotWatch: outcome.sentence, isWatching: false });
      });
  }

  private set(change: Partial<CheckingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function settingsChanged(): Outcome<never> {
  return {
    ok: false,
    sentence: `The sheet ${SETTINGS_SHEET} has changed since the check, and writing it now would lose that. Check again, then correct.`,
  };
}
