/** NOTICE_END: a whole range of dates at a time. */
import { noticeEnd, noticeTerm, unknownKind, type NoticeEnd, type NoticeRefusal } from "./notice";
import type { Partnership } from "./partnership";

export type NoticeEnds =
  | { readonly ok: true; readonly value: (number | "" | NoticeRefusal)[][] }
  | { readonly ok: false; readonly refusal: NoticeRefusal };

/**
 * Every date by `noticeEnd`, in the same shape: a day number, `""` for a blank (0 is one: no day is numbered 0), a
 * refusal in its own place. Text is refused even where it looks like a date, since `01/02/2019` is two days.
 *
 * Refuses the whole when the kind of notice is none of the partnership's.
 *
 * @param dates numbers, texts, true or false, `null`; an error as its name, `#N/A`
 */
export function noticeEnds(
  dates: readonly (readonly unknown[])[],
  kind: unknown,
  partnership: Partnership,
): NoticeEnds {
  const name = kind === null || kind === 0 ? "" : String(kind);
  if (!noticeTerm(name, partnership)) return { ok: false, refusal: unknownKind(name, partnership) };
  const value = dates.map((row) =>
    row.map((cell) => {
      if (isBlank(cell)) return "";
      const end = typeof cell === "number" ? noticeEnd(cell, name, partnership) : notADate(cell);
      return end.ok ? end.value : end.refusal;
    }),
  );
  return { ok: true, value };
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && !cell.trim());
}

function notADate(cell: unknown): NoticeEnd & { ok: false } {
  const shown =
    typeof cell === "boolean" ? String(cell).toUpperCase() : `“${String(cell).trim().slice(0, 60)}”`;
  const message =
    typeof cell === "string" && /^#[A-Z]/.test(cell)
      ? `There is an error, ${cell}, in place of a date. Put that cell right first; this one will follow.`
      : `${shown} is not a date that Excel can count from. Type it as a date, for example 31/03/2019, or turn the text into one with DATEVALUE.`;
  return { ok: false, refusal: { kind: "unusable", message } };
}
