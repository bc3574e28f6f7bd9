/**
 * Has an add-in's custom functions run by Microsoft's runtime in the add-in's own page. A calculation's calls go
 * out together as messages of category 1 (1000 invoke, 1001 cancel); the runtime answers through the service
 * object Microsoft.ExcelServices.CustomFunctions. Until then the cell shows #BUSY!.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-architecture
 */
import { areaName } from "../../xlsx";
import type { Entry } from "../richapi";
import type { Argument, FunctionCall, FunctionHelp, FunctionSource, SheetId } from "../engine/engine";
import { failure, success, type AnswerValue } from "./answer";
import { Calls, type Call, type CellCalls, type Place } from "./calls";
import type { Blanks } from "./coerce";
import { fingerprint } from "./fingerprint";
import { lift, liftedShape } from "./lift";
import { marshal } from "./marshal";
import { bytesOf, resultOf, tooLarge } from "./messages";
import { helpOf, type FunctionMetadata } from "./metadata";

export interface BridgeOptions {
  readonly functions: readonly FunctionMetadata[];
  /** Sends messages to the add-in's page, in order: an event hub's `send`. */
  readonly fire: (entries: readonly Entry[]) => void;
  readonly sheetName: (sheet: SheetId) => string;
  /** What a blank cell is for a parameter that takes one value of any type: `zero` as on the desktop if left out. */
  readonly blanks?: () => Blanks;
  /** Bytes in a message: 5 MB if left out, as in Excel on the web. */
  readonly payloadLimit?: () => number;
  /** How many cells of answers are kept. */
  readonly capacity?: number;
}

/** “Excel limits custom-function payloads to 5 MB” (OfficeDev/office-js#4654). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const CAPACITY = 4_000_000;
/** Of a message to the runtime, and the two kinds of them. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
/** The flags of an invocation. */
const CANCELABLE = 1;
const STREAM = 2;
const TAKES_ERRORS = 4;

export class FunctionBridge implements FunctionSource {
  readonly functions: readonly FunctionHelp[];
  private readonly byName = new Map<string, FunctionMetadata>();
  private readonly calls: Calls;
  private readonly sent = new Map<number, Call>();
  private readonly queue = new Set<Call>();
  private touched: CellCalls[] = [];
  private changed = new Set<CellCalls>();
  private readonly volatiles = new Set<CellCalls>();
  /** Whether the calculation is one this bridge asked for, and not one of the person's or the add-in's. */
  private isOwn = false;
  private isOwnNext = false;
  private state: "starting" | "ready" | "gone" = "starting";
  private invocations = 0;
  private pass = 0;
  private isCalculating = false;
  private flushing: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private recalculate: (cells: readonly Place[]) => void = () => undefined;

  constructor(private readonly options: BridgeOptions) {
    this.functions = options.functions.map(helpOf);
    for (const metadata of options.functions) this.byName.set(metadata.fullName, metadata);
    this.calls = new Calls(options.capacity ?? CAPACITY);
  }

  onAnswers(recalculate: (cells: readonly Place[]) => void): void {
    this.recalculate = recalculate;
  }

  call({ name, arguments: given, sheet, row, column }: FunctionCall): AnswerValue | undefined {
    const metadata = this.byName.get(name.toUpperCase());
    if (!metadata) return { error: "#NAME?" };
    const cell = this.calls.cell({ sheet, row, column });
    if (cell.pass !== this.pass) {
      cell.pass = this.pass;
      this.touched.push(cell);
    }
    const shape = liftedShape(metadata, given);
    const one = (single: readonly Argument[]) => this.callOnce(metadata, single, cell);
    return shape ? lift(metadata, given, shape, one) : one(given);
  }

  /** A calculation begins: what its cells no longer call is forgotten when it ends. */
  calculating(): void {
    this.pass++;
    this.isCalculating = true;
    this.isOwn = this.isOwnNext;
    this.isOwnNext = false;
    this.touched = [];
  }

