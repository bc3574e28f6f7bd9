import type { Rule } from "../rule";
import { disallowedValues } from "./allowed";
import { constantsInFormulas, doubledOperators } from "./arithmetic";
import { iterativeCalculation, manualCalculation } from "./calculation";
import { deceptiveCharacters, straySpaces } from "./characters";
import { circularReferences } from "./circles";
import { oddFormula, typedOverFormula } from "./columnFormulas";
import { endBeforeStart } from "./dateOrder";
import { impossibleDates, textDates, twoDigitYears, weekendDates } from "./dates";
import { addInNotLoaded, errorValues } from "./errors";
import { misleadingFormat } from "./formats";
import { hiddenInTotals } from "./hidden";
import { duplicateKeys } from "./keys";
import { mergedCells } from "./layout";
import { otherWorkbooks } from "./links";
import { numbersAsText } from "./numbersAsText";
import { unlockedFormulas } from "./protection";
import { approximateLookups, emptyReferences } from "./references";
import { shortRanges } from "./shortRanges";
import { mixedSigns } from "./signs";
import { incompleteTotals } from "./totalFormulas";
import { totals } from "./totals";
import { contradictedUnit, mixedUnits } from "./units";
import { clockFeedsFunction } from "./volatile";

export { addedColumns, countsPosts, mismatches } from "./sums";
export { totalMessage } from "./totals";

/** The soundness of the workbook itself, whatever it is about. */
export const INTEGRITY_RULES: readonly Rule[] = [
  numbersAsText,
  totals,
  incompleteTotals,
  typedOverFormula,
  oddFormula,
  errorValues,
  mixedUnits,
  contradictedUnit,
  hiddenInTotals,
  otherWorkbooks,
  mergedCells,
  deceptiveCharacters,
  duplicateKeys,
  textDates,
  impossibleDates,
  weekendDates,
  clockFeedsFunction,
  addInNotLoaded,
  constantsInFormulas,
  mixedSigns,
  manualCalculation,
  twoDigitYears,
  unlockedFormulas,
  emptyReferences,
  disallowedValues,
  misleadingFormat,
  approximateLookups,
  circularReferences,
  doubledOperators,
  iterativeCalculation,
  straySpaces,
  endBeforeStart,
  shortRanges,
];
