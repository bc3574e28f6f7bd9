/** Faults against the protocols on people. */
import { isDay, type Register } from "../register";
import { has, type Fault } from "./fault";
import type { Draw } from "../draw";

function lineWhere(
  register: Register,
  draw: Draw,
  test: (line: Register["lines"][number]) => boolean,
): number | null {
  const lines = [...register.lines.keys()].filter((line) => test(register.lines[line]!));
  return lines.length === 0 ? null : draw.one(lines);
}

const isJoint = (line: Register["lines"][number]): boolean => String(line["area"]).startsWith("Joint");

const oneGrade: Fault = {
  name: "a joint post with the grade of one council",
  rule: "HR-01",
  plant(register, draw) {
    const line = register.kind === "posts new" ? lineWhere(register, draw, isJoint) : null;
    if (line === null) return null;
    register.lines[line]!["grade"] = draw.one(["Director Pay Band B", "PCC Senior Manager Pay Band 3"]);
    return { at: (placed) => [placed.at(line, "grade")] };
  },
};

const othersGrade: Fault = {
  name: "a grade of the other council",
  rule: "HR-02",
  plant(register, draw) {
    if (!has(register, "grade", "area")) return null;
    const line = lineWhere(register, draw, (one) => !isJoint(one));
    if (line === null) return null;
    const isCcc = String(register.lines[line]!["area"]).startsWith("CCC");
    register.lines[line]!["grade"] = isCcc ? "Senior Manager Pay Band 4" : "Director Pay Band C";
    return { at: (placed) => [placed.at(line, "grade")] };
  },
};

const contradictedPair: Fault = {
  name: "a pair of grades that the papers contradict",
  rule: "HR-03",
  plant(register, draw) {
    const line = register.kind === "posts new" ? lineWhere(register, draw, isJoint) : null;
    if (line === null) return null;
    register.lines[line]!["grade"] = "CCC Director Pay Band B PCC Senior Manager Pay Band 4";
    return { at: (placed) => [placed.at(line, "grade")] };
  },
};

const blankGrade: Fault = {
  name: "a grade left blank",
  rule: "HR-04",
  plant(register, draw) {
    if (!has(register, "grade", "area")) return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["grade"] = null;
    return { at: (placed) => [placed.at(line, "grade")] };
  },
};

const noEmployer: Fault = {
  name: "a joint post without employer or reference",
  rule: "HR-05",
  plant(register, draw) {
    if (!has(register, "employer")) return null;
    const line = lineWhere(register, draw, isJoint);
    if (line === null) return null;
    const key = draw.one(["employer", "s113"]);
    register.lines[line]![key] = draw.one([null, "TBC"]);
    return { at: (placed) => [placed.at(line, key)] };
  },
};

const shortConsultation: Fault = {
  name: "a consultation shorter than thirty days",
  rule: "HR-06",
  plant(register, draw) {
    if (register.kind !== "timetable") return null;
    const start = register.lines[1]!["date"];
    if (!isDay(start)) return null;
    // Still on a working day, and before what follows it.
    register.lines[2]!["date"] = { day: start.day + draw.one([14, 21, 28]) };
    return { at: (placed) => [placed.at(1, "date"), placed.at(2, "date")] };
  },
};

const holderSafe: Fault = {
  name: "an occupied post whose holder is not at risk",
  rule: "HR-07",
  plant(register, draw) {
    if (register.kind !== "posts deleted") return null;
    const line = lineWhere(register, draw, ({ holders }) => holders !== 0);
    if (line === null) return null;
    register.lines[line]!["note"] = "No impact";
    return { at: (placed) => [placed.at(line, "note")] };
  },
};

const moreFteThanHolders: Fault = {
  name: "more FTE than holders",
  rule: "HR-08",
  plant(register, draw) {
    if (register.kind !== "posts changed") return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["fte"] = 0;
    return { at: (placed) => [placed.at(line, "fte")] };
  },
};

const deletedTwice: Fault = {
  name: "a post deleted twice",
  rule: "HR-09",
  plant(register, draw) {
    if (register.kind !== "posts deleted" || register.lines.length < 3) return null;
    const [one, other] = draw.some([...register.lines.keys()], 2) as [number, number];
    const title = "Head of Brokerage";
    for (const line of register.lines) if (line["title"] === title) line["title"] = "Head of Archives";
    register.lines[one] = {
      ...register.lines[one]!,
      area: "CCC - Adults",
      title,
      grade: "Director Pay Band C",
    };
    register.lines[other] = {
      ...register.lines[other]!,
      area: "CCC - Places",
      title,
      grade: "Director Pay Band C",
    };
    // The second of the two is the one too many.
    return { at: (placed) => [placed.at(Math.max(one, other), "title")] };
  },
};

const outOfOrder: Fault = {
  name: "a step out of order",
  rule: "HR-14",
  plant(register, draw) {
    if (register.kind !== "timetable") return null;
    const line = draw.from(4, 5);
    const above = register.lines[line - 1]!["date"];
    if (!isDay(above)) return null;
    register.lines[line]!["date"] = { day: above.day - 7 };
    return { at: (placed) => [placed.at(line, "date")] };
  },
};

const wrongStatute: Fault = {
  name: "section 133 for section 113",
  rule: "HR-15",
  plant(register, draw) {
    const column = register.columns.find(({ key }) => ["type", "note", "action", "agreement"].includes(key));
    if (!column) return null;
    const line = draw.from(0, register.lines.length - 1);
    return {
      after: (placed) =>
        placed.sheet.change(placed.at(line, column.key), {
          value: draw.one(["s.133 agreement for shared staff", "Section 133 agreement on joint posts"]),
        }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const jointHere: Fault = {
  name: "a joint post listed under one council",
  rule: "HR-12",
  plant(register, draw) {
    const line = register.kind === "posts new" ? lineWhere(register, draw, isJoint) : null;
    if (line === null) return null;
    register.lines[line]!["area"] = "CCC - Adults";
    register.lines[line]!["grade"] = "Director Pay Band B";
    return { at: (placed) => [placed.at(line, "title")] };
  },
};

const personalData: Fault = {
  name: "personal data",
  rule: "INF-01",
  plant(register, draw) {
    const columns = register.columns.filter(({ key }) => ["note", "lead", "change", "paper"].includes(key));
    if (columns.length === 0) return null;
    const column = draw.one(columns);
    const line = draw.from(0, register.lines.length - 1);
    const text = draw.one(["ask jane.smith@example.gov.uk", "jo.brown@example.org", "NI AB 12 34 56 C"]);
    return {
      after: (placed) => placed.sheet.change(placed.at(line, column.key), { value: text }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

export const PEOPLE_FAULTS: readonly Fault[] = [
  oneGrade,
  othersGrade,
  contradictedPair,
  blankGrade,
  noEmployer,
  shortConsultation,
  holderSafe,
  moreFteThanHolders,
  deletedTwice,
  outOfOrder,
  wrongStatute,
  jointHere,
  personalData,
];
