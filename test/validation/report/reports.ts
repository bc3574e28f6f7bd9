/** Reports for tests: of a published workbook, and made up ones with texts no reader should have to trust. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { CATALOGUE, SEVERITIES, type Finding } from "../../../src/protocols";
import { validate, type Report } from "../../../src/validation";
import { readXlsx } from "../../../xlsx";

const PUBLISHED = join(__dirname, "../../fixtures/published");

export function publishedReport(name: string): Report {
  const read = readXlsx(new Uint8Array(readFileSync(join(PUBLISHED, name))));
  if (!read.ok) throw new Error(read.refusal.message);
  return validate(read.value);
}

export const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</style><link rel=stylesheet href=https://example.org/x.css>",
  "&lt;b&gt; & &#60;",
  '=HYPERLINK("https://example.org")',
  "\u202Egnp.exe\u2066\u200F",
  "A\u001B[31m\u0000\u009B",
  "half a letter \uD83D",
  "עברית and العربية",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom("Plan", "7.2 Savings", "Über‑uns"),
  fc.string({ minLength: 1, maxLength: 12, unit: "binary" }),
);

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...CATALOGUE),
    severity: fc.constantFrom(...SEVERITIES),
    sheet: fc.oneof(fc.constant(""), text),
    cells: fc.constantFrom("", "C7", "B4:B7,B9", "A1,A3"),
    message: text.map((said) => `Message on “${said}”. Mend it.`),
    found: fc.option(text, { nil: undefined }),
  })
  .map(({ rule, found, ...rest }) => ({
    ...rest,
    rule: rule.id,
    source: rule.source,
    ...(found === undefined ? {} : { found }),
  }));

/** Few enough findings that no form cuts any. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(finding, { maxLength: 15 }),
    sheet: text,
    why: text,
    fates: fc.array(fc.constantFrom("ran", "skipped", "failed"), {
      minLength: CATALOGUE.length,
      maxLength: CATALOGUE.length,
    }),
  })
  .map(({ findings, sheet, why, fates }) => {
    const fated = (fate: string) => CATALOGUE.flatMap(({ id }, at) => (fates[at] === fate ? [id] : []));
    const bySheet = new Map<string, Finding[]>();
    for (const one of findings) bySheet.set(one.sheet, [...(bySheet.get(one.sheet) ?? []), one]);
    const set = { by: "settings" as const, who: sheet, when: "30 September 2026", why };
    return {
      settings: {
        profile: { name: "CCC and PCC", why: "the workbook’s settings say so", set },
        levels: [{ rule: "WB-02", level: "note", instead: "error", set }],
        options: [{ rule: "FIN-03", option: "tolerance", value: 5, instead: 3, set }],
        corrections: 2,
        passedOver: [{ sheet: "JWA settings", why: "settings" }],
        isSheetPassedOver: true,
      },
      registers: [{ kind: "savings plan", sheet, range: "A2:C7", confidence: 0.8, why: `It has ${why}.` }],
      candidates: [],
      unheeded: [{ sheet, range: "A9:C12", why: `${why} is no register.` }],
      findings: [...bySheet.values()].flat(),
      rules: {
        ran: fated("ran"),
        skipped: fated("skipped").map((rule) => ({ rule, why: `not wanted: ${why}` })),
        failed: fated("failed").map((rule) => ({ rule, why: `this rule could not run: ${why}` })),
      },
    };
  });
