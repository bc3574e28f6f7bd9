/** The report as one page to send on: no script, nothing fetched, every text of the workbook escaped. */
import { counted, SEVERITIES, type Severity } from "../../protocols";
import { visible } from "../../text";
import type { Account, NotRun } from "./account";
import { merged, type ClauseAccount } from "./clauses";
import { firstOf, type Group, type SheetAccount } from "./fold";
import { digits, escaped, figure, headerRow } from "./markup";
import { STYLE } from "./style";
import {
  cellsCut,
  IN_OUR_WORDS,
  MEANINGS,
  NO_REGISTER,
  PLURALS,
  RESTS_ON,
  shareOfRules,
  sureness,
  verdict,
  WHOLE_WORKBOOK,
  type Counts,
} from "./words";

/** A workbook that could not be checked, and why. */
export interface Unreadable {
  readonly name: string;
  readonly error: string;
}

export interface PageOptions {
  /** The day of the check, as `22 November 2026`. Left out, the page bears no date. */
  readonly checkedOn?: string;
}

/** Alike findings shown in full; the rest of them are counted. */
const ALIKE_SHOWN = 20;
/** Entries on a page, so that it can be e-mailed and opened on a telephone; what is beyond is counted. */
const ENTRIES_SHOWN = 1_500;
const CELLS_SHOWN = 120;
const FIGURES = new Set([1, 2, 3, 4]);

/**
 * The page for one workbook or several. It stands alone: style is inside, and its own policy forbids it to fetch
 * or run anything. Long reports begin with a table that leads to each sheet.
 *
 * @example htmlReport([accountOf(validate(snapshot), "tracker.xlsx")], { checkedOn: "22 November 2026" })
 */
