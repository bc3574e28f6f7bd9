/** Faults against the schedules on governance, sovereignty, information, technology, and the list of services. */
import type { Draw } from "../draw";
import type { Register } from "../register";
import { has, type Fault } from "./fault";

const UNDECIDED = [null, "TBC", "to be agreed"] as const;

/** A cell of some lines left blank, or still to be decided. */
function leftOpen(
  name: string,
  rule: string,
  key: string,
  test: (line: Register["lines"][number]) => boolean,
): Fault {
  return {
    name,
    rule,
    plant(register, draw) {
      if (!has(register, key)) return null;
      const lines = [...register.lines.keys()].filter((line) => test(register.lines[line]!));
      if (lines.length === 0) return null;
      const line = draw.one(lines);
      register.lines[line]![key] = draw.one(UNDECIDED);
      return { at: (placed) => [placed.at(line, key)] };
    },
  };
}

const pair = (register: Register, draw: Draw): number => 2 * draw.from(0, register.lines.length / 2 - 1);

const othersBody: Fault = {
  name: "a decision by the other council's body",
  rule: "GOV-01",
  plant(register, draw) {
    if (register.kind !== "decisions") return null;
    const line = pair(register, draw);
    register.lines[line]!["body"] = "Cabinet";
    return { at: (placed) => [placed.at(line, "body")] };
  },
};

const oneRefused: Fault = {
  name: "agreed by one council and refused by the other",
  rule: "GOV-01",
  plant(register, draw) {
    if (register.kind !== "decisions") return null;
    const line = pair(register, draw);
    register.lines[line + 1]!["outcome"] = "refused";
    return { at: (placed) => [placed.at(line, "decision")] };
  },
};

const missingConsideration: Fault = {
  name: "a business case without one of its considerations",
  rule: "GOV-02",
  plant(register, draw) {
    if (register.kind !== "business case") return null;
    register.lines.splice(draw.from(0, 9), 1);
    return { at: (placed) => [placed.header("consideration")] };
  },
};

const noEvidence: Fault = {
  name: "a consideration without evidence",
  rule: "GOV-02",
  plant(register, draw) {
    if (register.kind !== "business case") return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["evidence"] = null;
    return { at: (placed) => [placed.at(line, "evidence")] };
  },
};

const policyOfOne: Fault = {
  name: "a policy changed by one council",
  rule: "SOV-02",
  plant(register, draw) {
    if (register.kind !== "decisions" || register.lines.length < 4) return null;
    const line = pair(register, draw);
    register.lines.splice(line + 1, 1);
    register.lines[line]!["decision"] = "New charging policy for shared transport";
    return { at: (placed) => [placed.at(line, "decision")] };
  },
};

const newName: Fault = {
  name: "a council renamed",
  rule: "SOV-03",
  plant(register, draw) {
    if (register.kind !== "decisions" && register.kind !== "timetable") return null;
    const key = register.kind === "decisions" ? "decision" : "action";
    const line = register.kind === "decisions" ? pair(register, draw) : 0;
    const text = "Rename Peterborough City Council";
    register.lines[line]![key] = text;
    if (key === "decision") register.lines[line + 1]![key] = text;
    return { at: (placed) => [placed.at(line, key)] };
  },
};

const appointedByOne: Fault = {
  name: "a joint director appointed by one committee",
  rule: "HR-13",
  plant(register, draw) {
    if (register.kind !== "decisions" || register.lines.length < 4) return null;
    const line = pair(register, draw);
    register.lines.splice(line, 1);
    register.lines[line]!["decision"] = "Appoint the joint Service Director: Education";
    register.lines[line]!["body"] = "Employment Committee";
    return { at: (placed) => [placed.at(line, "decision")] };
  },
};

const lateReview: Fault = {
  name: "a review later than a year",
  rule: "GOV-03",
  plant(register, draw) {
    if (register.kind !== "agreements") return null;
    const line = draw.from(0, register.lines.length - 1);
    const start = register.lines[line]!["start"] as { day: number };
    register.lines[line]!["review"] = { day: start.day + 7 * draw.from(80, 120) };
    return { at: (placed) => [placed.at(line, "review")] };
  },
};

const misspeltService: Fault = {
  name: "a misspelt service",
  rule: "SRV-06",
  plant(register, draw) {
    if (register.kind !== "service schedule") return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["name"] = draw.one([
      "Libaries Shared Services",
      "Emergency Planing",
      "School adminssions",
    ]);
    return { at: (placed) => [placed.at(line, "name")] };
  },
};

const overlapping: Fault = {
  name: "two services that overlap",
  rule: "SRV-04",
  plant(register, draw) {
    if (register.kind !== "service schedule") return null;
    const [one, other] = draw.some([...register.lines.keys()], 2) as [number, number];
    register.lines[one]!["name"] = "Sensory Impaired Service";
    register.lines[other]!["name"] = "Visual Impairment Service";
    return { at: (placed) => [placed.at(one, "name"), placed.at(other, "name")] };
  },
};

/** What only Cheshire's paper asks of a schedule is no fault where other councils host (docs/decisions/0012). */
const isOfCheshire = (line: Register["lines"][number]): boolean => /^Cheshire /.test(String(line["host"]));
const isTransitional = (line: Register["lines"][number]): boolean =>
  isOfCheshire(line) && line["arrangement"] === "Transitional";
const isChange = (line: Register["lines"][number]): boolean =>
  /^(?:Merge|Change|Reduce|Close)/.test(String(line["decision"]));
const isSystem = (line: Register["lines"][number]): boolean => /system/.test(String(line["decision"]));

export const GOVERNANCE_FAULTS: readonly Fault[] = [
  othersBody,
  oneRefused,
  missingConsideration,
  noEvidence,
  policyOfOne,
  newName,
  appointedByOne,
  lateReview,
  misspeltService,
  overlapping,
  leftOpen("a decision without its impact assessment", "GOV-05", "impact", isChange),
  leftOpen("a system without the sign-off", "TEC-01", "signed", isSystem),
  leftOpen("a service without a host", "SRV-01", "host", () => true),
  leftOpen("a transitional service without an end", "SRV-03", "review", isTransitional),
  leftOpen("a service without its sharing agreement", "INF-02", "isa", (line) => !isOfCheshire(line)),
  leftOpen("a service without its cost share", "SRV-05", "share", isOfCheshire),
  leftOpen("a service without its service level", "SRV-05", "level", isOfCheshire),
];
