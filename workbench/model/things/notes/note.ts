import type { Api } from "../../../richapi/member";
import type { BookNote } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { flag, text } from "../arguments";
import { method, property, question, read } from "../declare";
import { idOf, keepId } from "../identity";
import { rangeAt } from "./cell";

/** A yellow box at a cell. The client of the package has no notes; Microsoft's newer ones have. */
export class Note {
  constructor(
    readonly places: Places,
    readonly id: string,
  ) {}

  private get found(): { sheet: SheetId; note: BookNote } {
    for (const sheet of this.places.document.engine.sheets()) {
      const note = this.places.document.extras(sheet.id).notes.find((one) => idOf(one) === this.id);
      if (note) return { sheet: sheet.id, note };
    }
    throw itemNotFound();
  }

  private change(change: Partial<BookNote> | null): void {
    const { sheet, note } = this.found;
    const { document } = this.places;
    const notes = document.extras(sheet).notes.flatMap((one) => {
      if (one !== note) return [one];
      return change === null ? [] : [keepId(note, { ...note, ...change })];
    });
    document.change(sheet, { notes });
  }

  static readonly api: Api<Note> = {
    name: "Note",
    page: "excel.note",
    id: (self) => self.id,
    members: {
      authorName: read("1.18", (self) => self.found.note.author),
      content: property(
        "1.18",
        (self) => self.found.note.text,
        (self, value) => {
          self.change({ text: text(value, "content") });
        },
      ),
      visible: property(
        "1.18",
        (self) => self.found.note.isVisible ?? false,
        (self, value) => {
          self.change({ isVisible: flag(value, "visible") });
        },
      ),
      getLocation: question("1.18", (self) => {
        const { sheet, note } = self.found;
        return rangeAt(self.places, { sheet, row: note.row, column: note.column });
      }),
      delete: method("1.18", (self) => {
        self.change(null);
      }),
    },
  };
}
