import { readTyped } from "../../../workbench/model/cells/typing";
import { textOf } from "../../../workbench/model/cells/text";

test.each([
  ["", { kind: "empty" }],
  ["12", { kind: "number", number: 12 }],
  ["  12 ", { kind: "number", number: 12 }],
  ["-.5", { kind: "number", number: -0.5 }],
  ["1,234.50", { kind: "number", number: 1234.5, format: "#,##0.00" }],
  ["50%", { kind: "number", number: 0.5, format: "0%" }],
  ["12.5%", { kind: "number", number: 0.125, format: "0.00%" }],
  ["£1,234.50", { kind: "number", number: 1234.5, format: "£#,##0.00;[Red]-£#,##0.00" }],
  ["-£5", { kind: "number", number: -5, format: "£#,##0;[Red]-£#,##0" }],
  ["31/12/2019", { kind: "number", number: 43830, format: "dd/mm/yyyy" }],
  ["2019-12-31", { kind: "number", number: 43830, format: "dd/mm/yyyy" }],
  ["31 Dec 2019", { kind: "number", number: 43830, format: "dd-mmm-yy" }],
  ["31/12/2019 12:00", { kind: "number", number: 43830.5, format: "dd/mm/yyyy hh:mm" }],
  ["12:30", { kind: "number", number: 12.5 / 24, format: "hh:mm" }],
  ["1 1/2", { kind: "number", number: 1.5, format: "# ?/?" }],
  ["1e3", { kind: "number", number: 1000, format: "0.00E+00" }],
  ["1234567890123456789", { kind: "number", number: 1234567890123450000 }],
  ["TRUE", { kind: "boolean", isTrue: true }],
  ["false", { kind: "boolean", isTrue: false }],
  ["#n/a", { kind: "error", error: "#N/A" }],
  ["=A1+1", { kind: "formula", formula: "=A1+1" }],
  ["'012", { kind: "text", text: "012" }],
  ["'=A1", { kind: "text", text: "=A1" }],
  ["=", { kind: "text", text: "=" }],
  ["#nothing", { kind: "text", text: "#nothing" }],
])("%j is read as a person's typing", (typed, read) => {
  expect(readTyped(typed)).toEqual(read);
});

test.each(["£3m", "12/31/2019", "30/2/2020", "1.5.2020", "12 abc", "$5", " ", "A1", "Mayor", "1/0/2", "--5"])(
  "%j stays text",
  (text) => {
    expect(readTyped(text)).toEqual({ kind: "text", text });
  },
);

test.each([
  [1234.5, "£#,##0.00", "£1,234.50"],
  [0.1 + 0.2, "General", "0.3"],
  [-5, "#,##0;(#,##0)", "(5)"],
  [43830, "dd/mm/yyyy", "31/12/2019"],
  [null, "0.00", ""],
  [true, "0.00", "TRUE"],
  [{ error: "#N/A" }, "0.00", "#N/A"],
  ["plain", "0.00", "plain"],
])("%j in %s shows %s", (value, format, shown) => {
  expect(textOf(value, format)).toBe(shown);
});
