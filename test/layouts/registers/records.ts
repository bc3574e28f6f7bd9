/** What is agreed, decided and done, and when. */
import type { Draw } from "../draw";
import { dayOf, workday, type Column, type Line, type Register } from "../register";
import { COUNCILS, OPPORTUNITY_AREAS } from "../words";

const record = { totals: [], mayHaveSections: false, stated: [], label: "" };

export function timetable(draw: Draw): Register {
  let day = workday(dayOf(draw.from(2017, 2019), draw.from(1, 6), draw.from(1, 28)));
  const on = (after: number): { day: number } => {
    day = workday(day + after);
    return { day };
  };
  const lines: Line[] = [
    { date: on(0), action: "Briefing of members of both councils" },
    { date: on(draw.from(7, 14)), action: "Staff consultation starts" },
    { date: on(draw.from(33, 45)), action: "Staff consultation closes" },
    { date: on(draw.from(3, 20)), action: "Report to both committees" },
    { date: on(draw.from(3, 20)), action: "Interviews for new posts" },
    { date: on(draw.from(3, 20)), action: "Letters of appointment" },
    { date: on(draw.from(20, 60)), action: "New structure in place" },
  ];
  const columns: Column[] = [
    { key: "date", role: "date", kind: "day" },
    { key: "action", role: "action", kind: "text" },
  ];
  if (draw.chance(0.4))
    columns.push({ key: "lead", role: "label", kind: "text", header: draw.one(["Lead", "Led by", "Who"]) });
  for (const line of lines) line["lead"] = draw.one(["HR", "Programme team", "Both chief officers"]);
  return {
    ...record,
    kind: "timetable",
    sheetName: draw.one(["Timetable", "9.3 Timetable"]),
    titles: ["Timetable", "Steps and dates", ""],
    columns,
    label: "action",
    lines,
    notes: ["Dates may move with the committee calendar."],
    isOrdered: true,
  };
}

const BODIES: Readonly<Record<string, readonly string[]>> = {
  CCC: ["General Purposes Committee", "Full Council"],
  PCC: ["Cabinet"],
};
const CHANGES = [
  "Merge the two transport services",
  "Change the opening hours of the shared contact centre",
  "Reduce the mobile library service",
  "Close the second archive store",
];
const ROUTINE = ["Note the annual report", "Endorse the joint working agreement", "Agree the audit plan"];
const SYSTEMS = ["Replace the finance system", "Move the payroll system", "Buy the case management system"];

export function decisions(draw: Draw): Register {
  const columns: Column[] = [
    { key: "decision", role: "decision", kind: "text" },
    { key: "council", role: "council", kind: "text" },
    { key: "body", role: "body", kind: "text" },
    { key: "date", role: "date", kind: "day", header: draw.one(["Date", "Date of decision", "Date taken"]) },
    { key: "outcome", role: "outcome", kind: "text" },
  ];
  if (draw.chance(0.5)) columns.push({ key: "impact", role: "impact assessment", kind: "text" });
  if (draw.chance(0.5)) columns.push({ key: "signed", role: "sign off", kind: "text" });
  if (draw.chance(0.3)) columns.push({ key: "paper", role: "paper", kind: "text" });
  if (draw.chance(0.2)) columns.push({ key: "aim", role: "opportunity area", kind: "text" });
  const taken = draw.shuffled([
    ...draw.some(CHANGES, draw.from(1, 2)),
    ...draw.some(ROUTINE, draw.from(1, 2)),
    ...draw.some(SYSTEMS, draw.from(1, 2)),
  ]);
  const lines = taken.flatMap((decision) => {
    const day = dayOf(draw.from(2017, 2019), draw.from(1, 12), draw.from(1, 28));
    const aim = draw.one(OPPORTUNITY_AREAS);
    return COUNCILS.map((council, index): Line => ({
      decision,
      council,
      body: draw.one(BODIES[council]!),
      date: { day: workday(day + index * 5) },
      outcome: "agreed",
      impact: "EIA of 1 October 2018",
      signed: "IT & Digital Service, 3 September 2018",
      paper: `Item ${draw.from(3, 12)}`,
      aim,
    }));
  });
  return {
    ...record,
    kind: "decisions",
    sheetName: "Decisions",
    titles: ["Register of decisions", "Decisions", ""],
    columns,
    label: "decision",
    lines,
    notes: ["Minutes are published by each council."],
  };
}

const AGREEMENTS = [
  ["Loan of directors", "s113"],
  ["Data of joint teams", "information sharing"],
  ["Shared network", "technology"],
  ["Loan of the commissioning team", "s113"],
  ["Case records", "information sharing"],
] as const;

