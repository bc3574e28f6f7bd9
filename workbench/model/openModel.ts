/** Makes the objects of the model over an open workbook, and lets them find each other. */
import type { Area } from "../../xlsx";
import type { Engine, SheetId } from "../engine/engine";
import { addressOf } from "./cells/areas";
import { Moves } from "./cells/moves";
import { Range } from "./cells/range";
import { RangeAreas } from "./cells/rangeAreas";
import { formulasOf, textsOf, valuesOf } from "./cells/reading";
import { resolve, type Found } from "./cells/resolve";
import { writeCells } from "./cells/writing";
import type { WorkbookDocument } from "./document";
import type { Model, Saving, Things } from "./model";
import type { Places } from "./places";
import { SavedState } from "./sheets/savedState";
import { tellEvents } from "./sheets/tellEvents";
import { Workbook } from "./sheets/workbook";
import { Worksheet } from "./sheets/worksheet";

/** What the model is told from outside. */
export type Surroundings = Pick<Places, "events" | "addIn" | "author" | "createWorkbook"> & {
  /** Saves the workbook where it is kept; where it is left out, `Workbook.save` is refused. */
  readonly save?: () => Promise<void>;
};

class OpenModel implements Model {
  readonly engine: Engine;
  readonly events: Places["events"];
  readonly addIn: Places["addIn"];
  readonly author: string;
  readonly moves: Moves;
  readonly things: Things;
  readonly saving: Saving;
  private readonly worksheets = new Map<SheetId, Worksheet>();
  private readonly root: Workbook;

  constructor(
    readonly document: WorkbookDocument,
    private readonly surroundings: Surroundings,
    makeThings: (places: Places) => Things,
  ) {
    this.engine = document.engine;
    this.events = surroundings.events;
    this.addIn = surroundings.addIn;
    this.author = surroundings.author;
    this.moves = new Moves(this.engine);
    this.things = makeThings(this);
    this.root = new Workbook(this);
    this.saving = new SavedState(this.engine, surroundings.save);
    tellEvents(this);
  }

  createWorkbook(...given: Parameters<Places["createWorkbook"]>): void {
    this.surroundings.createWorkbook(...given);
  }

  workbook(): object {
    return this.root;
  }

  worksheet(sheet: SheetId): object {
    const known = this.worksheets.get(sheet);
    if (known) return known;
    const made = new Worksheet(this, sheet);
    this.worksheets.set(sheet, made);
    return made;
  }

  range(sheet: SheetId, area: Area): object {
    return new Range(this, sheet, area);
  }

  rangeAreas(sheet: SheetId, areas: readonly Area[]): object {
    return new RangeAreas(this, sheet, areas);
  }

  placesOf(rangeOrAddress: unknown, sheet: SheetId | null): Found | null {
    if (rangeOrAddress instanceof Range) return { sheet: rangeOrAddress.sheet, areas: [rangeOrAddress.area] };
    if (rangeOrAddress instanceof RangeAreas)
      return { sheet: rangeOrAddress.sheet, areas: rangeOrAddress.areas };
    if (typeof rangeOrAddress !== "string") return null;
    return resolve(this.document, rangeOrAddress, sheet ?? this.engine.activeSheet());
  }

  address(sheet: SheetId, area: Area): string {
    return addressOf(this.engine.sheets().find(({ id }) => id === sheet)?.name ?? "", area);
  }

  values(sheet: SheetId, area: Area): unknown[][] {
    return valuesOf(this.engine, sheet, area);
  }

  formulas(sheet: SheetId, area: Area): unknown[][] {
    return formulasOf(this.engine, sheet, area);
  }

  text(sheet: SheetId, area: Area): string[][] {
    return textsOf(this.engine, sheet, area);
  }

  write(sheet: SheetId, area: Area, block: unknown): void {
    writeCells(this.document, sheet, area, block, "formulas");
  }
}

/** The object model of an open workbook; `workbook()` is what requests begin at. */
export function openModel(
  document: WorkbookDocument,
  surroundings: Surroundings,
  makeThings: (places: Places) => Things,
): Model {
  return new OpenModel(document, surroundings, makeThings);
}
