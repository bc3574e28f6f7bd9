import { CCC_PCC, noticeEnds } from "../src/partnership";
import { answer } from "../src/text";
import { range, single } from "./coerce";
import { answering, inPlace } from "./refuse";

/**
 * The notice terms that the councils' papers state.
 * @customenum {string}
 */
enum NOTICE_KIND {
  /** The Joint Working Agreement: 12 months */
  AGREEMENT = "agreement",
  /** The Joint Working Agreement, in the circumstances of clause 23.5: 3 months */
  AGREEMENT_DEFINED = "agreement-defined",
  /** The loan of the shared executive director: 6 months */
  SHARED_POST = "shared-post",
}

/**
 * The day an arrangement ends after notice, as a date. Month ends clamp as EDATE does; format the result as a date.
 *
 * @example =JWA.NOTICE_END(DATE(2019,3,31),"agreement") gives 43921, which is 31 March 2020
 * @example =JWA.NOTICE_END(DATE(2019,8,31),"shared-post") gives 43890, which is 29 February 2020
 * @customfunction NOTICE_END
 * @param notice_date - The dates on which notice was given, in any range
 * @param kind - agreement (12 months), agreement-defined (3, clause 23.5) or shared-post (6, the shared executive director)
 * @returns Dates, in the shape of the input
 */
export function noticeEnd(notice_date: any[][], kind: NOTICE_KIND): any[][] {
  return answering("NOTICE_END", () => {
    const ends = noticeEnds(range(notice_date), single(kind), CCC_PCC);
    return ends.ok ? answer(ends.value.map((row) => row.map(inPlace))) : ends;
  });
}
