import type { Api } from "../../../richapi/member";
import { invalidArgument, notSupported } from "../../errors";
import { flag, number, oneOf, wholeNumber } from "../../things/arguments";
import { linked, method, property } from "../../things/declare";
import { refuseUnlessAllowed } from "../guards";
import type { AreasAt } from "../place";
import { HORIZONTAL, VERTICAL, keyOf } from "./alignment";
import { RangeBorderCollection } from "./borders";
import { changeLook, common } from "./common";
import { RangeFill } from "./fill";
import { RangeFont } from "./font";
import { FormatProtection } from "./protection";
import { sizeOf, STANDARD_HEIGHT, STANDARD_WIDTH } from "./sizes";

/** How cells look: `Excel.RangeFormat`. What differs from cell to cell is `null`. */
export class RangeFormat {
  constructor(readonly place: AreasAt) {}

  setWidth(points: number): void {
    const { model, sheet, areas } = this.place;
    refuseUnlessAllowed(model.document, sheet, "formatColumns");
    for (const { left, right } of areas) model.engine.setColumnWidths(sheet, left, right, points);
  }

  setHeight(points: number): void {
    const { model, sheet, areas } = this.place;
    refuseUnlessAllowed(model.document, sheet, "formatRows");
    for (const { top, bottom } of areas) model.engine.setRowHeights(sheet, top, bottom, points);
  }

  static readonly api: Api<RangeFormat> = {
    name: "RangeFormat",
    page: "excel.rangeformat",
    members: {
      fill: linked("1.1", ({ place }) => new RangeFill(place)),
      font: linked("1.1", ({ place }) => new RangeFont(place)),
      borders: linked("1.1", ({ place }) => new RangeBorderCollection(place)),
      protection: linked("1.2", ({ place }) => new FormatProtection(place)),
      horizontalAlignment: property(
        "1.1",
        ({ place }) =>
          common<"horizontal", string>(place, "horizontal", "General", (value) => HORIZONTAL[value]),
        ({ place }, value) => {
          const wanted = oneOf(
            value,
            ["General", ...Object.values(HORIZONTAL)] as const,
            "horizontalAlignment",
          );
          changeLook(place, { horizontal: keyOf(HORIZONTAL, wanted) });
        },
      ),
      verticalAlignment: property(
        "1.1",
        ({ place }) => common<"vertical", string>(place, "vertical", "Bottom", (value) => VERTICAL[value]),
        ({ place }, value) => {
          const wanted = oneOf(value, Object.values(VERTICAL), "verticalAlignment");
          changeLook(place, { vertical: keyOf(VERTICAL, wanted) });
        },
      ),
      wrapText: property(
        "1.1",
        ({ place }) => common(place, "wrap", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { wrap: flag(value, "wrapText") });
        },
      ),
      shrinkToFit: property(
        "1.9",
        ({ place }) => common(place, "shrink", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { shrink: flag(value, "shrinkToFit") ? true : null });
        },
      ),
      indentLevel: property(
        "1.9",
        ({ place }) => common(place, "indent", 0, (value) => value),
        ({ place }, value) => {
          const indent = wholeNumber(value, "indentLevel");
          if (indent < 0 || indent > 250) throw invalidArgument();
          changeLook(place, { indent: indent === 0 ? null : indent });
        },
      ),
      textOrientation: property(
        "1.7",
        ({ place }) => common(place, "rotation", 0, (value) => (value === 255 ? 180 : value)),
        ({ place }, value) => {
          // "Either -90 to 90, or 180 for vertically-oriented text."
          const turn = wholeNumber(value, "textOrientation");
          if (turn !== 180 && (turn < -90 || turn > 90)) throw invalidArgument();
          changeLook(place, { rotation: turn === 0 ? null : turn === 180 ? 255 : turn });
        },
      ),
      readingOrder: property(
        "1.9",
        () => "Context",
        (_self, value) => {
          if (value !== "Context") throw notSupported("a reading order other than that of the text");
        },
      ),
      autoIndent: property(
        "1.9",
        () => false,
        (_self, value) => {
          if (value !== false) throw notSupported("indenting by alignment (autoIndent)");
        },
      ),
      columnWidth: property(
        "1.2",
        ({ place }) => sizeOf(place, "columns"),
        (self, value) => {
          self.setWidth(number(value, "columnWidth"));
        },
      ),
      rowHeight: property(
        "1.2",
        ({ place }) => sizeOf(place, "rows"),
        (self, value) => {
          const height = number(value, "rowHeight");
          if (height < 0 || height > 409) throw invalidArgument();
          self.setHeight(height);
        },
      ),
      useStandardWidth: property(
        "1.7",
        ({ place }) => sizeOf(place, "columns") === STANDARD_WIDTH,
        (self, value) => {
          if (flag(value, "useStandardWidth")) self.setWidth(STANDARD_WIDTH);
        },
      ),
      useStandardHeight: property(
        "1.7",
        ({ place }) => sizeOf(place, "rows") === STANDARD_HEIGHT,
        (self, value) => {
          if (flag(value, "useStandardHeight")) self.setHeight(STANDARD_HEIGHT);
        },
      ),
      autofitColumns: method("1.2", ({ place: { model, sheet, areas } }) => {
        for (const { left, right } of areas) model.engine.fitColumns(sheet, left, right);
      }),
      autofitRows: method("1.2", ({ place: { model, sheet, areas } }) => {
        for (const { top, bottom } of areas) model.engine.fitRows(sheet, top, bottom);
      }),
      adjustIndent: method("1.11", ({ place }, amount) => {
        const indent = (common(place, "indent", 0, (value) => value) ?? 0) + wholeNumber(amount, "amount");
        if (indent < 0 || indent > 250) throw invalidArgument();
        changeLook(place, { indent: indent === 0 ? null : indent });
      }),
    },
  };
}
