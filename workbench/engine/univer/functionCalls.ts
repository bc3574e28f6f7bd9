/** One custom function as Univer's formula engine calls it: its arguments and results in either shape. */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import type { Argument, FunctionSource, Value } from "../engine";
import { isError, toValue } from "./cellValues";
import type { ErrorNotes } from "./functionNotes";

type Variant = BaseValueObject | BaseReferenceObject;

/** “A range is limited to five million cells” (resource-limits-and-performance-optimization). */
const MOST_CELLS = 5_000_000;

export class SourceFunction extends BaseFunction {
  /** The source itself tells what is missing or too much. */
  override minParams = 0;
  override maxParams = 255;
  /** Else blank cells come as zeros and ranges without their place. */
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly source: FunctionSource,
    private readonly notes: ErrorNotes,
  ) {
    super(name as ConstructorParameters<typeof BaseFunction>[0]);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const place = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    const given: Argument[] = [];
    for (const variant of variants as Variant[]) {
      const argument = toArgument(variant);
      if (!argument) return errorObject("#VALUE!");
      given.push(argument);
    }
    const answer = this.source.call({ name: this.name as string, arguments: given, ...place });
    if (answer === undefined) {
      this.notes.remove(place);
      return errorObject("#BUSY!");
    }
    this.notes.note(place, answer);
    return isSpill(answer) ? this.toArray(answer) : toObject(answer);
  }

  private toArray(rows: readonly (readonly Value[])[]): BaseValueObject {
    return ArrayValueObject.create({
      calculateValueList: rows.map((row) => row.map(toObject)),
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }
}

/** Null for what no custom function can take: a LAMBDA, a union of ranges, more cells than Excel reads. */
function toArgument(variant: Variant): Argument | null {
  if (isReference(variant)) return rangeOf(variant);
  if (variant.isLambda()) return null;
  if (variant.isArray()) {
    const values = (variant as ArrayValueObject).getArrayValue();
    return {
      kind: "array",
      values: values.map((row) => Array.from(row, (value) => (value ? scalarOf(value) : null))),
    };
  }
  return variant.isNull() ? { kind: "omitted" } : { kind: "value", value: scalarOf(variant) };
}

function rangeOf(reference: BaseReferenceObject): Argument | null {
  if (reference.isMultiArea()) return null;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  if (startRow < 0 || startColumn < 0) return { kind: "value", value: { error: "#REF!" } };
  const [height, width] = [endRow - startRow + 1, endColumn - startColumn + 1];
  if (height < 1 || width < 1 || height * width > MOST_CELLS || !reference.getCurrentActiveSheetData())
    return null;
  const values = new Array<Value[]>(height);
  for (let row = 0; row < height; row++) {
    const cells = new Array<Value>(width);
    for (let column = 0; column < width; column++) {
      cells[column] = toValue(reference.getCellData(startRow + row, startColumn + column) || null);
    }
    values[row] = cells;
  }
  const area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
  return { kind: "range", sheet: reference.getSheetId(), area, values };
}

function scalarOf(value: BaseValueObject): Value {
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isNull()) return null;
  const plain = value.getValue();
  if (value.isBoolean()) return plain === true || plain === 1;
  return plain;
}

function toObject(value: Value): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isError(value) ? errorObject(value.error) : StringValueObject.create(value);
}

function errorObject(error: string): BaseValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

function isReference(variant: Variant): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function isSpill(answer: Value | readonly (readonly Value[])[]): answer is readonly (readonly Value[])[] {
  return Array.isArray(answer);
}
