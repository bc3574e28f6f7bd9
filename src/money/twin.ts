/**
 * Plain Excel formulas that give what the functions give, for a reviewer who does not accept custom functions and a
 * colleague without the add-in. They use nothing newer than Excel 2007 and LibreOffice read them alike.
 */
import { answer, unusable, type Answer } from "../text";
import { UNITS, type Unit } from "./unit";

/** A formula, beginning with `=`, or why there is none. */
export type Twin = Answer<string>;

/** The forms of printed money that `amountTwin` reads; the others of `AMOUNT` it shows as `#VALUE!`. */
export const AMOUNT_TWIN_READS =
  "numbers, £1,850, £0.450m, -£500k, £-500, (1,781), (£1,781), £2.1bn, and Circa, Approximately or c. before them";

/**
 * The twin of `AMOUNT` for one cell. It reads the plain forms only (`AMOUNT_TWIN_READS`); it does not tell ambiguous
 * text apart, for VALUE takes commas wherever they stand.
 *
 * @param text a reference to the cell, as `A2`
 * @param unit what a bare number means
 * @example amountTwin("A2", UNITS["£"])
 */
export function amountTwin(text: string, unit: Unit = UNITS["£"]): Twin {
  if (unit.kind !== "money")
    return unusable(`${unit.name} is not a unit of money. The units are £, £000, £m and £bn.`);
  const lower = `LOWER(TRIM(${text}))`;
  const dropped = ["circa", "approximately", "c.", "£", ",", "(", ")", "-", "bn", "m", "k", " "];
  const digits = dropped.reduce((inner, what) => `SUBSTITUTE(${inner},"${what}","")`, lower);
  const sign = `IF(OR(ISNUMBER(FIND("-",${lower})),ISNUMBER(FIND("(",${lower}))),-1,1)`;
  const bare = unit.factor === 1 ? "1" : `IF(ISNUMBER(FIND("£",${lower})),1,${unit.factor})`;
  const ending = `SUBSTITUTE(${lower},")","")`;
  const factor = `IF(RIGHT(${ending},2)="bn",1000000000,IF(RIGHT(${ending},1)="m",1000000,IF(RIGHT(${ending},1)="k",1000,${bare})))`;
  return answer(`=IF(${text}="","",ROUND(${sign}*VALUE(${digits})*${factor},2))`);
}
