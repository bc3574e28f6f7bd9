import type { Api } from "../../richapi/member";
import { notSupported } from "../errors";
import type { Model } from "../model";
import { flag } from "../things/arguments";
import { property } from "../things/declare";

/** Whether circles are calculated step by step: `Excel.IterativeCalculation`. Kept for the file; the grid has no such steps. */
export class IterativeCalculation {
  constructor(readonly model: Model) {}

  static readonly api: Api<IterativeCalculation> = {
    name: "IterativeCalculation",
    page: "excel.iterativecalculation",
    members: {
      enabled: property(
        "1.9",
        ({ model }) => model.document.whole.isIterative,
        ({ model }, value) => {
          model.document.changeWhole({ isIterative: flag(value, "enabled") });
        },
      ),
      maxIteration: property("1.9", () => 100, refuseOther(100)),
      maxChange: property("1.9", () => 0.001, refuseOther(0.001)),
    },
  };
}

function refuseOther(usual: number) {
  return (_self: IterativeCalculation, value: unknown): void => {
    if (value !== usual) throw notSupported("another number of steps in iterative calculation");
  };
}
