import { source, type PartyId } from "../../partnership";
import { comparableWords, counted, listed, quote } from "../../text";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { APPOINTMENT, byMatter, cellsOf, decisions, POLICY, takenBy, type Decision } from "./decisions";

export const missingApproval: Rule = {
  id: "GOV-01",
  schedule: 8,
  title: "Approval missing from one council, or from the right body",
  severity: "warning",
  source: source("consultation", "2.3"),
  clause:
    "Each council decides for itself: Cambridgeshire County Council works by committees, Peterborough City Council by its cabinet, and some decisions are delegated.",
  about:
    "A decision recorded for one council only, or recorded as taken by a body that is the other council's. Whose decision it is tells the column for the council or the body; where neither does, a heading, a title or a sheet's name that speaks of one council alone. Decisions refused or still to come are no approval. A change of policy is told by SOV-02.",
  remedy:
    "Record the decision of each council with its own body and date: a committee or full council in CCC, the cabinet or full council in PCC.",
  reads: ["decisions"],
  yieldsTo: ["SOV-02", "HR-13"],
  *check(context) {
    const all = decisions(context);
    yield* together(
      all.flatMap((decision) => [...wrongBody(context, decision)]),
      (count, named, { draft: { found = "" }, alike }) => {
        const [theirs = "", council = ""] = alike.split(" ");
        return `${quote(found)} is a body of ${theirs}, and ${counted(count, "decision")} of it are recorded for ${council}${named}. ${enterBody(context, council)}, or correct the council.`;
      },
    );
    // A council that the register never mentions keeps its decisions elsewhere.
    const mentioned = new Set(all.flatMap(({ councils }) => councils));
    const matters = byMatter(all);
    yield* together(
      matters.flatMap((matter) => [...oneOnly(context, matter, mentioned)]),
      (count, named, { alike }) => {
        const [taken = "", missing = ""] = alike.split("\u0001");
        return `${counted(count, "decision")} are recorded for ${taken} alone${named}. Enter the decision of ${missing} on each too, with its body and date, or say in the register that they concern ${taken} alone.`;
      },
    );
  },
};

function* wrongBody(context: Context, { line, what, councils, bodies }: Decision): Generator<OnLine> {
  // “Committee” of a council whose column is blank says nothing against it.
  if ((line.text("council") === "" && !line.party) || councils.length !== 1) return;
  const council = councils[0]!;
  const theirs = bodies.find(({ party }) => party !== undefined && party !== council);
  if (!theirs || bodies.some(({ party }) => party === council || party === undefined)) return;
  const body = line.text("body");
  yield {
    name: what,
    alike: `${theirs.party} ${council} ${body}`,
    draft: {
      sheet: line.sheet,
      cells: line.cells("body"),
      message: `${quote(body)} is a body of ${theirs.party}, and the decision is recorded for ${council}. ${enterBody(context, council)}, or correct the council.`,
      found: body,
      source: theirs.sources[0],
    },
  };
}

function enterBody({ papers }: Context, council: string): string {
  const [own] = papers.bodies.filter(({ party }) => party === council);
  return `Enter the body of ${council} that decided${own ? `, for example the ${own.name}` : ""}`;
}

function* oneOnly(
  context: Context,
  matter: readonly Decision[],
  mentioned: ReadonlySet<PartyId>,
): Generator<OnLine> {
  const { parties } = context.partnership;
  const taken = takenBy(matter);
  if (taken.size === 0 || taken.size >= parties.length) return;
  const missing = parties.map(({ id }) => id).filter((id) => !taken.has(id));
  const first = matter[0]!;
  // A body whose council nobody names may be the other one's, and a report that is noted needs nobody's approval.
  if (matter.some(({ councils, isTaken }) => isTaken && councils.length === 0)) return;
  if (matter.every(({ isTaken, isNoted }) => !isTaken || isNoted)) return;
  if (POLICY.test(comparableWords(first.what)) || !missing.every((id) => mentioned.has(id))) return;
  const refused = matter.some(
    ({ isTaken, councils }) => !isTaken && missing.some((id) => councils.includes(id)),
  );
  if (matter.some((decision) => saysAlone(context, decision, taken))) return;
  const cells = cellsOf(matter);
  const [own, others] = [listed([...taken]), listed(missing)];
  // What is refused is told by itself; so is an appointment, of which another rule may have told.
  const isAlone = refused || APPOINTMENT.test(comparableWords(first.what));
  yield {
    name: first.what,
    alike: `${own}\u0001${others}${isAlone ? `\u0001${first.line.row}` : ""}`,
    draft: {
      sheet: first.line.sheet,
      cells,
      severity: refused ? "warning" : "note",
      message: refused
        ? `${quote(first.what)} is agreed by ${own}, and not by ${others}. It can go ahead for both councils only once each has agreed: enter that decision, or say that it concerns ${own} alone.`
        : `${quote(first.what)} is recorded for ${own} alone. Enter the decision of ${others} too, with its body and date, or say in the register that it concerns ${own} alone.`,
    },
  };
}

/** Whether a line says what the finding would ask for: `(CCC only)`, `PCC alone`, `concerns Cambridgeshire only`. */
function saysAlone(context: Context, { line }: Decision, taken: ReadonlySet<PartyId>): boolean {
  const { grid } = context.sheet(line.sheet);
  const { columns } = line.register.table;
  const names = context.partnership.parties
    .filter(({ id }) => taken.has(id))
    .flatMap(({ id, name, otherNames }) => [id, name, ...otherNames].map(comparableWords));
  return columns.some(({ index }) => {
    const said = ` ${comparableWords(grid.text(line.row, index))} `;
    return names.some((name) =>
      [`${name} only`, `${name} alone`, `only ${name}`, `alone ${name}`].some((alone) =>
        said.includes(` ${alone} `),
      ),
    );
  });
}
