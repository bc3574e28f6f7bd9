/**
 * Steps that can be taken back. Univer keeps the list, a person's steps among the add-in's; what is new here is
 * that steps done within a group become one (taken back in the opposite order), and that a step may be the
 * document's own.
 */
import { CommandType, IUndoRedoService, sequenceExecute, type IMutationInfo } from "@univerjs/core";
import type { CellShifts } from "./cellsShifted";
import type { Running } from "./univer";

const STEP = "workbench.mutation.step";

interface Item {
  unitID: string;
  undoMutations: IMutationInfo[];
  redoMutations: IMutationInfo[];
  id?: string;
}

interface OwnStep {
  undo(): void;
  redo(): void;
}

/** The stacks of Univer's own service, which it keeps to itself. */
interface Stacks {
  _getUndoStack(unitId: string): Item[] | null;
  _getRedoStack(unitId: string, createAsNeeded: boolean): Item[];
  _updateStatus(): void;
}

export class UndoSteps {
  private readonly service: IUndoRedoService;
  private readonly push: (item: Item) => void;
  private readonly own = new Map<number, OwnStep>();
  private nextOwn = 1;
  private groups: Item[][] = [];
  private isReplaying = false;

  constructor(
    private readonly running: Running,
    private readonly shifts: CellShifts,
  ) {
    this.service = running.injector.get(IUndoRedoService);
    this.push = this.service.pushUndoRedo.bind(this.service) as (item: Item) => void;
    this.service.pushUndoRedo = (item) => this.take(item as Item);
    running.commands.registerCommand({
      id: STEP,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: object) => {
        const { step, isUndo } = params as { step: number; isUndo: boolean };
        const own = this.own.get(step);
        if (isUndo) own?.undo();
        else own?.redo();
        return true;
      },
    });
  }

  /** Puts a step among the others. What happens while a step is taken back is no step. */
  add(undos: IMutationInfo[], redos: IMutationInfo[]): void {
    this.take({ unitID: this.running.unitId, undoMutations: undos, redoMutations: redos });
  }

  record(step: OwnStep): void {
    const number = this.nextOwn++;
    this.own.set(number, step);
    this.add(
      [{ id: STEP, params: { step: number, isUndo: true } }],
      [{ id: STEP, params: { step: number, isUndo: false } }],
    );
  }

  async group<T>(work: () => Promise<T>): Promise<T> {
    const items: Item[] = [];
    this.groups.push(items);
    try {
      return await work();
    } finally {
      this.groups = this.groups.filter((group) => group !== items);
      if (items.length > 0) {
        this.take({
          unitID: items[0]!.unitID,
          undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
          redoMutations: items.flatMap((item) => item.redoMutations),
        });
      }
    }
  }

  undo(): boolean {
    const stacks = this.service as unknown as Stacks;
    const item = stacks._getUndoStack(this.running.unitId)?.pop();
    if (!item) return false;
    stacks._getRedoStack(this.running.unitId, true).push(item);
    this.replay(item.undoMutations);
    stacks._updateStatus();
    return true;
  }

  redo(): boolean {
    const stacks = this.service as unknown as Stacks;
    const item = stacks._getRedoStack(this.running.unitId, true).pop();
    if (!item) return false;
    stacks._getUndoStack(this.running.unitId)?.push(item);
    this.replay(item.redoMutations);
    stacks._updateStatus();
    return true;
  }

  forget(): void {
    this.service.clearUndoRedo(this.running.unitId);
    this.own.clear();
  }

  private take(item: Item): void {
    if (this.isReplaying) return;
    this.shifts.complete(item.undoMutations, item.redoMutations);
    const group = this.groups[this.groups.length - 1];
    if (group) group.push(item);
    else this.push(item);
  }

  private replay(mutations: IMutationInfo[]): void {
    this.isReplaying = true;
    try {
      sequenceExecute(mutations, this.running.commands);
    } finally {
      this.isReplaying = false;
    }
  }
}
