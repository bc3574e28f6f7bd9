/**
 * What the cells of a column say, where its header says nothing that is known: councils, grades, dates, bases of
 * shares, bodies that decide, the ten considerations. It takes a title that speaks of the register as well.
 */
import { comparable, comparableWords, readDateText } from "../text";
import { styleClasses, NUMBER, TEXT, type Snapshot } from "../workbook";
import type { Reading } from "./reading";
import type { RegisterKind } from "./kinds";
import { readQuantity } from "./quantity";
import type { Content, RegisterColumn } from "./register";
import type { Role } from "./roles";
import { LINE, type TableColumnFound } from "./table";
import { partyOfHeader } from "./words";

interface Evidence {
  /** What a title, or the sheet's name, must say. */
  readonly titled: RegExp;
  /** The roles that the cells may tell. */
  readonly told: readonly (readonly [role: Role, content: Content])[];
  /** Content that must stand in some column, whatever its role. */
  readonly beside?: Content;
  /** True where title and cells together leave no doubt; elsewhere they are reason to ask. */
  readonly isSure: boolean;
}

const POSTS = { told: [["job title", "names"]], beside: "grades", isSure: true } as const;

/** By kind: the cells that tell it without its words. */
const EVIDENCE: Readonly<Partial<Record<RegisterKind, Evidence>>> = {
  "savings plan": { titled: /\bsavings?\b|\befficienc/, told: [["initiative", "names"]], isSure: false },
  "savings progress": { titled: /\bsavings?\b|\befficienc/, told: [["initiative", "names"]], isSure: false },
  "posts deleted": { titled: /\bposts?\b.*\b(?:delet|remov)|\b(?:delet|remov)\w* posts?\b/, ...POSTS },
  "posts new": { titled: /\bnew posts?\b|\bposts?\b.*\b(?:new|created)\b/, ...POSTS },
  "posts changed": { titled: /\bposts?\b.*\b(?:chang|amend)|\b(?:chang|amend)\w* posts?\b/, ...POSTS },
  timetable: {
    titled: /\b(?:timetable|timeline|key dates)\b/,
    told: [
      ["date", "dates"],
      ["action", "names"],
    ],
    isSure: true,
  },
  "service schedule": {
    titled: /\bshared services?\b|\bhost(?:s|ed|ing)?\b|\bschedule of services\b/,
    told: [
      ["name", "names"],
      ["host", "councils"],
    ],
    isSure: false,
  },
  "cost shares": {
    titled: /\b(?:shar(?:e|es|ed|ing)|split|apportion\w*|recharges?)\b/,
    told: [["basis", "bases"]],
    isSure: true,
  },
  "business case": { titled: /^/, told: [["consideration", "considerations"]], isSure: true },
  decisions: {
    titled: /\b(?:decisions?|approvals?|forward plan)\b/,
    told: [
      ["body", "bodies"],
      ["decision", "names"],
    ],
    isSure: true,
  },
  agreements: { titled: /\bagreements?\b/, told: [["agreement", "agreements"]], isSure: false },
};

/** Lines looked at; the rest is like them. */
const LOOKED_AT = 100;
const CELLS_AT_LEAST = 3;
/** The part of a column that must be of a kind, in hundredths. */
const MOSTLY = 80;

const GRADE = /\b(?:pay band|grade|band|dpb|scp|spinal)\b.*[a-z\d]$|^(?:p|po|so|sm|mb|hay|g)\s?\d{1,2}\b/;
const BASIS =
  /^\d{1,3}(?: \d)? \d{1,3}(?: \d)?$|\b(?:population|headcount|head count|fte|council tax ?base|equal(?:ly)?|usage|caseload|transactions)\b/;
const RATIO = /^\s*\d{1,3}(?:\.\d+)?\s*%?\s*[:/]\s*\d{1,3}(?:\.\d+)?\s*%?/;
const BODY =
  /^(?:the )?(?:[a-z]+ )*(?:cabinet|committee|full council|sub committee)\b|^(?:council|gpc|delegated|cabinet member|chief executive)\b/;
const AGREEMENT = /\b(?:agreement|contract|memorandum|mou|section 113|s113|sla)\b/;
const CONSIDERATION =
  /^(?:\d+ )?(?:strategic fit|impact on outcomes|financial (?:and |& )?non financial|operational (?:and )?financial baseline|needs (?:and )?demand|local identity|economies of scale|potential for quality|workforce requirements|deliverability)/;

