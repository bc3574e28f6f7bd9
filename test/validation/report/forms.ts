/** The four forms of a report as their readers get them, and what each has to tell. */
import { jsonReport } from "../../../cli/output/json";
import { reportSheet } from "../../../cli/output/sheet";
import { textReport } from "../../../cli/output/text";
import { SEVERITIES } from "../../../src/protocols";
import { visible } from "../../../src/text";
import { accountOf, htmlReport, NO_REGISTER, type Account, type Report } from "../../../src/validation";

export const FILE = "tracker.xlsx";
export const resultOf = (report: Report) => ({ file: FILE, readable: true, ...report });
/** Lines may break anywhere and spaces may run together; letters may not differ. */
const words = (text: string): string => text.replace(/\s+/g, "");

export function unescaped(html: string): string {
  return html
    .replace(/<style>[^]*<\/style>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
      return { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }[name]!;
    });
}

/** Everything a reader is told, whatever the form. */
function told(account: Account): string[] {
  return [
    account.verdict,
    account.coverage,
    ...account.questions,
    ...account.settings,
    ...account.registers.flatMap(({ kind, sheet, range, why }) => [kind, sheet, range, why]),
    ...account.schedules.map(({ heading }) => heading),
    ...account.skipped.flatMap(({ why, rules }) => [why, ...rules.map(({ id }) => id)]),
    ...account.failed.flatMap(({ why, rules }) => [why, ...rules.map(({ id }) => id)]),
    ...account.clauses.flatMap(({ rules, clause, citation }) => [
      clause,
      citation,
      ...rules.map(({ id }) => id),
    ]),
    ...account.sheets.flatMap(({ heading, schedules }) => [
      heading,
      ...schedules.flatMap((schedule) => [
        schedule.heading,
        ...schedule.groups.flatMap(({ rule, title, severity, citation, items }) => [
          rule,
          title,
          severity,
          citation,
          ...items.flatMap(({ cells, message }) => [...cells.split(","), message]),
        ]),
      ]),
    ]),
  ];
}

export function forms(report: Report): Record<string, string> {
  const json = JSON.parse(jsonReport([resultOf(report)])) as {
    files: { summary: object; findings: object[] }[];
  };
  const strings: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === "string") strings.push(visible(value));
    else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
  };
  gather(json);
  return {
    text: textReport([resultOf(report)], { colour: false, width: 100 }),
    sheet: reportSheet(resultOf(report)).rows.flat().join("\n"),
    page: unescaped(htmlReport([accountOf(report, FILE)])),
    JSON: strings.join("\n"),
  };
}

/** What a form leaves out of a report, the numbers of its parts included. */
export function missingIn(report: Report, form: string, said: string): string[] {
  const account = accountOf(report, FILE);
  const letters = words(said);
  const without = account.registers.length === 0 && form !== "JSON" ? [NO_REGISTER] : [];
  return [...told(account), ...without, ...numbersIn(account, form)].filter(
    (one) => !letters.includes(words(one)),
  );
}

/** Each part of the agreement with its counts, as the form writes them. */
function numbersIn({ schedules }: Account, form: string): string[] {
  return schedules.map(({ heading, counts, ran, skipped, failed }) => {
    const found = SEVERITIES.map((severity) => counts[severity]);
    const share = `${ran} of ${ran + skipped + failed}`;
    if (form === "sheet") return [heading, ...found, ran, skipped, failed].join("");
    if (form === "page") return [heading, ...found, share].join("");
    if (form === "text") return `${share} rules ran.`;
    return heading;
  });
}
