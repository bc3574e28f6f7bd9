/** Posts that are new, change or go, with what the saving by them comes to. */
import { checkColumn, choice, figure, input, missing, own, worked } from "../columns";
import { isBlankValue } from "../lines";
import type { Check, ColumnSpec, Line, Lines, PieceSpec, SheetSpec } from "../spec";
import { filled, pairOf, type Setting } from "./setting";

export function postsSheet(setting: Setting): SheetSpec {
  const lists = [
    ["PostsNew", "New posts", 16],
    ["PostsChanged", "Posts that change", 10],
    ["PostsDeleted", "Posts to be deleted", 16],
  ] as const;
  const pieces: PieceSpec[] = lists.map(([name, title, rows]) => ({
    is: "table",
    table: { ...filled(setting, name, rows), title, columns: columnsOf(setting, name) },
  }));
  pieces.push({
    is: "table",
    table: {
      ...filled(setting, "PostSavings", 8),
      title: "Savings by posts that go, with FTE",
      columns: savingsColumns(),
      totalLabel: "Total",
    },
  });
  return {
    name: "Posts",
    title: "Posts",
    about:
      "The posts that the proposals make, change or delete: whose they are, their grade in each council, who employs their holders.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    isOnePage: true,
    pieces,
  };
}

type PostsTable = "PostsNew" | "PostsChanged" | "PostsDeleted";

function columnsOf(setting: Setting, table: PostsTable): ColumnSpec[] {
  const [one, other] = pairOf(setting);
  const [grade1, grade2] = [own(`${one} grade`), own(`${other} grade`)];
  const pairs = `(Grades[From party]="${one}")*(Grades[From grade]=${grade1})*(Grades[To grade]=${grade2})*(Grades[Valid to]="")`;
  const shown = (level: string): string => `SUMPRODUCT(${pairs}*(Grades[Evidence]="${level}"))>0`;
  const columns: ColumnSpec[] = [
    input("area", "Service area", "words", 30, { hint: "The directorate or service area." }),
    input("title", "Job title", "words", 34, { hint: "The post’s title." }),
    choice("council", "Council", "Whose_post", 9, "The council whose post it is, or Joint."),
    input("grade1", `${one} grade`, "words", 22, {
      hint: `The grade in ${one}. A joint post has one in each council.`,
    }),
    input("grade2", `${other} grade`, "words", 24, {
      hint: `The grade in ${other}. A joint post has one in each council.`,
    }),
    figure(
      "holders",
      "Number of post holders",
      "count",
      13,
      "How many people hold the post now. Interims do not count.",
      { least: 0 },
    ),
    figure("fte", "FTE", "fte", 8, "Full-time equivalents.", { least: 0 }),
    choice("status", "Status", "Post_statuses", 19, "What becomes of the post or its holder."),
    input("employer", "Employer", "words", 21, {
      hint: "For a joint post: the council that employs its holder.",
    }),
    input("s113", "S113 reference", "words", 22, {
      hint: "For a joint post: the section 113 agreement it rests on.",
    }),
    input("note", "Additional information", "words", 40, {
      hint: "What becomes of the holder; what a reader has to know.",
    }),
    worked("grades", "Grades", "working", "words", 26, {
      formula: `IF(OR(${grade1}="",${grade2}=""),${grade1}&${grade2},"${one} "&${grade1}&" ${other} "&${grade2})`,
      value: (line) => gradesOf(line, one, other),
    }),
    worked(
      "evidence",
      "Evidence for the pair",
      "working",
      "words",
      13,
      {
        formula: `IF(OR(${grade1}="",${grade2}=""),"",IF(${shown("stated")},"stated",IF(${shown("inferred")},"inferred","none")))`,
        value: evidenceOf,
      },
      {
        note: "What the sheet Grades says of the pair of grades: stated, inferred or none. GRADE_EVIDENCE says the same of a grade and names the source.",
      },
    ),
  ];
  return [...columns, checkColumn(columns, checksOf(setting, table))];
}

/** As the papers print them: `CCC Director Pay Band B PCC Senior Manager Pay Band 3`, or the one there is. */
function gradesOf({ grade1, grade2 }: Line, one: string, other: string): string {
  const [first, second] = [String(grade1 ?? ""), String(grade2 ?? "")];
  return first === "" || second === "" ? first + second : `${one} ${first} ${other} ${second}`;
}

function evidenceOf({ grade1, grade2 }: Line, lines: Lines): string {
  if (isBlankValue(grade1) || isBlankValue(grade2)) return "";
  const known = lines
    .inputs("Grades")
    .filter((pair) => pair.fromGrade === grade1 && pair.toGrade === grade2 && isBlankValue(pair.validTo))
    .map(({ evidence }) => evidence);
  return known.includes("stated") ? "stated" : known.includes("inferred") ? "inferred" : "none";
}

function checksOf(setting: Setting, table: PostsTable): Check[] {
  const [one, other] = pairOf(setting);
  const grades = [own(`${one} grade`), own(`${other} grade`)] as const;
  const isJoint = `${own("Council")}="Joint"`;
  const joint: Check[] = [
    {
      says: "A joint post wants a grade in each council",
      formula: `AND(${isJoint},OR(${grades[0]}="",${grades[1]}=""))`,
      when: (line) => line.council === "Joint" && (isBlankValue(line.grade1) || isBlankValue(line.grade2)),
    },
    {
      says: "A joint post wants an employer",
      formula: `AND(${isJoint},${own("Employer")}="")`,
      when: (line) => line.council === "Joint" && isBlankValue(line.employer),
    },
    {
      says: "A joint post wants a section 113 reference",
      formula: `AND(${isJoint},${own("S113 reference")}="")`,
      when: (line) => line.council === "Joint" && isBlankValue(line.s113),
    },
  ];
  const deleted: Check[] = [
    {
      says: "Nobody holds it, but somebody is at risk",
      formula: `AND(${own("Number of post holders")}=0,${own("Status")}="At risk")`,
      when: ({ holders, status }) => (holders === 0 || isBlankValue(holders)) && status === "At risk",
    },
    {
      says: "It is held, and marked as no impact",
      formula: `AND(N(${own("Number of post holders")})>0,${own("Status")}="No impact")`,
      when: ({ holders, status }) => typeof holders === "number" && holders > 0 && status === "No impact",
    },
  ];
  return [
    missing("area", "Service area"),
    missing("title", "Job title"),
    missing("council", "Council"),
    ...(table === "PostsNew" ? joint : []),
    ...(table === "PostsDeleted" ? deleted : []),
  ];
}

function savingsColumns(): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    input("area", "Proposal", "words", 30, { hint: "The restructure that saves the money." }),
    input("what", "What it takes in", "words", 34, { hint: "In a few words." }),
    choice("council", "Council", "Council_ids", 9, "The council whose budget the saving comes off."),
    figure(
      "saving",
      "Saving £000",
      "thousands",
      22,
      "What it saves, in thousands of pounds; savings are negative, as in the papers.",
      { isSummed: true },
    ),
    figure("fte", "FTE", "fte", 24, "Full-time equivalents that go; negative, as in the papers.", {
      isSummed: true,
    }),
  ];
  return [...columns, checkColumn(columns, [missing("area", "Proposal"), missing("council", "Council")], 12)];
}
