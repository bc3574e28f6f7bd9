import type { Api } from "../../../richapi/member";
import { invalidArgument } from "../../errors";
import { color, isMissing, oneOf, text, wholeNumber } from "../arguments";
import { itemAt } from "../collection";
import { linked, method, property, question, read } from "../declare";
import { cellsOf, constantOf } from "../names/reference";
import { rangeFormula } from "../rules/formulaInput";
import type { ChartView } from "./chartView";
import { chartKind, chartTypeName } from "./kinds";

const quoted = (words: string): string => `"${words.replace(/"/g, '""')}"`;

class ChartSeries {
  constructor(
    readonly view: ChartView,
    readonly index: number,
  ) {}

  private get name(): string {
    const { name } = this.view.series(this.index);
    if (name === undefined) return `Series${String(this.index + 1)}`;
    const words = constantOf(name);
    if (words !== null) return String(words);
    return String(this.cells(name)[0] ?? "");
  }

  private cells(formula: string): unknown[] {
    const { places } = this.view;
    const place = cellsOf(places, formula);
    return place ? place.areas.flatMap((area) => places.values(place.sheet, area).flat()) : [];
  }

  private dimension(name: unknown): string {
    const { values, categories } = this.view.series(this.index);
    const which = oneOf(name, ["Values", "YValues", "Categories", "XValues"], "dimension");
    return which === "Values" || which === "YValues" ? values : (categories ?? "");
  }

  static readonly api: Api<ChartSeries> = {
    name: "ChartSeries",
    page: "excel.chartseries",
    members: {
      name: property(
        "1.1",
        (self) => self.name,
        (self, value) => {
          self.view.changeSeries(self.index, {
            ...self.view.series(self.index),
            name: quoted(text(value, "name")),
          });
        },
      ),
      chartType: property(
        "1.7",
        (self) => chartTypeName(self.view.series(self.index).kind ?? self.view.chart.kind),
        (self, value) => {
          self.view.changeSeries(self.index, { ...self.view.series(self.index), kind: chartKind(value) });
        },
      ),
      format: linked("1.1", (self) => new ChartSeriesFormat(self)),
      setValues: method("1.7", (self, range) => {
        const values = rangeFormula(self.view.places, asObject(range));
        self.view.changeSeries(self.index, { ...self.view.series(self.index), values });
      }),
      setXAxisValues: method("1.7", (self, range) => {
        const categories = rangeFormula(self.view.places, asObject(range));
        self.view.changeSeries(self.index, { ...self.view.series(self.index), categories });
      }),
      getDimensionValues: question("1.12", (self, dimension) => self.cells(self.dimension(dimension))),
      getDimensionDataSourceString: question("1.15", (self, dimension) => self.dimension(dimension)),
      delete: method("1.7", (self) => {
        self.view.changeSeries(self.index, null);
      }),
    },
  };
}

function asObject(value: unknown): object {
  if (typeof value === "object" && value !== null) return value;
  throw invalidArgument();
}

class ChartSeriesFormat {
  constructor(readonly series: ChartSeries) {}

  static readonly api: Api<ChartSeriesFormat> = {
    name: "ChartSeriesFormat",
    page: "excel.chartseriesformat",
    members: { fill: linked("1.1", (self) => new ChartFill(self.series)) },
  };
}

class ChartFill {
  constructor(readonly series: ChartSeries) {}

  static readonly api: Api<ChartFill> = {
    name: "ChartFill",
    page: "excel.chartfill",
    members: {
      setSolidColor: method("1.1", ({ series: { view, index } }, value) => {
        view.changeSeries(index, { ...view.series(index), color: color(value) });
      }),
      clear: method("1.1", ({ series: { view, index } }) => {
        const { color: _gone, ...rest } = view.series(index);
        view.changeSeries(index, rest);
      }),
    },
  };
}

export class ChartSeriesCollection {
  constructor(readonly view: ChartView) {}

  items(): ChartSeries[] {
    return this.view.chart.series.map((_, index) => new ChartSeries(this.view, index));
  }

  static readonly api: Api<ChartSeriesCollection> = {
    name: "ChartSeriesCollection",
    page: "excel.chartseriescollection",
    items: (self) => self.items(),
    members: {
      count: read("1.1", (self) => self.items().length),
      getCount: question("1.4", (self) => self.items().length),
      getItemAt: question("1.1", (self, index) => itemAt(self.items(), index)),
      add: method("1.7", (self, name, index) => {
        const { series } = self.view.chart;
        const at = isMissing(index) ? series.length : wholeNumber(index, "index");
        if (at < 0 || at > series.length) throw invalidArgument();
        const own = { values: "{0}", ...(isMissing(name) ? {} : { name: quoted(text(name, "name")) }) };
        self.view.change({ series: [...series.slice(0, at), own, ...series.slice(at)] });
        return new ChartSeries(self.view, at);
      }),
    },
  };
}
