/** When an arrangement ends after notice. */
import {
  addMonths,
  answer,
  dayText,
  fromSerial,
  toSerial,
  unusable,
  type Answer,
  type Refusal,
} from "../text";
import type { NoticeTerm, Partnership } from "./partnership";

/**
 * The day an arrangement ends. A day number of the 1900 date system in, a day number out; a time of day is left
 * off. A workbook set to the 1904 system numbers its days 1,462 lower and does not say so when it hands over a
 * number: its dates come out four years and a day early here, and month ends may clamp differently. Month
 * ends clamp as EDATE does: notice of six months given on 31 August ends on 28 or 29 February.
 *
 * Refuses a day that Excel does not have, an end past the year 9999, and a kind of notice the papers do not name.
 *
 * @param kind `agreement` (12 months) or `agreement-defined` (3, where clause 23.5 allows it): General Purposes
 *   Committee report, 20 September 2018, 2.7; `shared-post` (6, the shared executive director): Shared Management
 *   Proposals, 4.4. The papers keep the three apart.
 * @example noticeEnd(43555, "agreement", CCC_PCC) // { ok: true, value: 43921 }: 31 March 2019 to 31 March 2020
 */
export function noticeEnd(date: number, kind: string, partnership: Partnership): Answer<number> {
  const term = noticeTerm(kind, partnership);
  if (!term) return { ok: false, refusal: unknownKind(kind, partnership) };
  const day = fromSerial(date);
  if (!day) {
    return unusable(
      `${date} is not a day of Excel's calendar. Give the date notice was served as a date, for example 31/03/2019.`,
    );
  }
  const end = addMonths(day, term.months);
  if (end.year > 9999) {
    return unusable(
      `${term.months} months after ${dayText(day)} is past the year 9999, where Excel's calendar stops. Check the date.`,
    );
  }
  return answer(toSerial(end));
}

/** The notice term of a kind, however it is spaced and cased: `Shared post` is `shared-post`. */
export function noticeTerm(kind: string, partnership: Partnership): NoticeTerm | undefined {
  const wanted = kind
    .trim()
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015-]+/g, "-");
  return partnership.notice.find((term) => term.kind === wanted);
}

/** Why a kind of notice can't be used, with those that can. */
export function unknownKind(kind: string, partnership: Partnership): Refusal {
  if (!partnership.notice.length) {
    const message = `The papers of ${partnership.name} state no notice, so no end can be worked out from them.`;
    return { kind: "unusable", message };
  }
  const known = partnership.notice.map((term) => `${term.kind} (${term.months} months)`).join(", ");
  const said = kind.trim()
    ? `“${kind.trim().slice(0, 60)}” is not a kind of notice`
    : "No kind of notice is given";
  return { kind: "unusable", message: `${said}. Use one of these: ${known}.` };
}
