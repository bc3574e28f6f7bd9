import { readGrade } from "../../grades";
import { source, type PartyId } from "../../partnership";
import { isUnstated } from "../../registers";
import { comparableWords, counted, listed, quote } from "../../text";
import type { Cell } from "../../workbook";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { BOTH, gradeExample } from "./gradeExample";
import { posts, type GradeCell } from "./posts";

export const bothGrades: Rule = {
  id: "HR-01",
  schedule: 4,
  title: "Joint post without both grades",
  severity: "warning",
  source: source("consultation", "8.6"),
  clause: "Every joint Service Director post is listed with its grade in CCC and its grade in PCC.",
  about:
    "A new or changed joint post with a grade of one council only. Grades may stand in one cell or in a column for each council. A grade that names no council is left alone, since the papers do not list every grade; a blank one is told as such.",
  remedy:
    "Enter the grade in each council, in two columns or in one cell, for example CCC Director Pay Band B PCC Senior Manager Pay Band 3. Ask HR of the council whose grade is missing.",
  reads: ["posts new", "posts changed"],
  *check(context) {
    yield* together(gradedOnce(context), (count, named, { draft: { found }, alike }) => {
      const [graded = "", missing = "", , example = ""] = alike.split("\u0001");
      return `${counted(count, "post")} are joint, but ${quote(found ?? "")} is a grade of ${graded} alone${named}. Enter the grade of each in ${missing} too, for example ${example}.`;
    });
  },
};

function* gradedOnce(context: Context): Generator<OnLine> {
  for (const { register, row, of, title, grades } of posts(context, "posts new", "posts changed")) {
    if (of !== "joint") continue;
    const { graded, cell, text } = gradedIn(context, row, grades);
    const without = context.partnership.parties.map(({ id }) => id).filter((id) => !graded.has(id));
    if (cell === null || without.length === 0) continue;
    const [known, missing] = [listed([...graded]), listed(without)];
    const own = blankOf(row, grades, without);
    const example = own ? gradeExample(without[0]!) : BOTH;
    yield {
      name: title,
      alike: [known, missing, text, example].join("\u0001"),
      draft: {
        sheet: register.table.sheet,
        // Where the missing grade has a column of its own, that is where it goes.
        cells: [own ?? cell],
        message: `${title ? quote(title) : "This post"} is joint, but ${quote(text)} is a grade of ${known} alone. Enter the grade in ${missing} too, for example ${example}.`,
        found: text,
      },
    };
  }
}

function blankOf(row: number, grades: readonly GradeCell[], missing: readonly PartyId[]): Cell | null {
  const blank = grades.find(({ under, text }) => under !== null && missing.includes(under) && text === "");
  return blank ? { row, column: blank.column } : null;
}

interface Graded {
  readonly graded: ReadonlySet<PartyId>;
  /** The first cell that gives a grade of a council, and what it says. */
  readonly cell: Cell | null;
  readonly text: string;
}

/** The councils in whose structure a line gives a grade, over all its columns of grades. */
function gradedIn(context: Context, row: number, grades: readonly GradeCell[]): Graded {
  const own = new Set(context.partnership.parties.map(({ id }) => id));
  const graded = new Set<PartyId>();
  let first: { cell: Cell; text: string } | null = null;
  for (const { column, text, under } of grades) {
    if (text === "" || isUnstated(text)) continue;
    const read = readGrade(text);
    const parties = read.ok ? read.value.map(({ party }) => party) : givenBeside(context, text);
    for (const party of under ? [...parties, under] : parties) {
      if (!own.has(party)) continue;
      graded.add(party);
      first ??= { cell: { row, column }, text };
    }
  }
  return { graded, cell: first?.cell ?? null, text: first?.text ?? "" };
}

/** The councils beside whose names something is written: CCC alone in `CCC P5, PCC TBC`. */
function givenBeside(context: Context, text: string): PartyId[] {
  const words = comparableWords(text);
  const names = context.partnership.parties.flatMap(({ id, name, otherNames }) =>
    [name, id, ...otherNames].map((called) => ({ id, called: comparableWords(called) })),
  );
  const parts = words.split(new RegExp(`\\b(${names.map(({ called }) => called).join("|")})\\b`));
  // Names stand at the odd places; what they name follows them, or comes before them throughout.
  const isBefore = (parts[0] ?? "").trim() !== "";
  return parts.flatMap((part, at) => {
    if (at % 2 === 0) return [];
    const given = (parts[isBefore ? at - 1 : at + 1] ?? "").replace(/\band\b/g, "").trim();
    return given === "" || isUnstated(given)
      ? []
      : names.filter(({ called }) => called === part).map(({ id }) => id);
  });
}
