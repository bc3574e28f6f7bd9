import { EventHub, WORKBOOK_TARGET } from "../../../richapi";
import type { Api } from "../../../richapi/member";
import type { BookChart } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { isMissing, oneOf } from "../arguments";
import { found, itemAt, lookups } from "../collection";
import { method, question, read } from "../declare";
import { idText } from "../identity";
import { Chart } from "./chart";
import { ChartView } from "./chartView";
import { chartKind } from "./kinds";
import { seriesOf } from "./sourceData";

const KIND = 0xc4a7;

/** Excel's first chart of a sheet stands here, in points. */
const USUAL = { left: 48, top: 72, width: 360, height: 216 } as const;

export class ChartCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
  ) {}

  private get charts(): readonly BookChart[] {
    return this.places.document.extras(this.sheet).charts;
  }

  items(): Chart[] {
    return this.charts.map(({ id }) => new Chart(new ChartView(this.places, this.sheet, id)));
  }

  /** "If there are multiple charts with the same name, the first one will be returned." */
  find(key: unknown): Chart | null {
    if (typeof key !== "string") return null;
    const named = this.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return named ? new Chart(new ChartView(this.places, this.sheet, named.id)) : null;
  }

  private add(type: unknown, source: unknown, by: unknown): Chart {
    const { places, sheet } = this;
    const kind = chartKind(type);
    const place = typeof source === "object" ? places.placesOf(source, sheet) : null;
    const area = place?.areas[0];
    if (!place || !area || place.areas.length !== 1) throw invalidArgument();
    const how = isMissing(by) ? "Auto" : oneOf(by, ["Auto", "Columns", "Rows"], "seriesBy");
    const series = seriesOf(places, place.sheet, area, how);
    const taken = new Set(this.charts.flatMap(({ id, name }) => [id, name]));
    let number = this.charts.length + 1;
    while (taken.has(`Chart ${String(number)}`) || taken.has(idText(number, KIND))) number++;
    const chart: BookChart = {
      id: idText(number, KIND),
      name: `Chart ${String(number)}`,
      frame: USUAL,
      kind,
      series,
      title: "Chart Title",
      legend: series.length > 1 || kind === "pie" || kind === "doughnut" ? "bottom" : "none",
    };
    places.document.change(sheet, { charts: [...this.charts, chart] });
    places.events.fire("chartAdded", [sheet, WORKBOOK_TARGET], () => ({
      chartId: chart.id,
      source: "Local",
      worksheetId: sheet,
    }));
    return new Chart(new ChartView(places, sheet, chart.id));
  }

  private static readonly events = (name: "chartAdded" | "chartDeleted") =>
    EventHub.members<ChartCollection>(name, ({ places, sheet }) => ({ hub: places.events, target: sheet }));

  static readonly api: Api<ChartCollection> = {
    name: "ChartCollection",
    page: "excel.chartcollection",
    items: (self) => self.items(),
    members: {
      ...ChartCollection.events("chartAdded"),
      ...ChartCollection.events("chartDeleted"),
      ...lookups<ChartCollection>({ count: "1.4", item: "1.1", orNull: "1.4" }),
      count: read("1.1", (self) => self.items().length),
      getItemAt: question("1.1", (self, index) => itemAt(self.items(), index)),
      add: method("1.1", (self, type, source, by) => self.add(type, source, by)),
      // By what the client finds a chart it was given once.
      _GetItem: question("1.1", (self, key) => found(self.find(key))),
    },
  };
}
