/** The words by which officers name the rows and the years of their tables. */
import { comparable, comparableWords } from "../text";
import { GAP, IDENTIFIED, LINE, SUBTOTAL, TARGET, TOTAL, type RowKind } from "./table";

const TOTALS = /^(?:(?:grand|overall|net|gross|combined)\s+)?totals?\b|\b(?:grand\s+)?totals?$/;
const SUBTOTALS = /\bsub\s?totals?\b/;
const GAPS =
  /^(?:(?:savings?|funding|remaining|outstanding|net)\s+)?(?:gap|shortfall)\b|^(?:still|remaining|left|yet)\s+(?:to\s+(?:be\s+)?)?(?:find|found|identify|identified|saved?)\b|^(?:savings?\s+)?(?:to\s+be|yet\s+to\s+be|not\s+yet)\s+(?:identified|found)\b|^unidentified\b/;
const IDENTIFIEDS =
  /^(?:total\s+)?(?:savings?\s+)?(?:identified|found|delivered)(?:\s+(?:to\s+date|so\s+far|savings?))?$|^allocated\s+to\b|^(?:total\s+)?(?:savings?\s+)?identified\s+(?:to\s+date|so\s+far)$/;
const TARGETS =
  /^(?:(?:total|overall|annual|required|shared\s+services?|savings?)\s+)*targets?\b|^(?:savings?\s+)?required\b/;

/** What the label of a row says it is. Only savings tables have gap, identified and target rows. */
export function kindOfLabel(label: string): RowKind {
  if (label === "") return LINE;
  const words = comparableWords(label);
  if (words.length > 60) return LINE;
  if (SUBTOTALS.test(words)) return SUBTOTAL;
  if (GAPS.test(words)) return GAP;
  if (IDENTIFIEDS.test(words)) return IDENTIFIED;
  if (TARGETS.test(words)) return TARGET;
  if (TOTALS.test(words)) return TOTAL;
  return LINE;
}

const YEAR_PAIR = /\b(?:fy\s*)?((?:19|20)\d{2})\s*[/-]\s*((?:19|20)?\d{2})\b/;
const YEAR_SHORT = /\bfy\s*(\d{2})\s*[/-]\s*(\d{2})\b/;
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
  match = YEAR_ALONE.exec(text);
  return match?.[1] ?? "";
}
