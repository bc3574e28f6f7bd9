import type { Api } from "../../richapi/member";
import { linked, read } from "../things/declare";

/** The workbench reads and shows everything in British English: `Excel.CultureInfo`. */
export class CultureInfo {
  static readonly api: Api<CultureInfo> = {
    name: "CultureInfo",
    page: "excel.cultureinfo",
    members: {
      name: read("1.11", () => "en-GB"),
      numberFormat: linked("1.11", () => new NumberFormatInfo()),
      datetimeFormat: linked("1.12", () => new DatetimeFormatInfo()),
    },
  };
}

class NumberFormatInfo {
  static readonly api: Api<NumberFormatInfo> = {
    name: "NumberFormatInfo",
    page: "excel.numberformatinfo",
    members: {
      numberDecimalSeparator: read("1.11", () => "."),
      numberGroupSeparator: read("1.11", () => ","),
    },
  };
}

class DatetimeFormatInfo {
  static readonly api: Api<DatetimeFormatInfo> = {
    name: "DatetimeFormatInfo",
    page: "excel.datetimeformatinfo",
    members: {
      dateSeparator: read("1.12", () => "/"),
      longDatePattern: read("1.12", () => "dd MMMM yyyy"),
      shortDatePattern: read("1.12", () => "dd/MM/yyyy"),
      timeSeparator: read("1.12", () => ":"),
      longTimePattern: read("1.12", () => "HH:mm:ss"),
    },
  };
}
