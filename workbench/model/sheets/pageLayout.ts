import type { Area, BookPrint } from "../../../xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import type { Api, ValueMember } from "../../richapi/member";
import { invalidArgument, itemNotFound } from "../errors";
import type { Model } from "../model";
import { flag, isMissing, number, oneOf, record, wholeNumber } from "../things/arguments";
import { linked, method, property } from "../things/declare";
import { HeaderFooterGroup, type Printing } from "./headersFooters";

/** A centimetre in points. */
const CENTIMETRE = 72 / 2.54;
const NORMAL_MARGINS = { left: 1.78, right: 1.78, top: 1.91, bottom: 1.91 };
const PAPERS = { a4: "A4", a3: "A3", letter: "Letter" } as const;

const margin = (side: keyof typeof NORMAL_MARGINS): ValueMember<PageLayout> =>
  property(
    "1.9",
    ({ print }) => (print.margins?.[side] ?? NORMAL_MARGINS[side]) * CENTIMETRE,
    (self, value) => {
      self.change({
        margins: { ...NORMAL_MARGINS, ...self.print.margins, [side]: number(value) / CENTIMETRE },
      });
    },
  );

/** How a sheet is printed: `Excel.PageLayout`, as far as a file opened here keeps it. */
export class PageLayout implements Printing {
  constructor(
    readonly model: Model,
    readonly sheet: SheetId,
  ) {}

  get print(): BookPrint {
    return this.model.document.extras(this.sheet).print;
  }

  change(change: BookPrint): void {
    this.model.document.change(this.sheet, { print: { ...this.print, ...change } });
  }

  private drop(...keys: (keyof BookPrint)[]): void {
    const print = Object.fromEntries(
      Object.entries(this.print).filter(([key]) => !keys.includes(key as keyof BookPrint)),
    );
    this.model.document.change(this.sheet, { print });
  }

  area(argument: unknown): Area {
    const place = this.model.placesOf(argument, this.sheet);
    const area = place?.areas[0];
    if (!place || !area || place.areas.length !== 1 || place.sheet !== this.sheet) throw invalidArgument();
    return area;
  }

  private range(area: Area | undefined): object | null {
    return area ? this.model.range(this.sheet, area) : null;
  }

  setZoom(value: unknown): void {
    const zoom = record(value, "zoom");
    const size = (name: string): number | undefined =>
      isMissing(zoom[name]) ? undefined : wholeNumber(zoom[name], name);
    const scale = size("scale");
    const fitToWidth = size("horizontalFitToPages");
    const fitToHeight = size("verticalFitToPages");
    if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
    this.drop("scale", "fitToWidth", "fitToHeight");
    this.change({
      ...(scale === undefined ? {} : { scale }),
      ...(fitToWidth === undefined ? {} : { fitToWidth }),
      ...(fitToHeight === undefined ? {} : { fitToHeight }),
    });
  }

  get zoom(): Record<string, number> {
    const { scale, fitToWidth, fitToHeight } = this.print;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
    return {
      ...(fitToWidth === undefined ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === undefined ? {} : { verticalFitToPages: fitToHeight }),
    };
  }

  titleRows(): object | null {
    const rows = this.print.titleRows;
    return this.range(rows && { top: rows[0], bottom: rows[1], left: 0, right: MAX_COLUMNS - 1 });
  }

  titleColumns(): object | null {
    const columns = this.print.titleColumns;
    return this.range(columns && { top: 0, bottom: MAX_ROWS - 1, left: columns[0], right: columns[1] });
  }

  setMargins(unit: unknown, options: unknown): void {
    const scale = { Points: 1, Inches: 72, Centimeters: CENTIMETRE }[
      oneOf(unit, ["Points", "Inches", "Centimeters"] as const, "unit")
    ];
    const given = record(options, "marginOptions");
    const margins = { ...NORMAL_MARGINS, ...this.print.margins };
    for (const side of Object.keys(NORMAL_MARGINS) as (keyof typeof NORMAL_MARGINS)[])
      if (!isMissing(given[side])) margins[side] = (number(given[side], side) * scale) / CENTIMETRE;
    this.change({ margins });
  }

  static readonly api: Api<PageLayout> = {
    name: "PageLayout",
    page: "excel.pagelayout",
    members: {
      orientation: property(
        "1.9",
        ({ print }) => (print.orientation === "landscape" ? "Landscape" : "Portrait"),
        (self, value) => {
          const landscape = oneOf(value, ["Portrait", "Landscape"] as const, "orientation") === "Landscape";
          self.change({ orientation: landscape ? "landscape" : "portrait" });
        },
      ),
      paperSize: property(
        "1.9",
        ({ print }) => PAPERS[print.paper ?? "a4"],
        (self, value) => {
          const paper = oneOf(value, Object.values(PAPERS), "paperSize");
          self.change({
            paper: (Object.keys(PAPERS) as (keyof typeof PAPERS)[]).find((key) => PAPERS[key] === paper)!,
          });
        },
      ),
      zoom: property(
        "1.9",
        (self) => self.zoom,
        (self, value) => {
          self.setZoom(value);
        },
      ),
      printGridlines: property(
        "1.9",
        ({ print }) => print.gridlines ?? false,
        (self, value) => {
          self.change({ gridlines: flag(value, "printGridlines") });
        },
      ),
      leftMargin: margin("left"),
      rightMargin: margin("right"),
      topMargin: margin("top"),
      bottomMargin: margin("bottom"),
      headersFooters: linked("1.9", (self) => new HeaderFooterGroup(self)),
      setPrintMargins: method("1.9", (self, unit, options) => {
        self.setMargins(unit, options);
      }),
      setPrintArea: method("1.9", (self, area) => {
        self.change({ area: self.area(area) });
      }),
      getPrintArea: method("1.9", (self) => {
        const { area } = self.print;
        if (!area) throw itemNotFound();
        return self.model.rangeAreas(self.sheet, [area]);
      }),
      getPrintAreaOrNullObject: method("1.9", (self) => {
        const { area } = self.print;
        return area ? self.model.rangeAreas(self.sheet, [area]) : null;
      }),
      setPrintTitleRows: method("1.9", (self, rows) => {
        const { top, bottom } = self.area(rows);
        self.change({ titleRows: [top, bottom] });
      }),
      getPrintTitleRowsOrNullObject: method("1.9", (self) => self.titleRows()),
      setPrintTitleColumns: method("1.9", (self, columns) => {
        const { left, right } = self.area(columns);
        self.change({ titleColumns: [left, right] });
      }),
      getPrintTitleColumnsOrNullObject: method("1.9", (self) => self.titleColumns()),
    },
  };
}
