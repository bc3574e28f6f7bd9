/** The parts of the agreement that rules belong to, as reports head and count them. */
import { familyOf } from "./catalogue";
import type { Rule } from "./rule";

/** The schedules of the Joint Working Agreement that rules rest on; the first only defines its words. */
const TITLES: Readonly<Record<number, string>> = {
  2: "Aims, intended outcomes and principles",
  3: "Section 113 agreement",
  4: "HR protocol",
  5: "Financial protocol",
  6: "Information sharing protocol",
  7: "Technology sharing protocol",
  8: "Governance arrangements",
  9: "Sovereignty guarantee",
};
const WORKBOOK = "The workbook itself";
const SERVICES = "List of shared services";
const OTHERS = "Other rules";

/** Every heading, in the order reports keep: the workbook, the schedules by number, the list of services. */
export const SCHEDULE_HEADINGS: readonly string[] = [
  WORKBOOK,
  ...Object.keys(TITLES).map((number) => scheduleHeading(Number(number))),
  SERVICES,
  OTHERS,
];

/**
 * The heading a rule's findings stand under. Rules of no schedule are those on the workbook's soundness and those on
 * the list of shared services that Cheshire's councils keep.
 *
 * @example headingOf(ruleOf("FIN-11")!) // "Schedule 5: Financial protocol"
 */
export function headingOf(rule: Pick<Rule, "id" | "schedule"> | undefined): string {
  if (rule?.schedule !== null && rule?.schedule !== undefined) return scheduleHeading(rule.schedule);
  const family = familyOf(rule?.id ?? "");
  return family === "WB" ? WORKBOOK : family === "SRV" ? SERVICES : OTHERS;
}

function scheduleHeading(number: number): string {
  const title = TITLES[number];
  return title === undefined ? OTHERS : `Schedule ${number}: ${title}`;
}
