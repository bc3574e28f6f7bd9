import { source, type PartyId } from "../../partnership";
import { columnOf, isUnstated } from "../../registers";
import { counted, listed, quote } from "../../text";
import type { Context } from "../context";
import { Line } from "../lines";
import type { Rule } from "../rule";
import { headerCells } from "../services/headerCells";
import { blankOrGiven, together, type OnLine } from "../together";
import { councilsIn, posts } from "./posts";

export const employerOfJoint: Rule = {
  id: "HR-05",
  schedule: 3,
  title: "Joint post without employer or s113 reference",
  severity: "warning",
  source: source("committee", "2.4 and 2.6"),
  clause:
    "Where staff of the two councils work together this is formalised by a section 113 agreement; each council stays responsible for its own staff.",
  about:
    "A new or changed joint post whose employer, or whose reference to the section 113 agreement, is blank or still to be decided, in a list that has a column for it.",
  remedy:
    "Enter the council that employs the holder and the section 113 agreement under which the other council shares the post.",
  reads: ["posts new", "posts changed"],
  *check(context) {
    const example = context.partnership.parties[0]?.id;
    const council = `the council that employs its holder${example === undefined ? "" : `, for example ${example}`}`;
    for (const role of ["employer", "s113 reference"] as const) {
      const wanted = role === "employer" ? council : "the section 113 agreement it rests on";
      yield* together(
        jointWithout(context, role, wanted),
        (count, named, { draft: { found }, alike }) =>
          `${counted(count, "post")} are joint, and their ${quote(alike.split("\u0001")[0]!)} is ${blankOrGiven(found)}${named}. Enter, for each, ${wanted}.`,
      );
    }
  },
};

function* jointWithout(
  context: Context,
  role: "employer" | "s113 reference",
  wanted: string,
): Generator<OnLine> {
  for (const { register, row, of, title } of posts(context, "posts new", "posts changed")) {
    if (of !== "joint") continue;
    const line = new Line(context, register, row);
    if (!line.has(role)) continue;
    const written = line.text(role);
    if (!line.isBlank(role) && !isUnstated(written)) continue;
    yield {
      name: title,
      alike: `${line.header(role)}\u0001${written}`,
      draft: {
        sheet: line.sheet,
        cells: line.cells(role),
        message: `${title ? quote(title) : "This post"} is joint, and its ${quote(line.header(role))} is ${blankOrGiven(written)}. Enter ${wanted}.`,
        ...(written === "" ? {} : { found: written }),
      },
    };
  }
}

export const employersInBalance: Rule = {
  id: "HR-10",
  schedule: 3,
  title: "Employers of joint posts out of balance",
  severity: "note",
  source: source("consultation", "10.3"),
  clause:
    "The Executive Director proposes which council employs the holder of a joint post, ensuring a balance between both councils where possible.",
  about:
    "Joint posts in a list with a column for the employer, of which one council employs more than the other by more than the number the option allows. The papers ask for a balance and give no number. A single post is never told.",
  remedy:
    "Consider the other council as employer of the next joint post, or write down why the balance is as it is.",
  reads: ["posts new", "posts changed"],
  options: { above: { standard: 1, about: "how many joint posts one council may employ more than another" } },
  *check(context) {
    const above = context.option("above");
    const { parties } = context.partnership;
    for (const register of context.registers("posts new", "posts changed")) {
      const column = columnOf(register, "employer");
      if (!column) continue;
      const counts = new Map<PartyId, number>(parties.map(({ id }) => [id, 0]));
      for (const post of posts(context, "posts new", "posts changed")) {
        if (post.register !== register || post.of !== "joint") continue;
        const [employer, second] = councilsIn(
          context,
          new Line(context, register, post.row).text("employer"),
        );
        if (employer && !second) counts.set(employer, counts.get(employer)! + 1);
      }
      const sorted = [...counts].sort(([, a], [, b]) => b - a);
      const [most, least] = [sorted[0]!, sorted.at(-1)!];
      if (most[1] - least[1] <= above) continue;
      yield {
        sheet: register.table.sheet,
        cells: headerCells(register).filter((cell) => cell.column === column.index),
        message: `Of the joint posts here ${listed(sorted.map(([id, count]) => `${id} employs ${count}`))}. A balance between the councils is wanted where possible: propose ${least[0]} as employer of the next, or note why the balance stands elsewhere.`,
        found: sorted.map(([id, count]) => `${id} ${count}`).join(", "),
      };
    }
  },
};
