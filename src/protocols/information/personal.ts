import { source } from "../../partnership";
import { comparableWords, quote } from "../../text";
import { NUMBER, TEXT, type Cell, type Sheet } from "../../workbook";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/;
/** As HMRC builds them: two letters, six digits, a letter from A to D; QQ is what its own examples begin with. */
const NATIONAL_INSURANCE =
  /\b(?:QQ|(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;
const PHONE =
  /(?:^|[^\w.,£/-])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:[127]\d{1,4})\)?(?:[ -]?\d{2,4}){2,3}(?![ -]?\d)/;
/** A number that no space parts may be a code: a telephone's is one where a word says so. */
const BARE_NUMBER = /^\s*0\d{9,10}\s*$/;
const OF_WORK = /@(?:[\w-]+\.)*(?:gov\.uk|nhs\.uk|police\.uk|nhs\.net)$/i;
const BIRTH_IN_TEXT = /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[\s:=-]{0,3}\d/i;
/** A mailbox of a team is nobody's. */
const TEAM_MAILBOX =
  /^(?:info|enquir\w*|contact|hello|help\w*|support|admin\w*|office|team|finance|hr|payroll|pensions|shared\.?services?|communications?|comms|press|democracy|democratic\.?services|no-?reply|[\w.-]*(?:team|services?|office|helpdesk|inbox|mailbox))@/i;

const BIRTH = /^(?:(?:employee |staff )?(?:date of birth|dob|d o b|birth ?date|birthday|born))$/;
const PHONE_HEADER =
  /^(?:(?:home|work|office|contact|personal|direct|private|emergency|mobile|telephone|phone|tel) )*(?:tel|telephone|phone|mobile|mob)(?: (?:no|nos|number|numbers))?$/;
const INSURANCE_HEADER = /^(?:ni|nino|n i|national insurance)(?: (?:no|number|nr))?$/;
/** Columns of codes, where a row of digits is one. */
const CODE_HEADER =
  /\b(?:code|codes|ref|reference|id|invoice|account|centre|order|number|no|po|vat|payroll|asset|contract|serial|meter|mpan|mprn|uprn|usrn|isbn|barcode)\b/;
const PERSON =
  /^(?:(?:current|present|existing) )?(?:(?:employee|staff|officer|person|candidate|applicant|worker|post ?holder|staff member|member of staff|full|first|last)(?: s)? )?(?:name|names|surname|forename)$|^(?:(?:current|present|existing) )?(?:employee|officer|candidate|applicant|worker|post ?holder|incumbent|staff member|member of staff)s?$/;
const PAY =
  /^(?:(?:annual|basic|current|actual|gross|fte|full time|new|proposed|expected|starting|offered|agreed|spot|total|monthly|hourly) )*(?:salary|salaries|pay|remuneration|wage|wages|earnings)(?: (?:£|p a|per annum|a year))?$/;
/** Services, posts and councils have names too. */
const NAMES_A_THING = /^(?:name|names)$/;

interface Kind {
  readonly what: string;
  readonly many: string;
  readonly instead: string;
}

const KINDS = {
  workEmail: {
    what: "an officer's e-mail address",
    many: "officers' e-mail addresses",
    instead: "a post title or a team's mailbox",
  },
  email: {
    what: "an e-mail address",
    many: "e-mail addresses",
    instead: "a post title or a team's mailbox",
  },
  insurance: {
    what: "a National Insurance number",
    many: "National Insurance numbers",
    instead: "a post reference",
  },
  phone: { what: "a telephone number", many: "telephone numbers", instead: "a post title" },
  birth: { what: "a date of birth", many: "dates of birth", instead: "an age group" },
  salary: { what: "a named person's pay", many: "named people's pay", instead: "the post with its grade" },
} as const satisfies Record<string, Kind>;

export const personalData: Rule = {
  id: "INF-01",
  schedule: 6,
  title: "Personal data in a workbook for both councils",
  severity: "warning",
  source: source("agreement", "Schedule 6 – Information Sharing protocol"),
  clause:
    "Information, personal information above all, is shared appropriately and lawfully between the councils.",
  about:
    "E-mail addresses (a team's mailbox apart; an officer's address at work is a note), National Insurance numbers, telephone numbers, dates of birth, and salaries beside names of people. Rows of digits in columns of codes are left alone. The message never repeats what was found.",
  remedy:
    "Take the personal data out of the workbook before it goes to the other council, or put a post title or a team's mailbox in its place. Keep it only where an information sharing agreement covers it.",
  isGeneral: true,
  reads: "workbook",
  *check(context) {
    for (const [index, sheet] of context.snapshot.sheets.entries()) {
      const found: Record<keyof typeof KINDS, Cell[]> = {
        workEmail: [],
        email: [],
        insurance: [],
        phone: [],
        birth: [],
        salary: [],
      };
      inColumns(context, index, found);
      inTexts(sheet, found, inCodes(context, index));
      for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
        const cells = once(found[kind]);
        if (cells.length === 0) continue;
        const draft = told(index, KINDS[kind], cells);
        yield kind === "workEmail" ? { ...draft, severity: "note" as const } : draft;
      }
    }
  },
};

function told(sheet: number, { what, many, instead }: Kind, cells: readonly Cell[]): Draft {
  const said =
    cells.length === 1 ? `This cell holds ${what}` : `${counted(cells.length, "cell")} hold ${many}`;
  return {
    sheet,
    cells,
    message: `${said}. A workbook that both councils read should hold no personal data unless an information sharing agreement covers it: put ${instead} in its place, or take the column out before sharing.`,
  };
}

