import type { Fault } from "./fault";
import { FINANCE_FAULTS } from "./finance";
import { GOVERNANCE_FAULTS } from "./governance";
import { PEOPLE_FAULTS } from "./people";
import { WORKBOOK_FAULTS } from "./workbook";

export type { Fault, Planting } from "./fault";

export const FAULTS: readonly Fault[] = [
  ...WORKBOOK_FAULTS,
  ...FINANCE_FAULTS,
  ...PEOPLE_FAULTS,
  ...GOVERNANCE_FAULTS,
];