export function htmlReport(
  workbooks: readonly (Account | Unreadable)[],
  { checkedOn }: PageOptions = {},
): string {
  const only = workbooks.length === 1 ? workbooks[0]! : null;
  const title = `Report on ${only ? visible(only.name) : counted(workbooks.length, "workbook")}`;
  const page = new Page();
  const body = only ? page.workbook(only, 1, 2) : page.several(workbooks);
  const counts = total(workbooks.flatMap((one) => ("error" in one ? [] : [one.counts])));
  const unread = workbooks.filter((one) => "error" in one).length;
  const isWhole = unread < workbooks.length;
  return [
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    '<a class="skip" href="#report">Skip to the report</a>',
    `<header>\n<p class="product">Shared Services for Excel</p>\n<h1>${escaped(title)}</h1>`,
    isWhole ? `<p class="verdict">${escaped(verdict(counts))}</p>` : "",
    unread > 0 && !only ? `<p>${counted(unread, "workbook")} could not be read.</p>` : "",
    only && !("error" in only) ? `<p>${escaped(only.coverage)}</p>` : "",
    checkedOn === undefined ? "" : `<p class="quiet">Checked on ${escaped(checkedOn)}.</p>`,
    isWhole ? tiles(counts) : "",
    `</header>\n<main id="report">\n${body}\n</main>`,
    "<footer><p>Made by Shared Services for Excel. A rule says what it looked for and what it found; it can’t say that a workbook is sound. Cells are those of the workbook as it was on the day of the check.</p></footer>",
    "</body>\n</html>\n",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function total(all: readonly Counts[]): Counts {
  const sum = (severity: Severity): number => all.reduce((so, counts) => so + counts[severity], 0);
  return { error: sum("error"), warning: sum("warning"), note: sum("note") };
}

function tiles(counts: Counts): string {
  const parts = SEVERITIES.map(
    (severity) =>
      `<div class="${severity}"><dt>${counts[severity] === 1 ? PLURALS[severity].slice(0, -1) : PLURALS[severity]}</dt><dd class="many">${digits(counts[severity])}</dd><dd class="means">${escaped(MEANINGS[severity])}</dd></div>`,
  );
  return `<dl class="tiles">\n${parts.join("\n")}\n</dl>`;
}

/** One page; it knows how much room is left on it. */
class Page {
  #room = ENTRIES_SHOWN;
  #severally = false;

  several(workbooks: readonly (Account | Unreadable)[]): string {
    this.#severally = true;
    const rows = workbooks.map((one, at) => {
      const link = `<th scope="row"><a href="#w${at + 1}">${escaped(visible(one.name))}</a></th>`;
      if ("error" in one) return `<tr>${link}<td colspan="3">could not be read</td></tr>`;
      return `<tr>${link}${SEVERITIES.map((severity) => figure(one.counts[severity])).join("")}</tr>`;
    });
    const headers = ["Workbook", ...SEVERITIES.map((severity) => PLURALS[severity])];
    const contents = `<nav aria-label="Contents"><table><caption>Findings by workbook. Each name leads to its report.</caption>${headerRow(headers, FIGURES)}<tbody>\n${rows.join("\n")}\n</tbody></table></nav>`;
    const reports = workbooks.map(
      (one, at) =>
        `<section aria-labelledby="w${at + 1}">\n<h2 id="w${at + 1}">${escaped(visible(one.name))}</h2>\n${
          "error" in one
            ? ""
            : `<p class="verdict">${escaped(one.verdict)}</p>\n<p>${escaped(one.coverage)}</p>\n`
        }${this.workbook(one, at + 1, 3)}\n</section>`,
    );
    const clauses = merged(workbooks.map((one) => ("error" in one ? [] : one.clauses)));
    return [contents, ...reports, ...restsOn(clauses, 2)].join("\n");
  }

  /** @param level of its headings */
  workbook(one: Account | Unreadable, number: number, level: number): string {
    if ("error" in one) {
      return `<p class="problem error"><strong>This workbook could not be read.</strong> <span>${escaped(visible(one.error))}</span></p>`;
    }
    const id = `w${number}`;
    const parts = [this.#failed(one)];
    if (one.sheets.length > 1) {
      parts.push(
        heading(level, "By sheet", `${id}-contents`),
        `<nav aria-label="Contents of ${escaped(one.name)}">${bySheet(one.sheets, id)}</nav>`,
      );
    }
    parts.push(heading(level, "By schedule of the agreement", `${id}-schedules`), bySchedule(one));
    if (one.sheets.length > 0) {
      parts.push(heading(level, "Findings", `${id}-findings`));
      one.sheets.forEach((sheet, at) => parts.push(this.#sheet(sheet, `${id}-s${at + 1}`, level + 1)));
      if (one.sheets.length > 1)
        parts.push(`<p class="back"><a href="#${id}-contents">Back to the list of sheets</a></p>`);
    }
    if (!this.#severally) parts.push(...restsOn(one.clauses, level));
    parts.push(heading(level, "What was recognised", `${id}-registers`), recognised(one), ...asked(one));
    parts.push(heading(level, "How it was checked", `${id}-settings`), settingsList(one));
    parts.push(heading(level, "What did not run, and why", `${id}-skipped`), this.#skipped(one.skipped));
    return parts.filter((part) => part !== "").join("\n");
  }

  #sheet({ heading: title, counts, schedules }: SheetAccount, id: string, level: number): string {
    const parts = [heading(level, title, id), `<p class="quiet">${escaped(verdict(counts))}</p>`];
    let left = 0;
    for (const schedule of schedules) {
      const groups = schedule.groups.flatMap((group) => {
        if (this.#room > 0) return [this.#group(group)];
        left += group.items.reduce((sum, { findings }) => sum + findings.length, 0);
        return [];
      });
      if (groups.length > 0) parts.push(heading(level + 1, schedule.heading), ...groups);
    }
    if (left > 0)
      parts.push(
        `<p>${counted(left, "more finding")} of this sheet ${left === 1 ? "is" : "are"} not shown, to keep the page short. The report sheet in a copy of the workbook has all of them.</p>`,
      );
    return `<section aria-labelledby="${id}">\n${parts.join("\n")}\n</section>`;
  }

  #group({ rule, title, severity, citation, items }: Group): string {
    const { shown, rest } = firstOf(items, ALIKE_SHOWN);
    this.#room -= shown.length;
    const rows = shown.map(({ cells, message }) => {
      const where = cells === "" ? WHOLE_WORKBOOK : cellsCut(cells, CELLS_SHOWN).replace(/,(?! )/g, ", ");
      return `<tr><th scope="row">${escaped(where)}</th><td>${escaped(message)}</td></tr>`;
    });
    if (rest !== null) rows.push(`<tr><td colspan="2">${escaped(rest)}</td></tr>`);
    return [
      `<table class="alike"><caption><span class="severity ${severity}">${severity}</span> ${escaped(title)} <a class="rule" href="#${clauseId(rule)}">${escaped(rule)}</a> <span class="source">${escaped(citation)}</span></caption>`,
      '<thead class="unseen"><tr><th scope="col">Cells</th><th scope="col">What was found, and what to do</th></tr></thead>',
      `<tbody>\n${rows.join("\n")}\n</tbody></table>`,
    ].join("\n");
  }

  #skipped(skipped: readonly NotRun[]): string {
    if (skipped.length === 0) return "<p>Every rule ran.</p>";
    const rows = skipped.map(({ why, rules }) => {
      const names = rules.map(({ id, title }) => escaped(this.#severally ? id : `${id} ${title}`));
      const list = this.#severally
        ? names.join(", ")
        : `<ul class="plain">${names.map((name) => `<li>${name}</li>`).join("")}</ul>`;
      return `<tr><th scope="row" class="why">${escaped(why)}</th><td>${list}</td></tr>`;
    });
    return `<table class="skipped"><caption>Rules that were skipped</caption>${headerRow(["Why", "Rules"])}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
  }

  #failed({ failed }: Account): string {
    const rows = failed.flatMap(({ why, rules }) =>
      rules.map(({ id, title }) => `<li>${escaped(`${id} ${title}: ${why}`)}</li>`),
    );
    if (rows.length === 0) return "";
    return `<div class="problem error"><strong>${counted(rows.length, "rule")} could not run.</strong> <span>That is a fault of the program and says nothing of the workbook; what ${rows.length === 1 ? "it looks" : "they look"} for was not checked.</span>\n<ul>${rows.join("")}</ul></div>`;
  }
}

function heading(level: number, title: string, id?: string): string {
  const at = id === undefined ? "" : ` id="${id}"`;
  return `<h${level}${at}>${escaped(title)}</h${level}>`;
}

function bySheet(sheets: readonly SheetAccount[], id: string): string {
  const rows = sheets.map(
    ({ heading: title, counts }, at) =>
      `<tr><th scope="row"><a href="#${id}-s${at + 1}">${escaped(title)}</a></th>${SEVERITIES.map((severity) => figure(counts[severity])).join("")}</tr>`,
  );
  const headers = ["Sheet", ...SEVERITIES.map((severity) => PLURALS[severity])];
  return `<table><caption>Findings by sheet. Each name leads to its findings.</caption>${headerRow(headers, FIGURES)}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function bySchedule({ schedules }: Account): string {
  const rows = schedules.map(({ heading: title, counts, ran, skipped, failed }) => {
    const figures = SEVERITIES.map((severity) => figure(counts[severity])).join("");
    return `<tr><th scope="row">${escaped(title)}</th>${figures}<td class="number">${shareOfRules({ ran, skipped, failed })}</td></tr>`;
  });
  const headers = ["Part", ...SEVERITIES.map((severity) => PLURALS[severity]), "Rules run"];
  return `<table><caption>Findings, and how many of the rules ran</caption>${headerRow(headers, FIGURES)}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** The clauses, once a page; the rules of findings lead here. */
function restsOn(clauses: readonly ClauseAccount[], level: number): string[] {
  if (clauses.length === 0) return [];
  const rows = clauses.map(({ rules, clause, citation }) => {
    const names = rules.map(({ id }) => `<span id="${clauseId(id)}">${escaped(id)}</span>`);
    return `<tr><th scope="row">${names.join(", ")}</th><td>${escaped(clause)} <span class="source">${escaped(citation)}</span></td></tr>`;
  });
  return [
    heading(level, RESTS_ON),
    `<table class="alike"><caption class="unseen">The clause of each rule that found something</caption>${headerRow(["Rules", IN_OUR_WORDS])}<tbody>\n${rows.join("\n")}\n</tbody></table>`,
  ];
}

function clauseId(rule: string): string {
  return `clause-${rule.toLowerCase()}`;
}

function asked({ questions }: Account): string[] {
  return questions.map((question) => `<p>${escaped(question)}</p>`);
}

function settingsList({ settings }: Account): string {
  return settings.map((said) => `<p>${escaped(said)}</p>`).join("\n");
}

function recognised({ registers }: Account): string {
  if (registers.length === 0) return `<p>${escaped(NO_REGISTER)}</p>`;
  const rows = registers.map(
    ({ kind, sheet, range, confidence, why, rules }) =>
      `<tr><th scope="row" class="why">${escaped(kind)}</th><td>${escaped(`${sheet}!${range}`)}</td><td>${escaped(`${sureness(confidence)} sure: ${why}`)}</td><td>${escaped(rules.join(", "))}</td></tr>`,
  );
  return `<table class="registers"><caption>Registers, and the rules that read them</caption>${headerRow(["Register", "Where", "How sure", "Rules for it"])}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
