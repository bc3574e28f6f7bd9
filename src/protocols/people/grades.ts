import { gradeEvidence, mapGrade, PAY_STRUCTURES, readGrade } from "../../grades";
import { source, type PartyId } from "../../partnership";
import { columnOf } from "../../registers";
import { quote } from "../../text";
import { GRADES } from "../clauses";
import type { Rule } from "../rule";
import { posts, POST_REGISTERS } from "./posts";

export const foreignGrade: Rule = {
  id: "HR-02",
  schedule: 4,
  title: "Grade of the other council's structure",
  severity: "error",
  ...GRADES,
  about:
    "A post listed as one council's with a grade of the other council's pay structure. Grades of neither structure are left alone: the papers do not list every grade there is.",
  remedy:
    "Check whose post it is. Then enter the grade of that council's structure, or correct the service area.",
  reads: POST_REGISTERS,
  *check(context) {
    for (const { register, row, of, grade } of posts(context, ...POST_REGISTERS)) {
      if (grade === "" || of === null || of === "joint") continue;
      const read = readGrade(grade);
      if (!read.ok || read.value.some(({ party }) => party === of)) continue;
      const [first] = read.value;
      const own = PAY_STRUCTURES.find(({ party }) => party === of);
      yield {
        sheet: register.table.sheet,
        cells: [{ row, column: columnOf(register, "grade")!.index }],
        message: `${quote(grade)} is a grade of ${first.party}, but the post is listed as ${of}'s. Enter the grade in ${of}'s structure${own ? `, ${own.name}` : ""}, or correct the service area.`,
        found: grade,
      };
    }
  },
};

export const contradictedPair: Rule = {
  id: "HR-03",
  schedule: 4,
  title: "Pair of grades contradicts the register, or is only inferred",
  severity: "error",
  source: source("consultation", "8.6"),
  clause:
    "Joint Service Director posts are graded CCC Director Pay Band B and PCC Senior Manager Pay Band 3.",
  about:
    "A post with a grade of each council, held against what is published. A pair that is stated passes; one that is only inferred is a warning; one that contradicts what is stated is an error.",
  remedy:
    "Have HR of both councils confirm the pair, and record what they decide in a grade register with its source.",
  reads: POST_REGISTERS,
  *check(context) {
    for (const { register, row, grade } of posts(context, ...POST_REGISTERS)) {
      const read = grade === "" ? null : readGrade(grade);
      if (!read?.ok || read.value.length !== 2) continue;
      const mapped = mapGrade(grade, { to: read.value[1].party });
      if (mapped.ok) continue;
      yield {
        sheet: register.table.sheet,
        cells: [{ row, column: columnOf(register, "grade")!.index }],
        severity: mapped.refusal.kind === "unusable" ? "error" : "warning",
        message:
          mapped.refusal.kind === "unusable" ? mapped.refusal.message : unproven(grade, read.value[1].party),
        found: grade,
      };
    }
  },
};

/** A pair that nothing contradicts and no paper states. */
function unproven(grade: string, to: PartyId): string {
  const known = gradeEvidence(grade, { to });
  const why =
    known.ok && known.value.evidence === "inferred"
      ? `is a pair that is only inferred, from ${known.value.source}`
      : "is a pair that no paper states";
  return `${quote(grade)} ${why}. Have HR of both councils decide it, and record the decision with the post.`;
}

export const blankGrade: Rule = {
  id: "HR-04",
  schedule: 4,
  title: "Grade blank",
  severity: "warning",
  ...GRADES,
  source: source("consultation", "2.3"),
  clause: "The committees of both councils approve the terms and conditions of posts, including their grade.",
  about: "A post that is listed without a grade, in a register that gives the grades of others.",
  remedy: "Enter the post's grade. Where it has not been evaluated, say so in the cell.",
  reads: POST_REGISTERS,
  *check(context) {
    for (const { register, row, title, grade } of posts(context, ...POST_REGISTERS)) {
      const column = columnOf(register, "grade");
      if (!column || grade !== "") continue;
      if (!context.sheet(register.table.sheet).grid.isBlank(row, column.index)) continue;
      yield {
        sheet: register.table.sheet,
        cells: [{ row, column: column.index }],
        message: `The grade of ${title ? quote(title) : "this post"} is blank. Enter it, for example Senior Manager Pay Band 4, or say why there is none.`,
      };
    }
  },
};
