/** The calls that cells have made: what was answered is kept by cell and arguments, within a bound. */
import type { FunctionPlace } from "../engine/engine";
import type { AnswerValue } from "./answer";
import type { FunctionMetadata } from "./metadata";

export type Place = FunctionPlace;

export interface Call {
  readonly cell: CellCalls;
  readonly key: string;
  readonly metadata: FunctionMetadata;
  /** Sent under this number and not ended; 0 where it waits to be sent, or has ended. */
  invocation: number;
  /** Written when the call is sent: the function's id, arguments and the rest; dropped once answered. */
  message: readonly unknown[] | null;
  /** `undefined` until there is an answer. */
  answer: AnswerValue | undefined;
  /** An answer that no calculation has used. */
  isFresh: boolean;
  /** Answered in the add-in's stead because it is gone: asked again at the next calculation. */
  isLost: boolean;
  /** The last calculation that used it. */
  pass: number;
  weight: number;
}

export interface CellCalls {
  readonly place: Place;
  readonly calls: Map<string, Call>;
  pass: number;
}

export class Calls {
  private readonly cells = new Map<string, CellCalls>();
  private weight = 0;

  /** `capacity` is in cells of results; each call counts as one more. */
  constructor(private readonly capacity: number) {}

  cell(place: Place): CellCalls {
    const key = keyOf(place);
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { place, calls: new Map(), pass: -1 };
      this.cells.set(key, cell);
    }
    return cell;
  }

  add(
    cell: CellCalls,
    key: string,
    metadata: FunctionMetadata,
    message: readonly unknown[],
    pass: number,
  ): Call {
    const call: Call = {
      cell,
      key,
      metadata,
      message,
      pass,
      invocation: 0,
      answer: undefined,
      isFresh: false,
      isLost: false,
      weight: 1,
    };
    cell.calls.set(key, call);
    // It may have lost its last call a moment ago.
    this.cells.set(keyOf(cell.place), cell);
    this.weight += 1;
    return call;
  }

  answer(call: Call, answer: AnswerValue): void {
    const weight = 1 + (Array.isArray(answer) ? answer.length * (answer[0]?.length ?? 0) : 1);
    this.weight += weight - call.weight;
    call.weight = weight;
    call.answer = answer;
    call.isFresh = true;
    if (!call.metadata.isStream) call.message = null;
  }

  remove(call: Call): void {
    if (!call.cell.calls.delete(call.key)) return;
    this.weight -= call.weight;
    if (call.cell.calls.size === 0) this.cells.delete(keyOf(call.cell.place));
  }

  /** Drops the oldest answers that were used, until what is kept is well within the bound. */
  trim(pass: number): void {
    if (this.weight <= this.capacity) return;
    for (const call of this.all()) {
      if (this.weight <= this.capacity * 0.75) return;
      if (call.answer !== undefined && !call.isFresh && !call.metadata.isStream && call.pass !== pass)
        this.remove(call);
    }
  }

  *all(): Generator<Call> {
    for (const cell of [...this.cells.values()]) yield* [...cell.calls.values()];
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${row},${column},${sheet}`;
}
