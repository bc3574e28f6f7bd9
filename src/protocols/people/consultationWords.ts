/** The words by which officers write of consultations. */
import { comparable } from "../../text";
import type { Cell } from "../../workbook";

/** A consultation with its first and its last day, as Excel's numbers. */
export interface Consultation {
  readonly cells: readonly Cell[];
  /** The days as a message gives them. */
  readonly starts: string;
  readonly closes: string;
  readonly first: number;
  readonly last: number;
  readonly isOfStaff: boolean;
  /** How many days its own words give it; 0 where they give none. */
  readonly stated: number;
}

/** Whom a consultation is with, and how long its own words say that it lasts. */
export function ofWhom(said: readonly string[]): Pick<Consultation, "isOfStaff" | "stated"> {
  const texts = said.map(comparable);
  return {
    isOfStaff: texts.some((text) => STAFF.test(text)),
    stated: Math.max(0, ...texts.map((text) => (/\bworking days?\b/.test(text) ? 0 : statedIn(text)))),
  };
}

function statedIn(text: string): number {
  const match = DAYS.exec(text);
  return Number(match?.[1] ?? match?.[2] ?? 0);
}

const CONSULTATION = /\bconsult(?:ations?|ing|ed|s)?\b/;
const GOES_ON = /^\s*(?:it |will |is to |to )*(?:start|launch|commenc|beg|open|clos|end|finish|conclud)/;
const STAFF = /\b(?:staff|employees?|unions?|workforce|redundanc(?:y|ies)|post-?holders?|at risk)\b/;
const OTHERS =
  /\b(?:public|residents?|parents?|carers?|customers?|tenants?|stakeholders?|service users?|businesses|schools|market|planning application)\b/;
/** `45-day consultation`, `consultation opens (45 days)`. */
const DAYS =
  /\b(\d{2,3})[ -]?days? (?:[a-z]+ ){0,2}consult|\bconsult[a-z]*\b[^.;]{0,40}?\b(\d{2,3})[ -]?days?\b(?! (?:after|before|from|of|notice|later))/;
const STARTS =
  /\b(?:start(?:s|ed|ing)?|launch(?:e[sd]|ing)?|commenc(?:es?|ed|ing|ement)|beg[iau]n(?:s|ning)?|opens?|opened|opening)\b/;
const CLOSES =
  /\b(?:clos(?:es?|ed|ing|ure)|ends?|ended|ending|finish(?:es|ed)?|conclud(?:es?|ed)|conclusion|deadline|last (?:day|date))\b/;
/** Meetings within a consultation, what goes before it and what comes of it are neither its start nor its end. */
const ASIDE =
  /\b(?:pre|before|prior to|informal|draft|after|following|subject to|outcome|results?|feedback|fed back|analys\w+|consider\w*|report\w*|meetings?|briefings?|sessions?|drop-?ins?|workshops?|121s?|121's|one to ones?|nominations?|book\w*|regist\w+)\b/;

/** Whether an action starts a consultation or closes it; null where it does neither, or both. */
export function stepOf(action: string): "start" | "close" | null {
  const text = comparable(action);
  if (!CONSULTATION.test(text)) return null;
  const found = new Set<"start" | "close">();
  let isOfIt = false;
  for (const clause of text.split(/[.;:,()]| and | then /)) {
    // In `consultation opens on 3 April and closes on 12 May` the second half goes on about the first.
    isOfIt = CONSULTATION.test(clause) || (isOfIt && GOES_ON.test(clause));
    if (!isOfIt || ASIDE.test(clause)) continue;
    if (STARTS.test(clause)) found.add("start");
    if (CLOSES.test(clause)) found.add("close");
  }
  const [only, other] = found;
  return only && !other ? only : null;
}

/** Whether a line is about a consultation as a whole: `Staff consultation`, `Consultation period`. */
export function isConsultation(action: string): boolean {
  const text = comparable(action);
  return CONSULTATION.test(text) && !ASIDE.test(text) && !STARTS.test(text) && !CLOSES.test(text);
}

/** Whether the public or others are consulted and no staff: the protocol asks no days of that. */
export function isOfOthers(action: string): boolean {
  const text = comparable(action);
  return OTHERS.test(text) && !STAFF.test(text);
}