  /** A calculation has ended. `holds` says whether a cell has a formula still. */
  calculated(holds: (place: Place) => boolean): void {
    this.isCalculating = false;
    for (const cell of this.touched) {
      for (const call of [...cell.calls.values()]) if (call.pass !== this.pass) this.drop(call);
    }
    this.touched = [];
    for (const call of [...this.sent.values(), ...this.queue]) {
      if (call.pass !== this.pass && !holds(call.cell.place)) this.drop(call);
    }
    if (!this.isOwn) this.recalculateVolatiles(holds);
    this.calls.trim(this.pass);
    this.flush();
  }

  /** “If true, the function recalculates each time Excel recalculates” (custom-functions-json, `volatile`). */
  private recalculateVolatiles(holds: (place: Place) => boolean): void {
    for (const cell of this.volatiles) {
      if (cell.pass === this.pass) continue;
      if (holds(cell.place)) this.changed.add(cell);
      else this.volatiles.delete(cell);
    }
    this.tell();
  }

  /** A full calculation: every function is asked again. */
  forget(): void {
    for (const call of this.calls.all()) {
      if (call.answer !== undefined && !call.metadata.isStream) this.calls.remove(call);
    }
  }

  /** The add-in's page says that it listens. What it had been asked before (it was reloaded) is asked again. */
  listens(): void {
    if (this.state === "ready") this.reloading();
    this.state = "ready";
    for (const call of this.calls.all()) {
      if (!call.isLost) continue;
      this.changed.add(call.cell);
      this.calls.remove(call);
    }
    this.tell();
    this.flush();
  }

  /** The add-in's page is being loaded again: calls without an answer wait for it. */
  reloading(): void {
    this.state = "starting";
    const waiting = [...this.sent.values(), ...this.queue];
    this.sent.clear();
    this.queue.clear();
    for (const call of waiting) {
      call.invocation = 0;
      this.queue.add(call);
    }
  }

  /** The add-in's page is gone: what waits for it ends with an error, until it listens again. */
  gone(): void {
    this.state = "gone";
    const waiting = [...this.sent.values(), ...this.queue];
    this.sent.clear();
    this.queue.clear();
    for (const call of waiting) {
      this.lose(call);
      this.changed.add(call.cell);
    }
    this.tell();
  }

