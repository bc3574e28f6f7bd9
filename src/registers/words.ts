/** The words by which officers name the rows and the years of their tables. */
import { CCC_PCC, CHESHIRE, type PartyId } from "../partnership";
import { comparable, comparableWords } from "../text";
import { GAP, HEADING, IDENTIFIED, LINE, SUBTOTAL, TARGET, TOTAL, type RowKind } from "./table";

const TOTALS = /^sum$|^(?:(?:grand|overall|net|gross|combined)\s+)?totals?\b|\b(?:grand\s+)?totals?$/;
/** `% of total` and `share of the total` are no totals. */
const PARTS_OF_TOTAL =
  /%|\b(?:per ?cent|percentage|proportion|share|average|mean|number|of (?:the )?(?:grand )?total)\b/;
/** Lines that repeat a part of another line, or speak of the table. */
const ASIDES =
  /^(?:as )?(?:a )?(?:%|per ?cent|percentage|share|proportion)(?: (?:of|change|saved|saving|increase|decrease|reduction|variance)\b|$)|^(?:of which|memo|memorandum|notes?|source|nb|n b|checks?|check total|control total|rounding)\b/;
const SUBTOTALS = /\bsub\s?totals?\b/;
const GAPS =
  /^(?:(?:savings?|funding|remaining|outstanding|net|residual|unidentified|current)\s+)*(?:gap|shortfall)\b|^(?:(?:savings?|balance|remainder|amount|rest)\s+)?(?:(?:still|remaining|left|yet|outstanding)\s+)?to\s+(?:be\s+)?(?:find|found|identify|identified|saved?)\b|^(?:still|remaining|left|yet)\s+(?:find|found|identify|identified|saved?)\b|^(?:savings?\s+)?(?:still\s+)?not\s+yet\s+(?:identified|found)\b|^(?:savings?\s+|still\s+)?unidentified\b/;
const IDENTIFIEDS =
  /^(?:total\s+)?(?:savings?\s+)?(?:identified|found|delivered|secured)(?:\s+(?:to\s+date|so\s+far|savings?))*$|^allocated\s+to\b|^(?:total\s+)?(?:savings?\s+)?identified\s+(?:to\s+date|so\s+far)$/;
const TARGETS =
  /^(?:(?:total|overall|annual|agreed|approved|original|revised|current|mtfs|mtfp|budget|council|cabinet|corporate|programme|full\s+year|required|shared\s+services?|savings?)\s+)*targets?\b|^(?:(?:overall|annual|shared\s+services?|savings?)\s+)*requirements?\b|^(?:savings?\s+)?required\b/;

/** The year that a stated figure is of, before or after its name: `2019/20 target`, `Identified for 2019/20`. */
const BESIDE_LABEL =
  /^(?:fy )?(?:(?:19|20)\d{2}(?: (?:19|20)?\d{2})?|\d{2} (?:1[3-9]|[2-4]\d)) |(?: (?:for|in|of))? (?:fy )?(?:(?:19|20)\d{2}(?: (?:19|20)?\d{2})?|\d{2} (?:1[3-9]|[2-4]\d))$/g;

/** Every word above begins or ends with one of these; most labels hold none of them. */
const MAY_TELL =
  /total|^\s*sum\W*$|gap|shortfall|find|found|identif|deliver|allocat|target|requir|saved|secur|of which|memo|notes?|source|n\.?b|check|control|rounding|%|per ?cent|share|proportion|[^\x00-\x7F]/i;

/** What the label of a row says it is. Only savings tables have gap, identified and target rows. */
export function kindOfLabel(label: string): RowKind {
  if (label === "" || !MAY_TELL.test(label)) return LINE;
  const words = comparableWords(label);
  if (words.length > 60) return LINE;
  if (ASIDES.test(words)) return HEADING;
  if (SUBTOTALS.test(words)) return SUBTOTAL;
  const bare = words.replace(BESIDE_LABEL, " ").replace(/\s+/g, " ").trim();
  if (GAPS.test(bare)) return GAP;
  if (IDENTIFIEDS.test(bare)) return IDENTIFIED;
  if (TARGETS.test(bare)) return TARGET;
  if (TOTALS.test(words) && !PARTS_OF_TOTAL.test(words)) return TOTAL;
  return LINE;
}

const YEAR_PAIR = /\b(?:fy\s*)?((?:19|20)\d{2})\s*[/-]\s*((?:19|20)?\d{2})\b/;
const YEAR_SHORT = /\bfy\s*(\d{2})\s*[/-]\s*(\d{2})\b/;
const SHORT_PAIR = /\b(\d{2})\s*\/\s*(\d{2})\b/;
/** `18/19` alone, or beside a unit and whose or which saving it is. The second part is no month, so that it is no day. */
const YEAR_BARE =
  /^(?:(?:net|planned|plan|proposed|forecast|actual|delivered|achieved|agreed|incremental|cumulative|savings?|budget|target|amount|value)\s+)*(\d{2})\s*[/-]\s*(1[3-9]|[2-4]\d)(?:\s+(?:planned|plan|target|delivered|achieved|actual|forecast|savings?|incremental|cumulative|budget|amount|value|total))*$/;
