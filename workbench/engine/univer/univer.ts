/**
 * What the parts of the engine have in common: the running Univer, its services, and the workbook that is open.
 * The very same parts run with a user interface and without.
 */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IExecutionOptions,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Area } from "../../../xlsx";
import type { By, SheetId } from "../engine";

export class Running {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly units: IUniverInstanceService;
  /** Whose doing what happens now is: a person's, unless the engine itself is at work. */
  by: By = "user";

  /** @param unitId what Univer knows the open workbook by */
  constructor(
    readonly univer: Univer,
    public unitId: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.units = this.injector.get(IUniverInstanceService);
  }

  get workbook(): Workbook {
    const workbook = this.units.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is open in the grid.");
    return workbook;
  }

  sheet(id: SheetId): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The grid has no sheet "${id}".`);
    return sheet;
  }

  /** Does some work in the name of an add-in, so that its events say so. */
  as<T>(by: By, work: () => T): T {
    const before = this.by;
    this.by = by;
    try {
      return work();
    } finally {
      this.by = before;
    }
  }

  /** A command or mutation done at once. */
  run(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.commands.syncExecuteCommand<object, boolean>(id, params, options) !== false;
  }
}

export function toRange(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function toArea(range: IRange): Area {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

export function spot(row: number, column: number): Area {
  return { top: row, bottom: row, left: column, right: column };
}

export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
