import type { Api } from "../../../richapi/member";
import type { BookNote } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { itemAlreadyExists } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { found, itemAt } from "../collection";
import { method, question } from "../declare";
import { idOf } from "../identity";
import { oneCell } from "./cell";
import { Note } from "./note";

export class NoteCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId | null,
  ) {}

  items(): Note[] {
    const { document } = this.places;
    return document.engine
      .sheets()
      .filter(({ id }) => this.sheet === null || id === this.sheet)
      .flatMap(({ id }) => document.extras(id).notes.map((note) => new Note(this.places, idOf(note))));
  }

  /** By the address of its cell; an address is also what a note's key is in Excel. */
  find(key: unknown): Note | null {
    const { sheet, row, column } = oneCell(this.places, key, this.sheet);
    const note = this.places.document
      .extras(sheet)
      .notes.find((one) => one.row === row && one.column === column);
    return note ? new Note(this.places, idOf(note)) : null;
  }

  private add(cell: unknown, content: unknown): Note {
    const { document, author } = this.places;
    if (this.find(cell)) throw itemAlreadyExists();
    const { sheet, row, column } = oneCell(this.places, cell, this.sheet);
    const note: BookNote = { row, column, author, text: text(content, "content") };
    document.change(sheet, { notes: [...document.extras(sheet).notes, note] });
    return new Note(this.places, idOf(note));
  }

  static readonly api: Api<NoteCollection> = {
    name: "NoteCollection",
    page: "excel.notecollection",
    items: (self) => self.items(),
    members: {
      add: method("1.18", (self, cell, content) => self.add(cell, content)),
      getCount: question("1.18", (self) => self.items().length),
      getItem: question("1.18", (self, key) => found(self.find(key))),
      getItemAt: question("1.18", (self, index) => itemAt(self.items(), index)),
      getItemOrNullObject: question("1.18", (self, key) => self.find(key)),
    },
  };
}
