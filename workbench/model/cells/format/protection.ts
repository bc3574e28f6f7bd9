import type { Api } from "../../../richapi/member";
import { flag } from "../../things/arguments";
import { property } from "../../things/declare";
import type { AreasAt } from "../place";
import { changeLook, common } from "./common";

/** Whether cells can be changed once their sheet is protected: `Excel.FormatProtection`. */
export class FormatProtection {
  constructor(readonly place: AreasAt) {}

  static readonly api: Api<FormatProtection> = {
    name: "FormatProtection",
    page: "excel.formatprotection",
    members: {
      locked: property(
        "1.2",
        ({ place }) => common(place, "locked", true, (value) => value),
        ({ place }, value) => {
          changeLook(place, { locked: flag(value, "locked") ? null : false });
        },
      ),
      formulaHidden: property(
        "1.2",
        ({ place }) => common(place, "formulaHidden", false, (value) => value),
        ({ place }, value) => {
          changeLook(place, { formulaHidden: flag(value, "formulaHidden") ? true : null });
        },
      ),
    },
  };
}
