/** The plain Excel formula that gives what `NOTICE_END` gives, for a reader without the add-in. */
import { noticeTerm } from "./notice";
import type { Partnership } from "./partnership";

/**
 * One row's twin of `NOTICE_END`; undefined where the kind is none of the partnership's. It differs in one thing:
 * EDATE reads a date kept as text where it can, and `NOTICE_END` refuses it.
 *
 * @param date a reference to the cell with the date of notice, as `A2`
 * @example noticeEndTwin("A2", "shared-post", CCC_PCC) // '=IF(OR(A2="",A2=0),"",EDATE(A2,6))'
 */
export function noticeEndTwin(date: string, kind: string, partnership: Partnership): string | undefined {
  const term = noticeTerm(kind, partnership);
  return term && `=IF(OR(${date}="",${date}=0),"",EDATE(${date},${term.months}))`;
}
