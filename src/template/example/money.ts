/** The published savings, targets and shares. All savings are in thousands of pounds. */
import type { Line, TableSpec } from "../spec";
import { NOT_STATED } from "../sheets/lists";
import { day, from } from "./sources";

const PROGRESS = from("scrutiny", "9.1");

function saving(ref: string, initiative: string, area: string, line: Line): Line {
  return {
    ref,
    initiative,
    council: "PCC",
    area,
    cashable: NOT_STATED,
    recurring: NOT_STATED,
    status: NOT_STATED,
    ...line,
  };
}

export const SAVINGS: readonly Line[] = [
  saving(
    "SAV-01",
    "ICT: consolidation and rationalisation of Amazon Web Services",
    "Reducing duplication of systems and processes",
    {
      year1: 450,
      basis: "Firm",
      note: `£0.450m in 2019/20. ${PROGRESS}`,
    },
  ),
  saving(
    "SAV-02",
    "Business Support, over a range of initiatives",
    "Sharing corporate and transactional functions",
    {
      year1: 1000,
      basis: "Approximate",
      note: `“Circa £1.0m” in 2019/20. ${PROGRESS}`,
    },
  ),
  saving("SAV-03", "Contact Centre", "Reducing duplication of systems and processes", {
    basis: "To be confirmed",
    contractEnd: day(2019, 9, 30),
    note: `No figure yet: the existing Salesforce contract ceases on 30 September 2019. ${PROGRESS}`,
  }),
  saving(
    "SAV-04",
    "People and Communities initiatives",
    "Building resilience through shared teams, shared systems and processes",
    {
      year1: 771,
      year2: 798,
      basis: "Firm",
      note: `£0.771m in 2019/20 and a further £0.798m in 2020/21. ${PROGRESS}`,
    },
  ),
];

export const SAVINGS_NOTES: TableSpec["notes"] = [
  {
    line: 0,
    key: "area",
    text: "The opportunity areas are our reading of the initiatives; the paper does not assign them. The paper gives no status, and does not say what is cashable or recurring.",
  },
];

export const TARGETS: readonly Line[] = [
  {
    year: "2019/20",
    council: "PCC",
    target: 4500,
    note: `£4.5m. ${PROGRESS}. See the note at Still to find.`,
  },
  { year: "2020/21", council: "PCC", target: 4500, note: `“A further £4.5m”. ${PROGRESS}` },
  { year: "2019/20", council: "CCC", note: "The papers state no target of CCC for the programme." },
];

export const TARGET_NOTES: TableSpec["notes"] = [
  {
    line: 0,
    key: "gap",
    text: "The items come to £2.221m and leave £2.279m. The paper says that about £2.3m is allocated to work streams and £2.2m still to be found: the two look swapped.",
  },
];

export const ALLOCATIONS: readonly Line[] = [
  { area: "Serco PSSP Contract", year1: 1850, year2: 1850 },
  { area: "Serco IT Contract", year1: 600, year2: 600 },
  { area: "Back Office Finance, HR, Legal", year1: 1200, year2: 1200 },
  { area: "P&C Initiatives", year1: 850, year2: 850 },
];

const SHARED = from("consultation", "7.1");
const SERVICE_DIRECTORS = from("consultation", "7.3");

export const COST_SHARES: readonly Line[] = [
  {
    ref: "CS-01",
    line: "Executive Director",
    basis: "50:50",
    note: `The 50:50 funding continues; the cost is not published. ${SHARED}`,
  },
  ...["Adult Services", "Education", "Community & Safety", "Children's Services", "Commissioning"].map(
    (area, at): Line => ({
      ref: `CS-0${at + 2}`,
      line: `Service Director: ${area}`,
      basis: "50:50",
      note: `Funded 50:50 by each council; the cost is not published. ${SERVICE_DIRECTORS}`,
    }),
  ),
];

export const POST_SAVINGS: readonly Line[] = [
  { area: "Children's Change Programme (net)", council: "CCC", saving: -500, fte: -6.5 },
  { area: "Commissioning (net)", council: "CCC", saving: -300, fte: -10 },
  { area: "Adults (net)", council: "CCC", saving: -121, fte: -2.5 },
  { area: "Director level posts funded by restructures above", council: "CCC", saving: -133, fte: -1.5 },
];
