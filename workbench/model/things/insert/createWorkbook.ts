/** `Excel.createWorkbook`: opens a new workbook, empty or a copy of a file, beside the one that is open. */
import type { Api } from "../../../richapi/member";
import type { Book } from "../../../../xlsx";
import type { Places } from "../../places";
import { isMissing } from "../arguments";
import { method, question, read } from "../declare";
import { bookOfBase64 } from "./readFile";

const bookOf = (base64: unknown): Book | null =>
  isMissing(base64) || base64 === "" ? null : bookOfBase64(base64);

let made = 0;

/** What the client on the desktop gets from `Application.createWorkbook`, to open in a second step. */
class WorkbookCreated {
  readonly id = String(++made);

  constructor(
    readonly places: Places,
    readonly book: Book | null,
  ) {}

  static readonly api: Api<WorkbookCreated> = {
    name: "WorkbookCreated",
    page: "excel.workbookcreated",
    id: (self) => self.id,
    members: {
      id: read("1.8", (self) => self.id),
      open: question("1.8", (self) => {
        self.places.createWorkbook(self.book);
      }),
    },
  };
}

export const createWorkbook = (places: Places, base64: unknown): WorkbookCreated =>
  new WorkbookCreated(places, bookOf(base64));

/** On the web the client asks not Excel's object model but this, in requests marked `WacPartition`. */
export class WacWorkbook {
  constructor(readonly places: Places) {}

  static readonly api: Api<WacWorkbook> = {
    name: "WacWorkbook",
    page: "excel",
    members: {
      createAndOpenWorkbook: method("1.8", (self, base64) => {
        self.places.createWorkbook(bookOf(base64));
      }),
    },
  };
}
