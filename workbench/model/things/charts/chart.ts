import type { Api, ValueMember } from "../../../richapi/member";
import type { Area, Frame } from "../../../../xlsx";
import { WORKBOOK_TARGET } from "../../../richapi";
import { invalidArgument, notSupported } from "../../errors";
import { isMissing, number, oneOf, text } from "../arguments";
import { linked, method, property, question, read } from "../declare";
import { ChartAxes, ChartLegend, ChartTitle } from "./chartParts";
import { ChartSeriesCollection } from "./chartSeries";
import type { ChartView } from "./chartView";
import { frameOf } from "./frames";
import { chartKind, chartTypeName } from "./kinds";
import { seriesOf } from "./sourceData";

const side = (name: keyof Frame): ValueMember<Chart> =>
  property<Chart>(
    "1.1",
    ({ view }) => view.chart.frame[name],
    ({ view }, value) => {
      const points = number(value, name);
      if (points < 0) throw invalidArgument();
      view.change({ frame: { ...view.chart.frame, [name]: points } });
    },
  );

export class Chart {
  constructor(readonly view: ChartView) {}

  private place(start: unknown, end: unknown): void {
    const { places, sheet } = this.view;
    const cell = (given: unknown): Area => {
      const place = places.placesOf(given, sheet);
      const area = place?.areas[0];
      if (!place || !area || place.sheet !== sheet) throw invalidArgument();
      return area;
    };
    const first = cell(start);
    const last = isMissing(end) ? null : cell(end);
    const from = frameOf(places.document.engine, sheet, first);
    const to = last && frameOf(places.document.engine, sheet, last);
    const { width, height } = this.view.chart.frame;
    const frame: Frame = to
      ? {
          left: from.left,
          top: from.top,
          width: to.left + to.width - from.left,
          height: to.top + to.height - from.top,
        }
      : { left: from.left, top: from.top, width, height };
    this.view.change({ frame });
  }

  private setData(range: unknown, by: unknown): void {
    const { places, sheet } = this.view;
    const place = typeof range === "object" ? places.placesOf(range, sheet) : null;
    const area = place?.areas[0];
    if (!place || !area) throw invalidArgument();
    const how = isMissing(by) ? "Auto" : oneOf(by, ["Auto", "Columns", "Rows"], "seriesBy");
    this.view.change({ series: seriesOf(places, place.sheet, area, how) });
  }

  private remove(): void {
    const { places, sheet, id } = this.view;
    this.view.put(null);
    places.events.fire("chartDeleted", [sheet, WORKBOOK_TARGET], () => ({
      chartId: id,
      source: "Local",
      worksheetId: sheet,
    }));
  }

  static readonly api: Api<Chart> = {
    name: "Chart",
    page: "excel.chart",
    id: (self) => self.view.id,
    members: {
      id: read("1.7", ({ view }) => view.chart.id),
      name: property(
        "1.1",
        ({ view }) => view.chart.name,
        ({ view }, value) => {
          const name = text(value, "name");
          if (name === "") throw invalidArgument();
          view.change({ name });
        },
      ),
      chartType: property(
        "1.7",
        ({ view }) => chartTypeName(view.chart.kind),
        ({ view }, value) => {
          view.change({ kind: chartKind(value) });
        },
      ),
      left: side("left"),
      top: side("top"),
      width: side("width"),
      height: side("height"),
      title: linked("1.1", ({ view }) => new ChartTitle(view)),
      legend: linked("1.1", ({ view }) => new ChartLegend(view)),
      axes: linked("1.1", ({ view }) => new ChartAxes(view)),
      series: linked("1.1", ({ view }) => new ChartSeriesCollection(view)),
      worksheet: linked("1.2", ({ view }) => view.places.worksheet(view.sheet)),
      setData: method("1.1", (self, range, by) => {
        self.setData(range, by);
      }),
      setPosition: method("1.1", (self, start, end) => {
        self.place(start, end);
      }),
      getImage: question("1.2", () => {
        throw notSupported("make a picture of a chart");
      }),
      delete: method("1.1", (self) => {
        self.remove();
      }),
    },
  };
}