/** Found by its column and again by its text, a cell is told of once. */
function once(cells: readonly Cell[]): Cell[] {
  const seen = new Set<number>();
  return cells.filter(({ row, column }) => {
    const key = row * 16_384 + column;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a cell stands in a column of codes. */
function inCodes(context: Context, sheet: number): (row: number, column: number) => boolean {
  const areas = context.tables
    .filter((table) => table.sheet === sheet && table.headerRow >= 0)
    .map(({ area, columns }) => ({
      area,
      codes: new Set(
        columns.flatMap(({ index, header }) => {
          const words = comparableWords(header);
          return CODE_HEADER.test(words) && !PHONE_HEADER.test(words) ? [index] : [];
        }),
      ),
    }))
    .filter(({ codes }) => codes.size > 0);
  return (row, column) =>
    areas.some(({ area, codes }) => codes.has(column) && row >= area.top && row <= area.bottom);
}

type InText = "workEmail" | "email" | "insurance" | "phone" | "birth";

/** Texts come again and again in a long table: each is looked at once. */
function inTexts(
  { grid }: Sheet,
  found: Record<InText, Cell[]>,
  isCode: (row: number, column: number) => boolean,
): void {
  const known = new Map<string, readonly InText[]>();
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
      if (grid.kind(row, column) !== TEXT) continue;
      const text = grid.text(row, column);
      if (text.length < 6) continue;
      let kinds = known.get(text);
      if (!kinds) {
        kinds = kindsIn(text);
        if (known.size < 50_000) known.set(text, kinds);
      }
      for (const kind of kinds) {
        if (kind !== "phone" || !isCode(row, column)) found[kind].push({ row, column });
      }
    }
  }
}

function kindsIn(text: string): InText[] {
  const kinds: InText[] = [];
  if (text.includes("@")) {
    const address = EMAIL.exec(text)?.[0];
    if (address && !TEAM_MAILBOX.test(address)) kinds.push(OF_WORK.test(address) ? "workEmail" : "email");
  }
  if (!/\d/.test(text)) return kinds;
  if (BIRTH_IN_TEXT.test(text)) kinds.push("birth");
  if (!/\d{2}/.test(text)) return kinds;
  if (NATIONAL_INSURANCE.test(text)) kinds.push("insurance");
  if (
    /0[ -]?[127]|\+44/.test(text) &&
    text.length <= 200 &&
    !BARE_NUMBER.test(text) &&
    isPhone(PHONE.exec(text)?.[0] ?? "")
  )
    kinds.push("phone");
  return kinds;
}

/** Ten or eleven digits, two more where the country is written. */
function isPhone(written: string): boolean {
  const length = digits(written) - (written.includes("+") ? 2 : 0);
  return length >= 9 && length <= 11 && (written.includes("+") || length >= 10);
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length;
}

function inColumns(
  context: Context,
  sheet: number,
  found: Record<"birth" | "salary" | "phone" | "insurance", Cell[]>,
): void {
  const { grid } = context.sheet(sheet);
  for (const table of context.tables) {
    if (table.sheet !== sheet || table.headerRow < 0) continue;
    const words = table.columns.map(({ header }) => comparableWords(header));
    const isOfPeople = words.some(
      (header, at) =>
        PERSON.test(header) &&
        !(NAMES_A_THING.test(header) && !looksLikePeople(grid, table, at)) &&
        !areNumbered(grid, table, at),
    );
    for (const [at, { index }] of table.columns.entries()) {
      const into = BIRTH.test(words[at]!)
        ? found.birth
        : PHONE_HEADER.test(words[at]!)
          ? found.phone
          : INSURANCE_HEADER.test(words[at]!)
            ? found.insurance
            : isOfPeople && PAY.test(words[at]!)
              ? found.salary
              : null;
      if (!into) continue;
      for (let row = table.bodyTop; row <= table.area.bottom; row++) {
        if (holds(grid, row, index, into === found.birth, into === found.phone || into === found.insurance))
          into.push({ row, column: index });
      }
    }
  }
}

/** A birthday may be written; a number of a telephone or of National Insurance has digits enough. */
function holds(
  grid: Sheet["grid"],
  row: number,
  column: number,
  isBirth: boolean,
  isNumber: boolean,
): boolean {
  const kind = grid.kind(row, column);
  if (isNumber) {
    const text =
      kind === TEXT ? grid.text(row, column) : kind === NUMBER ? String(grid.number(row, column)) : "";
    return digits(text) >= 6;
  }
  return kind === NUMBER || (isBirth && kind === TEXT && /\d/.test(grid.text(row, column)));
}

/** `Worker 1`, `Worker 2`: nobody is named. */
function areNumbered(grid: Sheet["grid"], table: Context["tables"][number], at: number): boolean {
  const column = table.columns[at]!.index;
  let numbered = 0;
  for (let row = table.bodyTop; row <= Math.min(table.area.bottom, table.bodyTop + 50); row++) {
    const text = grid.text(row, column).trim();
    if (/^[^\d]+ ?\d+$/.test(text)) numbered++;
    else if (/^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(text)) return false;
  }
  return numbered > 1;
}

/** Under a bare `Name`: two or three capitalised words in most lines, as `Ann Example`. */
function looksLikePeople(grid: Sheet["grid"], table: Context["tables"][number], at: number): boolean {
  const column = table.columns[at]!.index;
  let people = 0;
  let texts = 0;
  for (let row = table.bodyTop; row <= Math.min(table.area.bottom, table.bodyTop + 200); row++) {
    const text = grid.text(row, column).trim();
    if (text === "") continue;
    texts++;
    if (
      /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(
        text,
      )
    )
      people++;
  }
  return texts > 0 && people * 2 > texts && !/service|post|team/.test(quote(table.title).toLowerCase());
}
