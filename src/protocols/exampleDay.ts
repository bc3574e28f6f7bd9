import { dayText, fromSerial } from "../text";
import type { Context } from "./context";

/**
 * A day to give as an example, ahead of the check, so that nobody reads an old year as advice; nothing where the day
 * of the check is not known.
 *
 * @example exampleDay(context) // ", for example 31 March 2019", in a check of 10 December 2018
 */
export function exampleDay({ today }: Context): string {
  const day = today === null ? null : fromSerial(today);
  return day ? `, for example ${dayText({ year: day.year + 1, month: 3, day: 31 })}` : "";
}