export function agreements(draw: Draw): Register {
  const columns: Column[] = [
    { key: "agreement", role: "agreement", kind: "text" },
    { key: "type", role: "agreement kind", kind: "text" },
    { key: "parties", role: "council", kind: "text", header: draw.one(["Parties", "Councils", "Party"]) },
    { key: "start", role: "start", kind: "day" },
    { key: "notice", role: "notice", kind: "count" },
    {
      key: "review",
      role: "review",
      kind: "day",
      header: draw.one(["Next review", "Review date", "Review by"]),
    },
  ];
  const lines = AGREEMENTS.slice(0, draw.from(3, 5)).map(([agreement, type]): Line => {
    const start = workday(dayOf(2018, draw.from(1, 12), draw.from(1, 28)));
    return {
      agreement,
      type,
      parties: "CCC and PCC",
      start: { day: start },
      notice: type === "s113" ? 6 : 3,
      review: { day: workday(start + 355) },
    };
  });
  return {
    ...record,
    kind: "agreements",
    sheetName: "Agreements",
    titles: ["Agreements", "Register of agreements", ""],
    columns,
    label: "agreement",
    lines,
    notes: ["Originals are with the two legal teams."],
  };
}

const CONSIDERATIONS = [
  "Strategic fit",
  "Impact on outcomes",
  "Financial and non-financial benefits",
  "Operational and financial baseline and efficiency",
  "Needs and demand",
  "Local identity, diversity and demography",
  "Economies of scale",
  "Potential for quality improvement",
  "Workforce requirements",
  "Deliverability and transition plans including governance and cost",
];

export function businessCase(draw: Draw): Register {
  const columns: Column[] = [
    { key: "consideration", role: "consideration", kind: "text" },
    { key: "evidence", role: "evidence", kind: "text" },
  ];
  if (draw.chance(0.5)) columns.push({ key: "status", role: "status", kind: "text" });
  return {
    ...record,
    kind: "business case",
    sheetName: draw.one(["BusinessCase", "Business case"]),
    titles: ["Business case", ""],
    columns,
    label: "consideration",
    lines: CONSIDERATIONS.map((consideration): Line => ({
      consideration,
      evidence: `Paper of 9 January 2019, section ${draw.from(1, 9)}`,
      status: draw.one(["met", "met in part"]),
    })),
    notes: ["Considerations are those of the published business model."],
  };
}

export function gradeRegister(draw: Draw): Register {
  return {
    ...record,
    kind: "grade register",
    sheetName: "Grades",
    titles: ["Grades of both councils", ""],
    columns: [
      { key: "fromParty", role: "from party", kind: "text" },
      { key: "from", role: "from grade", kind: "text" },
      { key: "toParty", role: "to party", kind: "text" },
      { key: "to", role: "to grade", kind: "text" },
      { key: "evidence", role: "evidence", kind: "text" },
      ...(draw.chance(0.5) ? [{ key: "source", role: "source", kind: "text" } as const] : []),
    ],
    label: "from",
    lines: [
      {
        fromParty: "CCC",
        from: "Director Pay Band B",
        toParty: "PCC",
        to: "Senior Manager Pay Band 3",
        evidence: "stated",
        source: "Consultation of 2017, 8.6",
      },
      {
        fromParty: "PCC",
        from: "Senior Manager Pay Band 3",
        toParty: "CCC",
        to: "Director Pay Band B",
        evidence: "stated",
        source: "Consultation of 2017, 8.6",
      },
    ],
    notes: ["Only pairs that the papers state."],
  };
}

const SHARED = [
  "Archives and Local Studies",
  "Emergency Planning",
  "Libraries",
  "Student Finance",
  "Outdoor Education",
  "Autism Support",
  "Farms Estate",
  "Countryside Rangers",
  "Trading Standards",
  "Music Service",
];

export function serviceSchedule(
  draw: Draw,
  hosts = draw.one([
    ["CCC", "PCC"],
    ["Cambridgeshire County Council", "Peterborough City Council"],
  ]),
): Register {
  const columns: Column[] = [
    { key: "ref", role: "ref", kind: "text" },
    { key: "name", role: "name", kind: "text" },
    { key: "host", role: "host", kind: "text" },
    { key: "arrangement", role: "arrangement", kind: "text" },
    { key: "review", role: "review", kind: "day" },
  ];
  if (draw.chance(0.4)) columns.push({ key: "isa", role: "data sharing", kind: "text" });
  if (draw.chance(0.4)) columns.push({ key: "level", role: "service level", kind: "text" });
  if (draw.chance(0.4)) columns.push({ key: "share", role: "cost share", kind: "text" });
  const lines = draw.some(SHARED, draw.from(4, 8)).map((name, index): Line => {
    const isLong = draw.chance(0.5);
    return {
      ref: `A${index + 1}`,
      name,
      host: draw.one(hosts),
      arrangement: isLong ? "Long-term" : "Transitional",
      review: { day: workday(dayOf(2011, 3, draw.from(1, 28))) },
      isa: draw.one([`ISA ${index + 1}`, "none needed"]),
      level: `SLA ${index + 1}`,
      share: draw.one(["50:50", "60:40"]),
    };
  });
  return {
    ...record,
    kind: "service schedule",
    sheetName: "Services",
    titles: ["Shared services", "Schedule of services", ""],
    columns,
    label: "name",
    lines,
    notes: ["Hosts employ the staff of the service."],
  };
}

/** Who hosts tells whose workbook it is: this one stands in a workbook of its own. */
export function cheshireSchedule(draw: Draw): Register {
  return serviceSchedule(draw, ["Cheshire East", "Cheshire West and Chester"]);
}
