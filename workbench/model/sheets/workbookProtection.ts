import type { Api } from "../../richapi/member";
import { invalidOperation, notSupported } from "../errors";
import type { Model } from "../model";
import { isMissing } from "../things/arguments";
import { method, read } from "../things/declare";

/** Keeps sheets from being added, deleted, renamed, moved and hidden: `Excel.WorkbookProtection`. */
export class WorkbookProtection {
  constructor(readonly model: Model) {}

  static readonly api: Api<WorkbookProtection> = {
    name: "WorkbookProtection",
    page: "excel.workbookprotection",
    members: {
      protected: read("1.7", ({ model }) => model.document.whole.isStructureProtected),
      protect: method("1.7", ({ model }, password) => {
        if (!isMissing(password) && password !== "")
          throw notSupported("protecting a workbook with a password");
        if (model.document.whole.isStructureProtected) throw invalidOperation();
        model.document.changeWhole({ isStructureProtected: true });
      }),
      unprotect: method("1.7", ({ model }) => {
        model.document.changeWhole({ isStructureProtected: false });
      }),
    },
  };
}
