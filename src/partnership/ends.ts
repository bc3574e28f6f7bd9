/** NOTICE_END: a whole range of dates at a time. */
import { answer, quote, type Answer, type Refusal, unusable } from "../text";
import { noticeEnd, noticeTerm, unknownKind } from "./notice";
import type { Partnership } from "./partnership";

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
): Answer<(number | "" | Refusal)[][]> {
  const name = kind === null || kind === 0 ? "" : String(kind);
  if (!noticeTerm(name, partnership)) return { ok: false, refusal: unknownKind(name, partnership) };
  const value = dates.map((row) =>
    row.map((cell) => {
      if (isBlank(cell)) return "";
      const end = typeof cell === "number" ? noticeEnd(cell, name, partnership) : notADate(cell);
      return end.ok ? end.value : end.refusal;
    }),
  );
  return answer(value);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && !cell.trim());
}

function notADate(cell: unknown): Answer<never> {
  const shown = typeof cell === "boolean" ? String(cell).toUpperCase() : quote(String(cell));
  const message =
    typeof cell === "string" && /^#[A-Z]/.test(cell)
      ? `There is an error, ${cell}, in place of a date. Put that cell right first; this one will follow.`
      : `${shown} is not a date that Excel can count from. Type it as a date, for example 31/03/2019, or turn the text into one with DATEVALUE.`;
  return unusable(message);
}
