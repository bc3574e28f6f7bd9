/** Which change of a workbook may change what a formula of the form comes to. */
import { concerns } from "../../../taskpane/catalogue";

test.each([
  [["Savings!C3:C9"], "Savings", true],
  [["Savings!C3:C9"], "SAVINGS", true],
  [["Savings!C3:C9"], "Posts", false],
  [["'Savings 2019'!C3"], "Savings 2019", true],
  [["'Savings 2019'!C3"], "Savings", false],
  [["'Children''s Services'!$A$1:$A$9"], "Children's Services", true],
  [["'Stop!'!A1"], "Stop!", true],
  [["Posts!A1", "Savings!C3"], "Savings", true],
  // Where these lie is not said.
  [["C3:C9"], "Posts", true],
  [["D1#"], "Posts", true],
  [["Council_ids"], "Lists", true],
  [["Savings[2026/27 £000]"], "Posts", true],
  // A sheet came, went or was renamed: any reference may be another from now on.
  [["Savings!C3:C9"], null, true],
  [[], null, false],
  [[], "Savings", false],
] as const)("%j, and %s changed: %s", (references, sheet, expected) => {
  expect(concerns(references, sheet)).toBe(expected);
});
