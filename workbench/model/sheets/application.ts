import type { Book } from "../../../xlsx";
import type { Api } from "../../richapi/member";
import { notSupported } from "../errors";
import type { Model } from "../model";
import { isMissing, oneOf } from "../things/arguments";
import { heavy, linked, method, property, read } from "../things/declare";
import { CultureInfo } from "./culture";
import { IterativeCalculation } from "./iterativeCalculation";
import { Waiting } from "./waiting";

const MODES = {
  Automatic: "auto",
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
} as const satisfies Record<string, Book["calculation"]>;

/** `Excel.Application`. */
export class Application {
  readonly waiting: Waiting;

  constructor(readonly model: Model) {
    this.waiting = new Waiting(model.document);
  }

  static readonly api: Api<Application> = {
    name: "Application",
    page: "excel.application",
    members: {
      calculationMode: property(
        "1.1",
        ({ model }) => {
          const { calculation } = model.document.whole;
          return Object.entries(MODES).find(([, mode]) => mode === calculation)?.[0];
        },
        ({ model }, value) => {
          const mode = oneOf(
            value,
            ["Automatic", "AutomaticExceptTables", "Manual"] as const,
            "calculationMode",
          );
          model.document.changeWhole({ calculation: MODES[mode] });
        },
      ),
      calculationState: read("1.9", (self) => (self.waiting.has() ? "Pending" : "Done")),
      calculationEngineVersion: heavy("1.9", () => {
        throw notSupported("tell the version of Excel's calculation, which isn't what calculates here");
      }),
      decimalSeparator: read("1.11", () => "."),
      thousandsSeparator: read("1.11", () => ","),
      useSystemSeparators: read("1.11", () => true),
      cultureInfo: linked("1.11", () => new CultureInfo()),
      iterativeCalculation: linked("1.9", ({ model }) => new IterativeCalculation(model)),
      calculate: method("1.1", ({ model, waiting }, type) => {
        const kind = isMissing(type)
          ? "Recalculate"
          : oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const);
        model.engine.calculate(kind === "Recalculate" ? "changed" : "all");
        waiting.clear();
      }),
      // Both end with the request, and all of a request is done before the grid draws or calculates.
      suspendApiCalculationUntilNextSync: method("1.6", () => null),
      suspendScreenUpdatingUntilNextSync: method("1.9", () => null),
      createWorkbook: method("1.8", ({ model }, base64) =>
        model.things.createWorkbook(isMissing(base64) ? undefined : String(base64)),
      ),
    },
  };
}
