/** One report, four forms, the same words. */
import fc from "fast-check";
import { visible } from "../../../src/text";
import { accountOf, firstOf, htmlReport } from "../../../src/validation";
import { FILE, forms, missingIn, unescaped } from "./forms";
import { anyReport, HOSTILE, publishedReport } from "./reports";

test.each(["cheshire-services-2009", "shared-management-2017", "pcc-savings-2019", "savings-monitor-2022"])(
  "%s is told in the same words in all four forms",
  (name) => {
    const report = publishedReport(`${name}.xlsx`);
    for (const [form, said] of Object.entries(forms(report)))
      expect([form, ...missingIn(report, form, said)]).toEqual([form]);
  },
);

test("so is every report", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const [form, said] of Object.entries(forms(report)))
        expect([form, ...missingIn(report, form, said)]).toEqual([form]);
    }),
    { numRuns: 60 },
  );
});

test("no form but the JSON's findings shows what could steer a screen", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { text, sheet, page } = forms(report);
      for (const said of [text!, sheet!, page!])
        expect(said).not.toMatch(
          /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
        );
    }),
    { numRuns: 60 },
  );
});

test("every finding is in one group, and counted once by sheet and by schedule", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { sheets, schedules, counts } = accountOf(report, FILE);
      const places = sheets.flatMap((sheet) =>
        sheet.schedules.flatMap(({ groups }) =>
          groups.flatMap(({ items }) => items.flatMap(({ findings }) => findings)),
        ),
      );
      expect([...places].sort((a, b) => a - b)).toEqual(report.findings.map((_, at) => at));
      for (const severity of ["error", "warning", "note"] as const) {
        const of = (parts: readonly { counts: typeof counts }[]): number =>
          parts.reduce((sum, part) => sum + part.counts[severity], 0);
        expect(of(sheets)).toBe(counts[severity]);
        expect(of(schedules)).toBe(counts[severity]);
      }
      const rules = schedules.reduce((sum, { ran, skipped, failed }) => sum + ran + skipped + failed, 0);
      const { ran, skipped, failed } = report.rules;
      expect(rules).toBe(ran.length + skipped.length + failed.length);
    }),
    { numRuns: 60 },
  );
});

test("what is said when nothing was found, and never that there are no errors", () => {
  const report = publishedReport("savings-monitor-2022.xlsx");
  const none = accountOf({ ...report, findings: [] }, FILE);
  expect(none.verdict).toBe("Nothing was found by the rules that ran.");
  for (const said of Object.values(forms({ ...report, findings: [] })))
    expect(said).not.toMatch(/\bno (?:errors|faults|problems)\b|\b0 errors\b/i);
});

test("findings of the same words are one entry with the cells of all; beyond the first they are counted", () => {
  const [one] = publishedReport("shared-management-2017.xlsx").findings;
  const report = publishedReport("shared-management-2017.xlsx");
  const findings = [
    { ...one!, cells: "C7" },
    { ...one!, cells: "C9" },
    ...Array.from({ length: 25 }, (_, at) => ({ ...one!, cells: `D${at + 1}`, message: `Line ${at + 1}.` })),
  ];
  const [sheet] = accountOf({ ...report, findings }, FILE).sheets;
  const { items } = sheet!.schedules[0]!.groups[0]!;
  expect(items[0]).toMatchObject({ cells: "C7,C9", findings: [0, 1] });
  expect(firstOf(items, 20).rest).toBe("and 6 more findings like these");
  const { text, page, sheet: cells } = forms({ ...report, findings });
  for (const said of [text!, page!]) {
    expect(said).toContain("and 6 more findings like these");
    expect(said).not.toContain("Line 25.");
  }
  expect(cells).toContain("Line 25.");
});

test("a hostile text never becomes markup", () => {
  const report = publishedReport("shared-management-2017.xlsx");
  for (const said of HOSTILE) {
    const findings = report.findings.map((finding) => ({ ...finding, sheet: said, message: said }));
    const page = htmlReport([accountOf({ ...report, findings }, said)]);
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name!.toLowerCase()));
    for (const name of ["script", "img", "link", "iframe", "object", "b"]) expect(tags).not.toContain(name);
    expect(page).not.toMatch(/<[^>]* on\w+=/);
    expect(unescaped(page)).toContain(visible(said));
  }
});
