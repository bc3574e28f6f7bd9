import type { Api } from "../../../richapi/member";
import { notSupported } from "../../errors";
import { color } from "../../things/arguments";
import { method, property } from "../../things/declare";
import type { AreasAt } from "../place";
import { changeLook, common } from "./common";

/** `Excel.RangeFill`. A cell without a fill says white. */
export class RangeFill {
  constructor(readonly place: AreasAt) {}

  static readonly api: Api<RangeFill> = {
    name: "RangeFill",
    page: "excel.rangefill",
    members: {
      color: property(
        "1.1",
        ({ place }) => common(place, "fill", "#FFFFFF", (value) => value),
        ({ place }, value) => {
          changeLook(place, { fill: value === "" ? null : color(value) });
        },
      ),
      pattern: property(
        "1.9",
        ({ place }) => common(place, "fill", "None", () => "Solid"),
        ({ place }, value) => {
          if (value === "None") changeLook(place, { fill: null });
          else if (value !== "Solid") throw notSupported("patterned fills");
        },
      ),
      patternColor: property(
        "1.9",
        () => "#000000",
        () => {
          throw notSupported("patterned fills");
        },
      ),
      tintAndShade: property(
        "1.9",
        () => 0,
        (_self, value) => {
          if (value !== 0)
            throw notSupported("tints and shades of a colour; give the colour itself, as #FFEECC");
        },
      ),
      patternTintAndShade: property(
        "1.9",
        () => 0,
        (_self, value) => {
          if (value !== 0) throw notSupported("patterned fills");
        },
      ),
      clear: method("1.1", ({ place }) => {
        changeLook(place, { fill: null });
      }),
    },
  };
}
