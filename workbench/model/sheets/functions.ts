import type { Api } from "../../richapi/member";
import { notSupported } from "../errors";
import type { Model } from "../model";
import { question, read } from "../things/declare";

/** Of the functions an add-in may call, those that say something of the workbook: `Excel.Functions`. */
export class Functions {
  constructor(readonly model: Model) {}

  static readonly api: Api<Functions> = {
    name: "Functions",
    page: "excel.functions",
    members: {
      // "Returns the number that represents the date in Microsoft Excel date-time code."
      date: question("1.2", ({ model }, year, month, day) => {
        const given = [year, month, day];
        if (!given.every((part) => typeof part === "number"))
          throw notSupported("calculating DATE of anything but numbers");
        const [y, m, d] = given.map(Math.trunc) as [number, number, number];
        const is1904 = model.document.whole.dateSystem === 1904;
        const from = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        const serial = (Date.UTC(y < 1900 ? y + 1900 : y, m - 1, d) - from) / 86_400_000;
        // The 1900 system counts a 29 February 1900 that never was.
        return new FunctionResult(is1904 || serial > 60 ? serial : serial - 1);
      }),
    },
  };
}

/** `Excel.FunctionResult`. */
class FunctionResult {
  constructor(readonly value: number) {}

  static readonly api: Api<FunctionResult> = {
    name: "FunctionResult",
    page: "excel.functionresult",
    members: {
      value: read("1.2", ({ value }) => (value < 0 ? null : value)),
      error: read("1.2", ({ value }) => (value < 0 ? "#NUM!" : null)),
    },
  };
}
