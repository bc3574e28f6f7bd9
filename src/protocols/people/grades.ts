import { gradeEvidence, mapGrade, PAY_STRUCTURES, readGrade, type GradeRegister } from "../../grades";
import { source, type PartyId } from "../../partnership";
import { counted, quote } from "../../text";
import { GRADES } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { decidedPairs } from "./decidedPairs";
import { gradeExample } from "./gradeExample";
import { posts, POST_REGISTERS, type GradeCell, type Post } from "./posts";

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
    yield* together(foreign(context), (count, named, { draft: { found }, alike }) => {
      const [of = "", party = ""] = alike.split(" ");
      return `${quote(found ?? "")} is a grade of ${party}, but ${counted(count, "post")} with it are listed as ${of}'s${named}. ${inStructureOf(of)}, or correct the service areas.`;
    });
  },
};

function* foreign(context: Context): Generator<OnLine> {
  for (const { register, row, of, title, grades } of posts(context, ...POST_REGISTERS)) {
    if (of === null || of === "joint") continue;
    for (const { column, text, under } of grades) {
      // Under the other council's name stands what the post would be graded there.
      if (text === "" || (under !== null && under !== of)) continue;
      const read = readGrade(text);
      if (!read.ok || read.value.some(({ party }) => party === of)) continue;
      const [{ party }] = read.value;
      yield {
        name: title,
        alike: `${of} ${party} ${text}`,
        draft: {
          sheet: register.table.sheet,
          cells: [{ row, column }],
          message: `${quote(text)} is a grade of ${party}, but the post is listed as ${of}'s. ${inStructureOf(of)}, or correct the service area.`,
          found: text,
        },
      };
    }
  }
}

function inStructureOf(council: string): string {
  const own = PAY_STRUCTURES.find(({ party }) => party === council);
  return `Enter the grade in ${council}'s structure${own ? `, ${own.name}` : ""}`;
}

export const contradictedPair: Rule = {
  id: "HR-03",
  schedule: 4,
  title: "Pair of grades contradicts the register, or is only inferred",
  severity: "error",
  source: source("consultation", "8.6"),
  clause:
    "Joint Service Director posts are graded CCC Director Pay Band B and PCC Senior Manager Pay Band 3.",
  about:
    "A post with a grade of each council, in one cell or in a column for each, held against what is published and what a grade register of the workbook records. A pair that is stated passes; one that is only inferred is a warning; one that contradicts what is stated is an error.",
  remedy:
    "Have HR of both councils confirm the pair, and record what they decide in a grade register with its source.",
  reads: POST_REGISTERS,
  *check(context) {
    yield* together(
      unsoundPairs(context),
      (count, named, { draft }) => `${draft.message} ${counted(count, "post")} have it${named}.`,
    );
  },
};

function* unsoundPairs(context: Context): Generator<OnLine> {
  const decided = decidedPairs(context);
  for (const { register, row, title, grades } of posts(context, ...POST_REGISTERS)) {
    for (const { columns, text, other } of pairsIn(grades)) {
      const mapped = mapGrade(text, { to: other, register: decided });
      if (mapped.ok) continue;
      const isUnusable = mapped.refusal.kind === "unusable";
      const message = isUnusable ? mapped.refusal.message : unproven(text, other, decided);
      yield {
        name: title,
        alike: message,
        draft: {
          sheet: register.table.sheet,
          cells: columns.map((column) => ({ row, column })),
          severity: isUnusable ? "error" : "warning",
          message,
          found: text,
        },
      };
    }
  }
}

interface Pair {
  readonly columns: readonly number[];
  readonly text: string;
  /** The council whose grade is the second of the two. */
  readonly other: PartyId;
}

/** Both councils' grades of a post: in one cell, or in a column for each council. */
function pairsIn(grades: readonly GradeCell[]): Pair[] {
  const pairs: Pair[] = [];
  const single = new Map<PartyId, { column: number; name: string }>();
  for (const { column, text, under } of grades) {
    const read = text === "" ? null : readGrade(text);
    if (!read?.ok) continue;
    const [first, second] = read.value;
    if (second) pairs.push({ columns: [column], text, other: second.party });
    else if (under === first.party && !single.has(under))
      single.set(under, { column, name: `${first.party} ${first.name}` });
  }
  const [one, two] = [...single];
  if (one && two)
    pairs.push({
      columns: [one[1].column, two[1].column],
      text: `${one[1].name} ${two[1].name}`,
      other: two[0],
    });
  return pairs;
}

/** A pair that nothing contradicts and no paper states. */
function unproven(grade: string, to: PartyId, register: GradeRegister): string {
  const known = gradeEvidence(grade, { to, register });
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
    const all = [...posts(context, ...POST_REGISTERS)];
    const isGraded = ({ register, row, grades }: Post): boolean =>
      grades.some(({ column }) => !context.sheet(register.table.sheet).grid.isBlank(row, column));
    const graded = new Set(all.filter(isGraded).map(({ register }) => register));
    const blank = all.flatMap((post): OnLine[] => {
      const { register, row, of, title, grades } = post;
      // Posts whose line of management alone changes are listed without their grades.
      if (grades.length === 0 || isGraded(post)) return [];
      if (post.kind === "posts changed" && !graded.has(register)) return [];
      const { column, under } = grades.find(({ under: own }) => own !== null && own === of) ?? grades[0]!;
      const example = gradeExample(under ?? of);
      const draft = {
        sheet: register.table.sheet,
        cells: [{ row, column }],
        message: `The grade of ${title ? quote(title) : "this post"} is blank. Enter it, for example ${example}, or say why there is none.`,
      };
      return [{ name: title, alike: example, draft }];
    });
    yield* together(
      blank,
      (count, named, { alike }) =>
        `The grades of ${counted(count, "post")} are blank${named}. Enter them, for example ${alike}, or say why there are none.`,
    );
  },
};