/** What a column holds by its cells; null where they are of no kind known. */
function contentOf(snapshot: Snapshot, { sheet, table }: Reading, index: number): Content | null {
  const classes = styleClasses(snapshot);
  const counts = new Map<Content, number>();
  const seen = new Set<string>();
  let filled = 0;
  let words = 0;
  const count = (content: Content): void => void counts.set(content, (counts.get(content) ?? 0) + 1);
  for (let at = 0, looked = 0; at < table.rowKinds.length && looked < LOOKED_AT; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    looked++;
    const row = table.bodyTop + at;
    if (sheet.grid.isBlank(row, index)) continue;
    filled++;
    const kind = sheet.grid.kind(row, index);
    if (kind === NUMBER && classes[sheet.grid.style(row, index)] === "date") count("dates");
    if (kind !== TEXT) continue;
    const text = sheet.grid.text(row, index);
    const said = comparableWords(text.slice(0, 200));
    seen.add(said);
    if (said.includes(" ")) words++;
    if (isCouncils(text)) count("councils");
    else if (readDateText(text) !== null) count("dates");
    else if (RATIO.test(text) || (text.length <= 40 && BASIS.test(said))) count("bases");
    else if (CONSIDERATION.test(said)) count("considerations");
    else if (GRADE.test(said)) count("grades");
    else if (BODY.test(said)) count("bodies");
    else if (AGREEMENT.test(said)) count("agreements");
    if (readQuantity(text) === null) count("names");
  }
  if (filled < CELLS_AT_LEAST) return null;
  const isMostly = (content: Content): boolean => (counts.get(content) ?? 0) * 100 >= filled * MOSTLY;
  for (const content of CONTENTS) if (isMostly(content)) return content;
  const areNames = isMostly("names") && seen.size * 100 >= filled * MOSTLY && words * 2 >= filled;
  return areNames ? "names" : null;
}

const CONTENTS = ["councils", "dates", "bases", "considerations", "grades", "bodies", "agreements"] as const;

function isCouncils(text: string): boolean {
  if (text.length > LONGEST_COUNCILS) return false;
  const parts = text.split(/\s*(?:[/,;&+]|\band\b)\s*/i).filter((part) => part !== "");
  return (
    /^\s*(?:both|joint|all)\s*$/i.test(text) ||
    (parts.length > 0 && parts.every((one) => partyOfHeader(one) !== null))
  );
}

const LONGEST_COUNCILS = 120;

/** Columns that are known by their cells, for roles that no header gave. */
export interface Evident {
  readonly columns: readonly RegisterColumn[];
  readonly isSure: boolean;
}

/** Null where nothing speaks for the kind, or several columns do alike. `isTold`: the user says that it is one. */
export function evident(
  snapshot: Snapshot,
  reading: Reading,
  kind: RegisterKind,
  lacking: readonly Role[],
  columns: readonly RegisterColumn[],
  isTold: boolean,
): Evident | null {
  const evidence = EVIDENCE[kind];
  const { table } = reading;
  if (!evidence || table.headerRow < 0 || lacking.length === 0) return null;
  const sheetName = snapshot.sheets[table.sheet]?.name ?? "";
  const isTitled = [table.title, table.name, sheetName].some((one) => evidence.titled.test(comparable(one)));
  if (!isTitled && !isTold) return null;
  const open = table.columns.filter(
    ({ index }) => !columns.some((own) => own.index === index) && !reading.told.has(index),
  );
  const contents = new Map(open.map(({ index }) => [index, contentOf(snapshot, reading, index)]));
  const { beside } = evidence;
  if (
    beside &&
    !isTold &&
    !columns.some(({ role }) => role === "grade") &&
    ![...contents.values()].includes(beside)
  )
    return null;
  const found: RegisterColumn[] = [];
  for (const role of lacking) {
    const content = evidence.told.find(([one]) => one === role)?.[1];
    const own = content && only(reading, open, contents, content);
    if (!own) return null;
    found.push({ index: own.index, role, header: own.header, year: "", knownBy: content });
  }
  return { columns: found, isSure: evidence.isSure };
}

/** The one column of a content; of several with names, the one that names the lines. */
function only(
  { table }: Reading,
  open: readonly TableColumnFound[],
  contents: ReadonlyMap<number, Content | null>,
  content: Content,
): TableColumnFound | null {
  const own = open.filter(({ index }) => contents.get(index) === content);
  if (own.length === 1) return own[0]!;
  return content === "names" ? (own.find(({ index }) => index === table.labelColumn) ?? null) : null;
}
