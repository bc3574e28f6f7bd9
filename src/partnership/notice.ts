/** When an arrangement ends after notice. */
import { addMonths, dayOf, dayText, LAST_DAY, numberOf } from "./days";
import type { NoticeTerm, Partnership } from "./partnership";

/**
 * A `Refusal` in shape, as `NoticeEnd` is an `Answer<number>`: `src/text`, where both are written, stands on this
 * floor and can't be imported.
 */
export interface NoticeRefusal {
  readonly kind: "unusable" | "unknown";
  readonly message: string;
}

export type NoticeEnd =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly refusal: NoticeRefusal };

/**
 * The day an arrangement ends. A day number in, a day number out (see `days.ts`); a time of day is left off. Month
 * ends clamp as EDATE does: notice of six months given on 31 August ends on 28 or 29 February.
 *
 * Refuses a day that Excel does not have, an end past the year 9999, and a kind of notice the papers do not name.
 *
 * @param kind `agreement` (12 months) or `agreement-defined` (3, where clause 23.5 allows it): General Purposes
 *   Committee report, 20 September 2018, 2.7; `shared-post` (6, the shared executive director): Shared Management
 *   Proposals, 4.4. The papers keep the three apart.
 * @example noticeEnd(43555, "agreement", CCC_PCC) // { ok: true, value: 43921 }: 31 March 2019 to 31 March 2020
 */
export function noticeEnd(date: number, kind: string, partnership: Partnership): NoticeEnd {
  const term = noticeTerm(kind, partnership);
  if (!term) return { ok: false, refusal: unknownKind(kind, partnership) };
  if (!(date >= 1 && date < LAST_DAY + 1)) {
    return unusable(
      `${date} is not a day of Excel's calendar. Give the date notice was served as a date, for example 31/03/2019.`,
    );
  }
  const end = addMonths(dayOf(date), term.months);
  if (end.year > 9999) {
    return unusable(
      `${term.months} months after ${dayText(date)} is past the year 9999, where Excel's calendar stops. Check the date.`,
    );
  }
  return { ok: true, value: numberOf(end) };
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
export function unknownKind(kind: string, partnership: Partnership): NoticeRefusal {
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

function unusable(message: string): NoticeEnd {
  return { ok: false, refusal: { kind: "unusable", message } };
}
