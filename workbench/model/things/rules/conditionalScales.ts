/** The conditional formats that compare a cell with all others: colour scales, data bars, icon sets. */
import type { Api } from "../../../richapi/member";
import type { ScalePoint } from "../../../../xlsx";
import { invalidArgument, notSupported } from "../../errors";
import { color, flag, isMissing, oneOf, record, text } from "../arguments";
import { linked, property, read } from "../declare";
import type { FormatView } from "./formatView";

const TYPES: Readonly<Record<string, ScalePoint["type"]>> = {
  LowestValue: "min",
  HighestValue: "max",
  Automatic: "min",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};
const typeName = (type: ScalePoint["type"]): string =>
  Object.keys(TYPES).find((name) => TYPES[name] === type) ?? "";

function readPoint(value: unknown, end: "min" | "max" | null): ScalePoint {
  const given = record(value, "criterion");
  const name = oneOf(given["type"], Object.keys(TYPES), "type");
  const type = name === "Automatic" ? (end ?? "percentile") : TYPES[name]!;
  const needsValue = type !== "min" && type !== "max";
  if (needsValue && isMissing(given["formula"])) throw invalidArgument();
  return {
    type,
    ...(needsValue ? { value: text(given["formula"]).replace(/^=/, "") } : {}),
    ...(isMissing(given["color"]) ? {} : { color: color(given["color"]) }),
  };
}

const writePoint = ({ type, value, color: own }: ScalePoint): object => ({
  type: typeName(type),
  formula: value === undefined ? null : formulaText(type, value),
  ...(own === undefined ? {} : { color: own }),
});

const formulaText = (type: ScalePoint["type"], value: string): string =>
  type === "formula" ? `=${value}` : value;

export class ColorScaleConditionalFormat {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<ColorScaleConditionalFormat> = {
    name: "ColorScaleConditionalFormat",
    page: "excel.colorscaleconditionalformat",
    members: {
      threeColorScale: read("1.6", ({ view }) => view.of("colorScale").points.length === 3),
      criteria: property(
        "1.6",
        ({ view }) => {
          const points = view.of("colorScale").points.map(writePoint);
          const [minimum, second, third] = points;
          return points.length === 3
            ? { minimum, midpoint: second, maximum: third }
            : { minimum, maximum: second };
        },
        ({ view }, value) => {
          const given = record(value, "criteria");
          const points = [
            readPoint(given["minimum"], "min"),
            ...(isMissing(given["midpoint"]) ? [] : [readPoint(given["midpoint"], null)]),
            readPoint(given["maximum"], "max"),
          ];
          if (points.some((point) => point.color === undefined)) throw invalidArgument();
          view.put({ ...view.of("colorScale"), points });
        },
      ),
    },
  };
}

const bound = (index: 0 | 1) =>
  property<DataBarConditionalFormat>(
    "1.6",
    ({ view }) => {
      const point = view.of("dataBar").points[index] ?? { type: index === 0 ? "min" : "max" };
      return { type: typeName(point.type), formula: point.value ?? "" };
    },
    ({ view }, value) => {
      const bar = view.of("dataBar");
      const point = readPoint(value, index === 0 ? "min" : "max");
      view.put({ ...bar, points: bar.points.map((before, at) => (at === index ? point : before)) });
    },
  );

/** What the file of the workbench keeps one way only: another value is refused by name. */
const fixed = <T>(name: string, value: unknown) =>
  property<T>(
    "1.6",
    () => value,
    (_self, given) => {
      if (given !== value) throw notSupported(`set ${name} of a data bar to ${String(given)}`);
    },
  );

export class DataBarConditionalFormat {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<DataBarConditionalFormat> = {
    name: "DataBarConditionalFormat",
    page: "excel.databarconditionalformat",
    members: {
      lowerBoundRule: bound(0),
      upperBoundRule: bound(1),
      showDataBarOnly: fixed("showDataBarOnly", false),
      barDirection: fixed("barDirection", "Context"),
      axisFormat: fixed("axisFormat", "Automatic"),
      axisColor: fixed("axisColor", "#000000"),
      positiveFormat: linked("1.6", ({ view }) => new ConditionalDataBarPositiveFormat(view)),
    },
  };
}

class ConditionalDataBarPositiveFormat {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<ConditionalDataBarPositiveFormat> = {
    name: "ConditionalDataBarPositiveFormat",
    page: "excel.conditionaldatabarpositiveformat",
    members: {
      fillColor: property(
        "1.6",
        ({ view }) => view.of("dataBar").color,
        ({ view }, value) => {
          view.put({ ...view.of("dataBar"), color: color(value) });
        },
      ),
      gradientFill: fixed("gradientFill", true),
      borderColor: fixed("borderColor", ""),
    },
  };
}

/** Office's names of icon sets, by what a file calls them. */
const ICONS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};

/** Sets a file can hold only in its extensions, which books don't keep. */
const NEWER_ICONS = ["ThreeStars", "ThreeTriangles", "FiveBoxes"] as const;

export class IconSetConditionalFormat {
  constructor(readonly view: FormatView) {}

  private setStyle(name: string): void {
    const style = oneOf(name, [...Object.keys(ICONS), ...NEWER_ICONS], "style");
    const icons = ICONS[style];
    if (icons === undefined) throw notSupported(`the icons ${style}`);
    const before = this.view.of("iconSet");
    const count = Number(icons[0]);
    const points: ScalePoint[] =
      before.points.length === count
        ? [...before.points]
        : Array.from({ length: count }, (_, index) => ({
            type: "percent",
            value: String(Math.round((index * 100) / count)),
          }));
    this.view.put({ ...before, icons, points });
  }

  /** The first icon is for all that reach no other: its criterion says nothing. */
  private setCriteria(value: unknown): void {
    const before = this.view.of("iconSet");
    if (!Array.isArray(value) || value.length !== before.points.length) throw invalidArgument();
    const points = value.map((one: unknown, index): ScalePoint => {
      if (index === 0) return { type: "percent", value: "0" };
      const given = record(one, "criterion");
      if (!isMissing(given["customIcon"])) throw notSupported("icons of one's own choice in an icon set");
      if (given["operator"] === "GreaterThan") throw notSupported("GreaterThan in an icon set");
      return readPoint(given, null);
    });
    this.view.put({ ...before, points });
  }

  static readonly api: Api<IconSetConditionalFormat> = {
    name: "IconSetConditionalFormat",
    page: "excel.iconsetconditionalformat",
    members: {
      style: property(
        "1.6",
        ({ view }) =>
          Object.keys(ICONS).find((name) => ICONS[name] === view.of("iconSet").icons) ?? "Invalid",
        (self, value) => {
          self.setStyle(text(value, "style"));
        },
      ),
      criteria: property(
        "1.6",
        ({ view }) =>
          view
            .of("iconSet")
            .points.map((point) => ({ ...writePoint(point), operator: "GreaterThanOrEqual" })),
        (self, value) => {
          self.setCriteria(value);
        },
      ),
      showIconOnly: property(
        "1.6",
        ({ view }) => view.of("iconSet").hideValue ?? false,
        ({ view }, value) => {
          view.put({ ...view.of("iconSet"), hideValue: flag(value) });
        },
      ),
      reverseIconOrder: property(
        "1.6",
        () => false,
        (_self, value) => {
          if (flag(value)) throw notSupported("reverse the icons of an icon set");
        },
      ),
    },
  };
}
