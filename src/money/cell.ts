/** AMOUNT: what one cell says in pounds. */
import { answer, unusable, type Answer } from "../text";
import { amountOfNumber, readAmount } from "./amount";
import { isBlank, isErrorName, shown } from "./cells";
import { UNITS, unitNamed, type Unit } from "./unit";

/**
 * The unit that a user named as AMOUNT's second parameter; pounds where it was left out or blank (`0` from Excel on
 * the desktop).
 */
export function amountUnit(unit: unknown): Answer<Unit> {
  if (isBlank(unit) || unit === 0) return answer(UNITS["£"]);
  const named = typeof unit === "string" ? unitNamed(unit) : null;
  if (named) return answer(named);
  return unusable(`${shown(unit)} is not a unit of money known here. The units are £, £000, £m and £bn.`);
}

/**
 * A cell's amount in pounds; `""` for a blank cell. Numbers are taken as they are, in `unit`.
 *
 * @example amountOfCell("-£500k", UNITS["£"]) // -500000
 * @example amountOfCell(4.5, UNITS["£m"]) // 4500000
 */
export function amountOfCell(cell: unknown, unit: Unit): Answer<number | ""> {
  if (isBlank(cell)) return answer("");
  if (typeof cell === "boolean") {
    return unusable(`${shown(cell)} is not an amount. Type one, for example £1.5m.`);
  }
  if (typeof cell !== "number" && typeof cell !== "string") {
    return unusable("There is an error value here. Put that cell right first; this one will follow.");
  }
  if (typeof cell === "string" && isErrorName(cell)) {
    return unusable(
      `There is an error, ${cell}, in place of an amount. Put that cell right first; this one will follow.`,
    );
  }
  const amount = typeof cell === "number" ? amountOfNumber(cell, unit) : readAmount(cell, unit);
  return amount.ok ? answer(amount.value.pounds.toNumber()) : amount;
}