const BESIDE_SHORT_YEAR = /£\s?'?(?:000s?|k|m|bn)?\b|£|'?\b000'?s?\b|[()[\],:]/g;
const YEAR_ALONE = /^(?:fy\s*|year\s+)?((?:19|20)\d{2})$/;

/** The financial year a header names, as `2019/20`; a calendar year as `2019`; `""` where it names none. */
export function yearOfHeader(header: string): string {
  const text = comparable(header);
  let match = YEAR_PAIR.exec(text);
  if (match) {
    const first = Number(match[1]);
    const second = Number(match[2]!.slice(-2));
    return (first + 1) % 100 === second ? `${first}/${match[2]!.slice(-2)}` : "";
  }
  match = YEAR_SHORT.exec(text);
  if (match) return (Number(match[1]) + 1) % 100 === Number(match[2]) ? `20${match[1]}/${match[2]}` : "";
  match =
    text.length < 40
      ? YEAR_BARE.exec(text.replace(BESIDE_SHORT_YEAR, " ").replace(/\s+/g, " ").trim())
      : null;
  if (match) return (Number(match[1]) + 1) % 100 === Number(match[2]) ? `20${match[1]}/${match[2]}` : "";
  match = text.length < 40 ? SHORT_PAIR.exec(text) : null;
  if (
    match &&
    (Number(match[1]) + 1) % 100 === Number(match[2]) &&
    partyOfHeader(text.replace(match[0], " "))
  )
    return `20${match[1]}/${match[2]}`;
  match = YEAR_ALONE.exec(text);
  return match?.[1] ?? "";
}

const PLANNED =
  /^(?:planned?|allocat\w*|budget\w*|targets?|proposed|agreed|approved|profiled?|forecast|expected|original)\b/;
const DELIVERED = /^(?:delivered|achieved|actuals?|outturn|identified|secured|realised|to date)\b/;
const REST = /^(?:variances?|differences?|gap|remaining|shortfall|still to|at risk|unachieved)\b/;

/** Which of several figures for one year a header names, beside its year, council and unit; `""` where none. */
export function measureOfHeader(header: string): "planned" | "delivered" | "rest" | "" {
  const words = comparableWords(header).replace(BESIDE_MEASURE, " ").replace(/\s+/g, " ").trim();
  if (PLANNED.test(words)) return "planned";
  if (DELIVERED.test(words)) return "delivered";
  return REST.test(words) ? "rest" : "";
}

const BESIDE_MEASURE =
  /^\d{2} (?:1[3-9]|[2-4]\d)\b|\b(?:19|20)\d{2}\s?\d{2}\b|\b(?:19|20)\d{2}\b|£\s?(?:000s?|k|m|bn)?|\b000s?\b|\b(?:savings?|amounts?)\b/g;

const PARTIES: readonly (readonly [words: string, PartyId])[] = [CCC_PCC, CHESHIRE]
  .flatMap(({ parties }) => parties)
  .flatMap(({ id, name, otherNames }) =>
    [id, name, ...otherNames].map((one) => [comparableWords(one), id] as const),
  );
/** What a council's column says beside its name. */
const BESIDE_PARTY =
  /£\s?(?:000s?|k|m|bn)?|%|\b(?:shares?|part|costs?|amounts?|drivers?|weights?|headcount|population|staff|employees|fte|wte|calls|users|cases|properties|dwellings|transactions|payslips|contributions?|contributes|contribution|pays?|to pay|(?:re)?charges?|savings?|per ?cent|000s?|k|m|of|the|agreed|fund(?:ing|ed|s)|\d{2} \d{2}|(?:19|20)\d{2}\s?\d{2})\b/g;

/** The council whose column it is: `PCC share £` is `PCC`'s; null where the header names none, or another thing too. */
export function partyOfHeader(header: string): PartyId | null {
  if (header === "" || header.length > 80) return null;
  const words = comparableWords(header).replace(BESIDE_PARTY, " ").replace(/\s+/g, " ").trim();
  return PARTIES.find(([name]) => name === words)?.[1] ?? null;
}

/** Whether a council's column holds what its share rests on: `PCC driver`. */
export function isDriver(header: string): boolean {
  return /\b(?:drivers?|weights?|headcount|population|staff|employees|fte|wte|calls|users|cases|properties|dwellings|transactions|payslips)\b/.test(
    comparableWords(header),
  );
}

/** The council a header begins or ends with, and what else it says: `CCC date` is `CCC`'s `date`. */
export function councilAndRest(header: string): { party: PartyId | null; rest: string } {
  const none = { party: null, rest: "" };
  if (header === "" || header.length > 120) return none;
  const words = comparableWords(header);
  for (const [name, party] of PARTIES_LONGEST_FIRST) {
    const rest =
      words === name
        ? ""
        : words.startsWith(`${name} `)
          ? words.slice(name.length + 1)
          : words.endsWith(` ${name}`)
            ? words.slice(0, -name.length - 1)
            : null;
    if (rest !== null) return { party, rest: rest.replace(/^s (?=\w)/, "").replace(/ (?:by|at|of|in)$/, "") };
  }
  return none;
}

const PARTIES_LONGEST_FIRST = [...PARTIES].sort(([a], [b]) => b.length - a.length);
