/** The lists of words a variant's columns take. */
import type { ListSpec } from "../spec";
import type { Setting } from "./setting";

/** Words for what the papers leave open: an honest entry where nothing is published. */
export const NOT_STATED = "Not stated";

export function listsOf(setting: Setting, wanted: readonly string[]): ListSpec[] {
  const { partnership, papers } = setting;
  const ids = partnership.parties.map(({ id }) => id as string);
  const all: ListSpec[] = [
    { name: "Council_ids", header: "Councils, short", words: ids },
    {
      name: "Council_names",
      header: "Councils, in full",
      words: partnership.parties.map(({ name }) => name),
    },
    { name: "Whose_post", header: "Whose post", words: [...ids, "Joint"] },
    {
      name: "Savings_statuses",
      header: "Statuses of savings",
      words: ["Blue", "Green", "Amber", "Red", NOT_STATED],
    },
    { name: "Cashable_or_not", header: "Cashable or not", words: ["Cashable", "Not cashable", NOT_STATED] },
    { name: "Recurring_or_not", header: "Recurring or one-off", words: ["Recurring", "One-off", NOT_STATED] },
    {
      name: "Figure_bases",
      header: "How firm a figure is",
      words: ["Firm", "Approximate", "To be confirmed"],
    },
    {
      name: "Opportunity_areas",
      header: "Areas of opportunity",
      words: [...new Set(papers.opportunityAreas.map(({ name }) => name))],
    },
    { name: "Arrangement_kinds", header: "Kinds of arrangement", words: ["Long-term", "Transitional"] },
    {
      name: "Post_statuses",
      header: "What becomes of posts",
      words: [
        "Proposed",
        "Vacant",
        "Ringfenced",
        "Vacant/ringfenced",
        "At risk",
        "No impact",
        "Unchanged",
        "Deleted",
      ],
    },
    { name: "Evidence_levels", header: "Levels of evidence", words: ["stated", "inferred", "none"] },
    {
      name: "Case_states",
      header: "How far a case is",
      words: ["Not begun", "In hand", "Complete", NOT_STATED],
    },
    {
      name: "Decision_outcomes",
      header: "How decisions came out",
      words: ["Agreed", "Agreed with changes", "Refused", "Deferred", "To be decided", "Noted", NOT_STATED],
    },
    {
      name: "Agreement_kinds",
      header: "Kinds of agreements",
      words: [
        "Joint working",
        "Section 113",
        "HR protocol",
        "Financial protocol",
        "Information sharing",
        "Technology sharing",
        "Other",
      ],
    },
    {
      name: "Step_kinds",
      header: "Kinds of steps",
      words: [
        "Consultation starts",
        "Consultation ends",
        "Meeting",
        "Decision",
        "Implementation",
        "Review",
        "Other",
      ],
    },
  ];
  return wanted.map((name) => {
    const list = all.find((each) => each.name === name);
    if (!list) throw new Error(`There is no list ${name}.`);
    return list;
  });
}
