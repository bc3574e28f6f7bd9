/** The posts of the consultation of 2017, sections 8.5 to 8.7. */
import type { Line, TableSpec } from "../spec";

const CCC_DELETED = "CCC - Children's, Families and Adults";
const PCC_DELETED = "PCC - People & Communities";
const BAND_4 = "Senior Manager Pay Band 4";
const BAND_C = "Director Pay Band C";
const AT_RISK = "Employee 'at risk'. Opportunity to apply for new roles";
const NO_IMPACT = "No impact - interim currently in post";

function deleted(council: "CCC" | "PCC", title: string, grade: string | null, holders: 0 | 1): Line {
  return {
    area: council === "CCC" ? CCC_DELETED : PCC_DELETED,
    title,
    council,
    [council === "CCC" ? "grade1" : "grade2"]: grade,
    holders,
    status: holders === 1 ? "At risk" : "No impact",
    note: holders === 1 ? AT_RISK : NO_IMPACT,
  };
}

export const POSTS_DELETED: readonly Line[] = [
  deleted("PCC", "Service Director - Adult Services & Communities", BAND_4, 1),
  deleted("PCC", "Service Director - Education", BAND_4, 0),
  deleted("PCC", "Service Director - Children's Services and Safeguarding", BAND_4, 1),
  deleted("PCC", "Service Director - Commissioning & Transformation", "None printed (8.5)", 0),
  deleted("CCC", "Service Director - Adult Social Care & Learning Difficulties", BAND_C, 1),
  deleted("CCC", "Service Director - Older People and Mental Health Services", BAND_C, 1),
  deleted("CCC", "Service Director - Learning", BAND_C, 1),
  deleted("CCC", "Service Director - Strategy & Commissioning", BAND_C, 1),
  deleted("CCC", "Service Director - Children's Social Care", BAND_C, 0),
  deleted("CCC", "Service Director - Enhanced and Preventative Services", BAND_C, 1),
];

export const POST_NOTES: TableSpec["notes"] = [
  { line: 3, key: "grade2", text: "The paper gives no grade for this post (8.5)." },
];

/** What the paper says instead of an employer and a section 113 reference. */
const PROPOSED = "The Executive Director proposes (10.3)";
const TO_DEVELOP = "Partnership agreement, to be developed (9.2)";
const JOINT = "Joint - Children's, Families and Community Services";
const CCC_NEW = "CCC - Children's, Families and Community Services";

export const POSTS_NEW: readonly Line[] = [
  ...["Adult Services", "Education", "Community & Safety", "Children's Services", "Commissioning"].map(
    (area): Line => ({
      area: JOINT,
      title: `Service Director: ${area}`,
      council: "Joint",
      grade1: "Director Pay Band B",
      grade2: "Senior Manager Pay Band 3",
      fte: 1,
      status: "Vacant/ringfenced",
      employer: PROPOSED,
      s113: TO_DEVELOP,
    }),
  ),
  ...["Adults Services", "Education", "Children's Services", "Commissioning"].map((area): Line => ({
    area: CCC_NEW,
    title: `Assistant Director - ${area}`,
    council: "CCC",
    grade1: BAND_C,
    fte: 1,
    status: "Vacant/ringfenced",
  })),
  {
    area: JOINT,
    title: "Joint Assistant Director: Communities and Safety",
    council: "Joint",
    grade1: BAND_C,
    grade2: "None printed (8.6)",
    fte: 1,
    status: "Vacant/ringfenced",
    employer: PROPOSED,
    s113: TO_DEVELOP,
    note: "Joint in 5.4 and 8.2; listed as CCC's in 8.6",
  },
];

export const POSTS_CHANGED: readonly Line[] = [
  "Adults Services",
  "Education",
  "Children's Services",
  "Commissioning",
].map((area): Line => ({
  area: PCC_DELETED,
  title: `Assistant Director - ${area}`,
  council: "PCC",
  holders: 1,
  fte: 1,
  status: "Unchanged",
  note: "Line Management Change",
}));

export const NEW_POST_NOTES: TableSpec["notes"] = [
  {
    line: 9,
    key: "title",
    text: "The papers contradict each other: 5.4 and 8.2 (appendix 3c) call this post joint, 8.6 lists it as CCC's, and Appendix 1 wants an assistant director in each council for each area. It is shown as joint; no paper prints a PCC grade for it.",
  },
];

export const POST_SAVING_NOTES: TableSpec["notes"] = [
  {
    line: 3,
    key: "fte",
    text: "The four lines come to -20.5 FTE, as the total below works out. The paper prints -20.75 (7.2).",
  },
];
