import type { BookProtection } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import { WORKBOOK_TARGET } from "../../richapi/eventTypes";
import type { Api } from "../../richapi/member";
import { accessDenied, invalidArgument, invalidOperation, notSupported } from "../errors";
import type { Model } from "../model";
import { flag, isMissing, oneOf, record, text } from "../things/arguments";
import { method, read } from "../things/declare";
import type { Allowed } from "../cells/guards";

/** `Excel.WorksheetProtectionOptions` by what a file calls them. */
const OPTIONS = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
  allowEditObjects: "editObjects",
  allowEditScenarios: "editScenarios",
} as const satisfies Record<string, Allowed>;

const SELECTION = { normal: "Normal", unlocked: "Unlocked", none: "None" } as const;

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  get now(): BookProtection | null {
    return this.model.document.extras(this.sheet).protection;
  }

  protect(options: unknown, password: unknown): void {
    if (this.now !== null) throw invalidOperation("The worksheet is protected already; unprotect it first.");
    if (!isMissing(password) && password !== "") {
      // A password would have to be hashed the way Excel does; pretending would lock somebody out.
      throw notSupported("protecting a sheet with a password; protect it without one");
    }
    this.change(protectionOf(options));
  }

  unprotect(password: unknown): void {
    if (this.now === null) return;
    if (this.now.password !== undefined) {
      // Only the hash stands in the file, so no password can be compared with it here.
      throw accessDenied(
        isMissing(password)
          ? "The sheet is protected with a password."
          : "The workbench can't check the password of a file; open it in Excel and take the protection away there.",
      );
    }
    this.change(null);
  }

  private change(protection: BookProtection | null): void {
    this.model.document.change(this.sheet, { protection });
    this.model.events.fire("worksheetProtectionChanged", [this.sheet, WORKBOOK_TARGET], () => ({
      worksheetId: this.sheet,
      isProtected: protection !== null,
      source: "Local",
    }));
  }

  static readonly api: Api<WorksheetProtection> = {
    name: "WorksheetProtection",
    page: "excel.worksheetprotection",
    members: {
      protected: read("1.2", (self) => self.now !== null),
      options: read("1.2", (self) => optionsOf(self.now)),
      protect: method("1.2", (self, options, password) => {
        self.protect(options, password);
      }),
      unprotect: method("1.7", (self, password) => {
        self.unprotect(password);
      }),
      checkPassword: method("1.17", ({ now }, password) => {
        if (!isMissing(password)) text(password, "password");
        if (now?.password !== undefined) throw notSupported("checking a sheet's password");
        return true;
      }),
    },
  };
}

function protectionOf(options: unknown): BookProtection {
  const given = isMissing(options) ? {} : record(options, "options");
  const allow: Partial<Record<Allowed, boolean>> = {};
  let selection: BookProtection["selection"] = "normal";
  for (const [name, value] of Object.entries(given)) {
    if (isMissing(value)) continue;
    if (name === "selectionMode") {
      const mode = oneOf(value, Object.values(SELECTION), name);
      selection = (Object.keys(SELECTION) as (keyof typeof SELECTION)[]).find(
        (key) => SELECTION[key] === mode,
      )!;
    } else if (name in OPTIONS) allow[OPTIONS[name as keyof typeof OPTIONS]] = flag(value, name);
    else throw invalidArgument(`There is no protection option '${name}'.`);
  }
  return { allow, selection };
}

function optionsOf(protection: BookProtection | null): Record<string, unknown> | null {
  if (protection === null) return null;
  return {
    ...Object.fromEntries(
      Object.entries(OPTIONS).map(([name, key]) => [name, protection.allow[key] === true]),
    ),
    selectionMode: SELECTION[protection.selection],
  };
}
