/**
 * Two things Univer gets wrong in references to tables (`tblSavings[Q1]`).
 *
 * A table's reference knows its sheet by id; one written with a sheet (`Savings!A1`) knows it by name. What a function
 * answers with a reference (INDEX, OFFSET) has its sheet looked up by name once more, and without a name the id is
 * lost: `INDEX(tblSavings[Q1],3)` was read from the same cell of the sheet the formula stands on. Here the id stays.
 *
 * And a table is told by a pattern that knows no `_` and no `.` in its name, so that `Targets_2[Q1]` was #NAME?. Here
 * a table is what bears the name of one.
 */
import { BaseReferenceObject, ReferenceNodeFactory, splitTableStructuredRef } from "@univerjs/engine-formula";

/** Members that are not in Univer's published types. */
interface Factory {
  _checkTokenIsTableReference(token: string): boolean;
  _getTableMap(): ReadonlyMap<string, unknown> | undefined;
}

/** A name the pattern knows, to have it judge what follows the name. */
const PLAIN = "Table";

let isFollowed = false;

/** All engines share what is done here. */
export function followTables(): void {
  if (isFollowed) return;
  isFollowed = true;

  const reference = BaseReferenceObject.prototype;
  const { setForcedSheetId } = reference;
  reference.setForcedSheetId = function (this: BaseReferenceObject, sheetNames) {
    if (this.getForcedSheetName()) setForcedSheetId.call(this, sheetNames);
  };

  const factory = ReferenceNodeFactory.prototype as unknown as Factory;
  const isTable = factory._checkTokenIsTableReference;
  factory._checkTokenIsTableReference = function (this: Factory, token) {
    const { tableName, columnStruct = "" } = splitTableStructuredRef(token);
    return isTable.call(this, this._getTableMap()?.has(tableName) ? PLAIN + columnStruct : token);
  };
}
