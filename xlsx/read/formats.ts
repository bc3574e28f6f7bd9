/**
 * The number formats that a workbook names by number only (ECMA-376 part 1, 18.8.30 numFmts), as Excel lists them
 * for the United Kingdom: the standard leaves dates and currency to the language Excel runs in.
 */
const DATE = "dd/mm/yyyy";
const TIME = "hh:mm:ss";

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "£#,##0;-£#,##0",
  6: "£#,##0;[Red]-£#,##0",
  7: "£#,##0.00;-£#,##0.00",
  8: "£#,##0.00;[Red]-£#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: DATE,
  15: "dd-mmm-yy",
  16: "dd-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "hh:mm",
  21: TIME,
  22: "dd/mm/yyyy hh:mm",
  // 27 to 36 and 50 to 58 are dates and times of East Asian Excel, which other languages show as their own.
  27: DATE,
  28: DATE,
  29: DATE,
  30: DATE,
  31: DATE,
  32: TIME,
  33: TIME,
  34: TIME,
  35: TIME,
  36: DATE,
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: DATE,
  51: DATE,
  52: DATE,
  53: DATE,
  54: DATE,
  55: TIME,
  56: TIME,
  57: DATE,
  58: DATE,
};

/** `builtInFormat(14)` is `dd/mm/yyyy`; a number without a format shows as `General`. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}
