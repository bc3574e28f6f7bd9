/**
 * Excel's own errors, with the words it gives them.
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
import { ApiError } from "../richapi/member";

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): ApiError => new ApiError("InvalidArgument", message);

/** A block whose rows and columns are not those of the range it is written to. */
export const wrongShape = (): ApiError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemNotFound = (): ApiError =>
  new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): ApiError =>
  new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidOperation = (
  message = "This operation is not permitted for the current object.",
): ApiError => new ApiError("InvalidOperation", message, 409);

export const accessDenied = (message = "You cannot perform the requested operation."): ApiError =>
  new ApiError("AccessDenied", message, 403);

export const invalidReference = (): ApiError =>
  new ApiError("InvalidReference", "This reference is not valid for the current operation.");

export const insertDeleteConflict = (): ApiError =>
  new ApiError(
    "InsertDeleteConflict",
    "The insert or delete operation attempted resulted in a conflict.",
    409,
  );

/** What Excel does and the workbench does not: told by name, so that nobody takes it for done. */
export const notSupported = (what: string): ApiError =>
  new ApiError("UnsupportedOperation", `The workbench can't do this: ${what}. In Excel it works.`, 501);

export const rangeExceedsLimit = (): ApiError =>
  new ApiError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");

export const inCellEditMode = (): ApiError =>
  new ApiError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Exit the edit mode by pressing ENTER or TAB or selecting another cell, and try again.",
  );