  /** What the runtime gives as results: `[id, ok, value, error code if not ok]`, or objects in older formats. */
  results(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results) {
      const { id, ok, value, code } = resultOf(result);
      const call = typeof id === "number" ? this.sent.get(id) : undefined;
      // Answers that nobody waits for are late, from a page that is gone, or made up.
      if (!call) continue;
      if (!call.metadata.isStream) {
        this.sent.delete(call.invocation);
        call.invocation = 0;
      }
      this.calls.answer(call, ok ? success(value) : failure(value, code));
      this.changed.add(call.cell);
    }
    this.tell();
  }

  dispose(): void {
    clearTimeout(this.flushing);
    clearTimeout(this.telling);
    this.recalculate = () => undefined;
    for (const call of this.calls.all()) this.drop(call);
    if (this.state === "ready") this.flush();
    this.state = "gone";
  }

  /** Whether no call waits for its (first) answer, and no cell for being told of one. */
  get isSettled(): boolean {
    if (this.changed.size > 0 || this.flushing !== undefined || this.isCalculating) return false;
    for (const call of [...this.queue, ...this.sent.values()]) if (call.answer === undefined) return false;
    return true;
  }

  /** How many calls wait for an answer. Streams always do. */
  get pending(): number {
    return this.queue.size + this.sent.size;
  }

  private callOnce(
    metadata: FunctionMetadata,
    given: readonly Argument[],
    cell: CellCalls,
  ): AnswerValue | undefined {
    const blanks = this.options.blanks?.() ?? "zero";
    const key = `${blanks} ${fingerprint(metadata.fullName, given, metadata.requiresParameterAddresses)}`;
    const known = cell.calls.get(key);
    if (known) {
      const isRenewed = !known.isFresh && (known.isLost || metadata.isVolatile);
      if (known.answer === undefined || known.pass === this.pass || !isRenewed) {
        known.pass = this.pass;
        known.isFresh = false;
        return known.answer;
      }
      this.calls.remove(known);
    }
    const marshalled = marshal(metadata, given, blanks);
    if (marshalled.kind === "error") return marshalled.error;
    if (marshalled.kind === "busy") return undefined;
    const message = this.messageOf(metadata, given, marshalled.values, cell.place);
    const call = this.calls.add(cell, key, metadata, message, this.pass);
    if (this.state === "gone") {
      this.lose(call);
      return call.answer;
    }
    this.queue.add(call);
    if (metadata.isVolatile) this.volatiles.add(cell);
    if (!this.isCalculating) this.flushing ??= setTimeout(() => this.flush(), 0);
    return undefined;
  }

  /** All of an invocation but its number. */
  private messageOf(
    metadata: FunctionMetadata,
    given: readonly Argument[],
    values: readonly unknown[],
    { sheet, row, column }: Place,
  ): readonly unknown[] {
    const flags =
      (metadata.isCancelable ? CANCELABLE : 0) |
      (metadata.isStream ? STREAM : 0) |
      (metadata.takesErrors ? TAKES_ERRORS : 0);
    const cell = { top: row, bottom: row, left: column, right: column };
    return [
      metadata.id,
      values,
      metadata.requiresAddress ? this.address(sheet, cell) : null,
      flags,
      metadata.requiresParameterAddresses
        ? given.map((argument) =>
            argument.kind === "range" ? this.address(argument.sheet, argument.area) : null,
          )
        : null,
    ];
  }

  private address(sheet: SheetId, area: Parameters<typeof areaName>[0]): string {
    const name = this.options.sheetName(sheet);
    const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
    return `${quoted}!${areaName(area)}`;
  }

  private flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    if (this.state !== "ready" || this.queue.size === 0) return;
    const limit = this.options.payloadLimit?.() ?? PAYLOAD_LIMIT;
    const queue = [...this.queue];
    this.queue.clear();
    let batch: Entry[] = [];
    let size = 0;
    for (const call of queue) {
      const id = ++this.invocations;
      const text = JSON.stringify([id, ...(call.message ?? [])]);
      const bytes = bytesOf(text, limit);
      if (bytes > limit) {
        this.calls.answer(call, tooLarge(call.metadata.fullName, limit));
        this.changed.add(call.cell);
        continue;
      }
      if (size + bytes > limit) {
        this.options.fire(batch);
        batch = [];
        size = 0;
      }
      call.invocation = id;
      this.sent.set(id, call);
      batch.push([CATEGORY, INVOKE, "", text, 0, false]);
      size += bytes;
    }
    if (batch.length) this.options.fire(batch);
    this.tell();
  }

  /** Forgets a call; one that the add-in can stop is stopped. */
  private drop(call: Call): void {
    this.calls.remove(call);
    if (call.invocation === 0) {
      this.queue.delete(call);
      return;
    }
    this.sent.delete(call.invocation);
    if (this.state === "ready" && (call.metadata.isStream || call.metadata.isCancelable)) {
      this.options.fire([
        [CATEGORY, CANCEL, "", JSON.stringify({ invocationId: call.invocation }), 0, false],
      ]);
    }
    call.invocation = 0;
  }

  private lose(call: Call): void {
    call.invocation = 0;
    call.isLost = true;
    this.calls.answer(call, {
      error: "#VALUE!",
      message: `The add-in of ${call.metadata.fullName} has stopped. Load the add-in again; the cell is then calculated anew.`,
    });
  }

  /** Lets the grid calculate the cells whose answers have come, once for all that came together. */
  private tell(): void {
    if (this.changed.size === 0) return;
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      const places = [...this.changed].map((cell) => cell.place);
      this.changed = new Set();
      this.isOwnNext = true;
      this.recalculate(places);
    }, 0);
  }
}
