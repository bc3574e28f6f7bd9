/** Posts that go, come and change. Grades are those of the published papers. */
import type { Draw } from "../draw";
import type { Column, Line, Register } from "../register";
import { AREAS, TITLES } from "../words";

const GRADES: Readonly<Record<string, readonly string[]>> = {
  CCC: ["Director Pay Band B", "Director Pay Band C"],
  PCC: ["Senior Manager Pay Band 3", "Senior Manager Pay Band 4"],
};
const BOTH = [
  "CCC Director Pay Band B PCC Senior Manager Pay Band 3",
  "Director Pay Band B (CCC), Senior Manager Pay Band 3 (PCC)",
];
const JOINT = [
  "Service Director: Education",
  "Service Director: Adult Services",
  "Service Director: Commissioning",
];

function areaOf(council: string, draw: Draw): string {
  return `${council}${draw.one([" - ", " – ", ": "])}${draw.one(AREAS)}`;
}

function posts(draw: Draw, count: number): { council: string; title: string }[] {
  return draw.some(TITLES, count).map((title) => ({ title, council: draw.one(["CCC", "PCC"]) }));
}

export function postsDeleted(draw: Draw): Register {
  const columns: Column[] = [
    { key: "area", role: "service area", kind: "text" },
    { key: "title", role: "job title", kind: "text" },
    { key: "grade", role: "grade", kind: "text" },
    { key: "holders", role: "holders", kind: "count" },
    { key: "note", role: "note", kind: "text" },
  ];
  const lines = posts(draw, draw.from(4, 9)).map(({ council, title }): Line => {
    const holders = draw.from(0, 3);
    return {
      area: areaOf(council, draw),
      title,
      grade: draw.one(GRADES[council]!),
      holders,
      note: holders > 0 ? draw.one(["Employee at risk", "At risk of redundancy"]) : "No impact, vacant",
    };
  });
  return {
    kind: "posts deleted",
    sheetName: draw.one(["Deleted posts", "8.5 Deleted posts"]),
    titles: ["Posts to be deleted", "Deleted posts"],
    columns,
    label: "title",
    lines,
    totals: [],
    mayHaveSections: false,
    stated: [],
    notes: ["Holders are counted at the start of the consultation."],
  };
}

export function postsNew(draw: Draw): Register {
  const hasReference = draw.chance(0.5);
  const hasFte = draw.chance(0.7);
  const columns: Column[] = [
    { key: "area", role: "service area", kind: "text" },
    { key: "title", role: "job title", kind: "text" },
    { key: "grade", role: "grade", kind: "text" },
  ];
  if (hasFte) columns.push({ key: "fte", role: "fte", kind: "fte" });
  if (hasReference)
    columns.push(
      { key: "employer", role: "employer", kind: "text" },
      { key: "s113", role: "s113 reference", kind: "text" },
    );
  const own = posts(draw, draw.from(3, 6)).map(({ council, title }): Line => ({
    area: areaOf(council, draw),
    title,
    grade: draw.one(GRADES[council]!),
    fte: draw.one([0.5, 1, 1, 2]),
    employer: council,
    s113: null,
  }));
  const joint = draw.some(JOINT, draw.from(1, 3)).map((title, index): Line => ({
    area: areaOf("Joint", draw),
    title,
    grade: draw.one(BOTH),
    fte: 1,
    employer: ["CCC", "PCC"][index % 2]!,
    s113: `S113/${index + 1}`,
  }));
  return {
    kind: "posts new",
    sheetName: draw.one(["New posts", "8.6 New posts"]),
    titles: ["New posts", "New posts in the structure"],
    columns,
    label: "title",
    lines: draw.shuffled([...own, ...joint]),
    totals: hasFte && draw.chance(0.5) ? ["fte"] : [],
    mayHaveSections: false,
    stated: [],
    notes: ["Grades are subject to evaluation."],
  };
}

export function postsChanged(draw: Draw): Register {
  const columns: Column[] = [
    { key: "area", role: "service area", kind: "text" },
    { key: "title", role: "job title", kind: "text" },
    { key: "change", role: "change", kind: "text" },
    { key: "fte", role: "fte", kind: "fte" },
    { key: "holders", role: "holders", kind: "count" },
  ];
  const lines = posts(draw, draw.from(4, 8)).map(({ council, title }): Line => {
    const holders = draw.from(1, 4);
    return {
      area: areaOf(council, draw),
      title,
      change: draw.one(["Change of line manager", "Change of title", "Moves to another team"]),
      fte: holders - draw.one([0, 0, 0.5]),
      holders,
    };
  });
  return {
    kind: "posts changed",
    sheetName: draw.one(["Changed posts", "8.7 Changed posts"]),
    titles: ["Posts changed", "Changed posts"],
    columns,
    label: "title",
    lines,
    totals: [],
    mayHaveSections: false,
    stated: [],
    notes: ["Nobody loses pay by these changes."],
  };
}
