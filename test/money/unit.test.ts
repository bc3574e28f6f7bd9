import fc from "fast-check";
import { unitNamed, unitOfHeader } from "../../src/money";

describe("unitOfHeader", () => {
  test.each([
    ["Budget £000", "£000"],
    ["2019/20 £000", "£000"],
    ["Savings (£m)", "£m"],
    ["£'000s", "£000"],
    ["£’000", "£000"],
    ["Total £000s", "£000"],
    ["(£000)", "£000"],
    ["£k", "£000"],
    ["£0.0k", "£000"],
    ["£0.0m", "£m"],
    ["Cost £ million", "£m"],
    ["£millions", "£m"],
    ["£ thousands", "£000"],
    ["£bn", "£bn"],
    ["'000s", "£000"],
    ["Amount (000s)", "£000"],
    ["Savings £", "£"],
    ["Cost (£)", "£"],
    ["Value GBP", "£"],
    ["FTE Posts", "FTE"],
    ["No. of FTEs", "FTE"],
    ["WTE", "FTE"],
    ["% of budget", "%"],
    ["Percentage", "%"],
    ["Share (per cent)", "%"],
  ])("%s states %s", (header, unit) => expect(unitOfHeader(header)?.name).toBe(unit));

  test.each([
    "Job title",
    "",
    "2019/20",
    "Posts",
    "£ per FTE",
    "Variance £000 (%)",
    "Savings over £100k",
    "£1.054m",
    "Budget of £000,000",
    "Fter",
    "Permille",
    "Bookmarks",
  ])("%p states none, or more than one", (header) => expect(unitOfHeader(header)).toBeNull());

  test("no header makes it throw, and a paragraph is no header", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void unitOfHeader(text)));
    expect(unitOfHeader("£".repeat(40000))).toBeNull();
  });
});

test.each([
  ["£000", "£000"],
  ["£’000s", "£000"],
  ["thousands", "£000"],
  ["M", "£m"],
  ["£ million", "£m"],
  ["bn", "£bn"],
  ["£", "£"],
  ["pounds", "£"],
  ["s", undefined],
  ["", undefined],
  ["%", undefined],
])("the unit named %p is %p", (text, unit) => expect(unitNamed(text)?.name).toBe(unit));
