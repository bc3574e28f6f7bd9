import { amountOfCell, amountUnit } from "../src/money";
import { answer } from "../src/text";
import { optionalWord, range } from "./coerce";
import { answering, inPlace } from "./refuse";

/**
 * Units in which councils print money.
 * @customenum {string}
 */
enum MONEY_UNIT {
  /** Pounds */
  POUNDS = "£",
  /** Thousands of pounds */
  THOUSANDS = "£000",
  /** Millions of pounds */
  MILLIONS = "£m",
}

/**
 * Reads printed money and gives pounds: -£500k, £0.450m, Circa £1.0m, (1,781), £1,850, 1.2bn. TBC and the like give #N/A; ambiguous text is refused, not guessed.
 *
 * @example =JWA.AMOUNT("-£500k") gives -500000
 * @example =JWA.AMOUNT("Circa £1.0m") gives 1000000
 * @example =JWA.AMOUNT("(1,781)","£000") gives -1781000
 * @customfunction AMOUNT
 * @param text - Printed amounts, in any range; numbers are taken as they are
 * @param [unit] - What a bare number means: £, £000 or £m. £ if left out
 * @returns Pounds, in the shape of the input
 */
export function amount(text: any[][], unit?: MONEY_UNIT): any[][] {
  return answering("AMOUNT", () => {
    const unitName = amountUnit(optionalWord(unit));
    if (!unitName.ok) return unitName;
    return answer(
      range(text).map((row) =>
        row.map((cell) => {
          const read = amountOfCell(cell, unitName.value);
          return inPlace(read.ok ? read.value : read.refusal);
        }),
      ),
    );
  });
}
