/** A chart's title, legend and axes. */
import type { Api } from "../../../richapi/member";
import { notSupported } from "../../errors";
import { flag, oneOf, text } from "../arguments";
import { linked, property } from "../declare";
import type { ChartView } from "./chartView";

type TitleField = "title" | "categoryTitle" | "valueTitle";

const titleMembers = <T extends { view: ChartView }>(
  field: TitleField,
  usual: string,
): Api<T>["members"] => ({
  text: property<T>(
    "1.1",
    ({ view }) => view.chart[field] ?? "",
    ({ view }, value) => {
      view.change({ [field]: text(value, "text") });
    },
  ),
  visible: property<T>(
    "1.1",
    ({ view }) => view.chart[field] !== undefined,
    ({ view }, value) => {
      if (!flag(value, "visible")) view.drop(field);
      else if (view.chart[field] === undefined) view.change({ [field]: usual });
    },
  ),
});

export class ChartTitle {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<ChartTitle> = {
    name: "ChartTitle",
    page: "excel.charttitle",
    members: titleMembers<ChartTitle>("title", "Chart Title"),
  };
}

class CategoryTitle {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<CategoryTitle> = {
    name: "ChartAxisTitle",
    page: "excel.chartaxistitle",
    members: titleMembers<CategoryTitle>("categoryTitle", "Axis Title"),
  };
}

class ValueTitle {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<ValueTitle> = {
    name: "ChartAxisTitle",
    page: "excel.chartaxistitle",
    members: titleMembers<ValueTitle>("valueTitle", "Axis Title"),
  };
}

export class ChartAxes {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<ChartAxes> = {
    name: "ChartAxes",
    page: "excel.chartaxes",
    members: {
      categoryAxis: linked("1.1", ({ view }) => new CategoryAxis(view)),
      valueAxis: linked("1.1", ({ view }) => new ValueAxis(view)),
    },
  };
}

class CategoryAxis {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<CategoryAxis> = {
    name: "ChartAxis",
    page: "excel.chartaxis",
    members: { title: linked("1.1", ({ view }) => new CategoryTitle(view)) },
  };
}

class ValueAxis {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<ValueAxis> = {
    name: "ChartAxis",
    page: "excel.chartaxis",
    members: {
      title: linked("1.1", ({ view }) => new ValueTitle(view)),
      numberFormat: property(
        "1.8",
        ({ view }) => view.chart.valueFormat ?? "General",
        ({ view }, value) => {
          view.change({ valueFormat: text(value, "numberFormat") });
        },
      ),
    },
  };
}

const POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

export class ChartLegend {
  constructor(readonly view: ChartView) {}

  static readonly api: Api<ChartLegend> = {
    name: "ChartLegend",
    page: "excel.chartlegend",
    members: {
      visible: property(
        "1.1",
        ({ view }) => (view.chart.legend ?? "none") !== "none",
        ({ view }, value) => {
          const shown = flag(value, "visible");
          if (shown !== ((view.chart.legend ?? "none") !== "none"))
            view.change({ legend: shown ? "right" : "none" });
        },
      ),
      position: property(
        "1.1",
        ({ view }) =>
          (Object.keys(POSITIONS) as (keyof typeof POSITIONS)[]).find(
            (name) => POSITIONS[name] === view.chart.legend,
          ) ?? "Invalid",
        ({ view }, value) => {
          const name = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"], "position");
          if (name === "Corner" || name === "Custom") throw notSupported(`put a legend at ${name}`);
          view.change({ legend: POSITIONS[name] });
        },
      ),
    },
  };
}
