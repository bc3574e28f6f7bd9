import type { Area } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import type { Api } from "../../richapi/member";
import { invalidReference } from "../errors";
import type { Model } from "../model";
import { linked } from "../things/declare";
import { cellProperties } from "./cellProperties";
import type { CellsAt } from "./place";
import { content } from "./rangeContent";
import { editing } from "./rangeEditing";
import { finding } from "./rangeFinding";
import { geometry } from "./rangeGeometry";

/** Cells of one sheet: `Excel.Range`. Its members stand in the files beside this one. */
export class Range implements CellsAt {
  private seen: number;

  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
    private known: Area,
  ) {
    this.seen = model.moves.count(sheet);
  }

  get area(): Area {
    const count = this.model.moves.count(this.sheet);
    if (count !== this.seen) {
      const now = this.model.moves.now(this.sheet, this.known, this.seen);
      if (now === null) throw invalidReference();
      this.known = now;
      this.seen = count;
    }
    if (!this.model.engine.sheets().some(({ id }) => id === this.sheet)) throw invalidReference();
    return this.known;
  }

  static readonly api: Api<Range> = {
    name: "Range",
    page: "excel.range",
    members: {
      ...content,
      ...geometry,
      ...finding,
      ...editing,
      ...cellProperties,
      worksheet: linked("1.1", (self) => self.model.worksheet(self.sheet)),
    },
  };
}
