import { source, type PartyId } from "../../partnership";
import { comparableWords, listed, quote } from "../../text";
import type { Context } from "../context";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { byMatter, cellsOf, decisions, POLICY, takenBy, type Decision } from "./decisions";

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
    for (const decision of all) yield* wrongBody(context, decision);
    // A council that the register never mentions keeps its decisions elsewhere.
    const mentioned = new Set(all.flatMap(({ councils }) => councils));
    for (const matter of byMatter(all)) yield* oneOnly(context, matter, mentioned);
  },
};

function* wrongBody(context: Context, { line, councils, bodies }: Decision): Generator<Draft> {
  // “Committee” of a council whose column is blank says nothing against it.
  if ((line.text("council") === "" && !line.party) || councils.length !== 1) return;
  const council = councils[0]!;
  const theirs = bodies.find(({ party }) => party !== undefined && party !== council);
  if (!theirs || bodies.some(({ party }) => party === council || party === undefined)) return;
  const own = context.papers.bodies.filter(({ party }) => party === council).map(({ name }) => name);
  yield {
    sheet: line.sheet,
    cells: line.cells("body"),
    message: `${quote(line.text("body"))} is a body of ${theirs.party}, and the decision is recorded for ${council}. Enter the body of ${council} that decided${own.length > 0 ? `, for example the ${own[0]}` : ""}, or correct the council.`,
    found: line.text("body"),
    source: theirs.sources[0],
  };
}

function* oneOnly(
  context: Context,
  matter: readonly Decision[],
  mentioned: ReadonlySet<PartyId>,
): Generator<Draft> {
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
  yield {
    sheet: first.line.sheet,
    cells: cellsOf(matter),
    severity: refused ? "warning" : "note",
    message: refused
      ? `${quote(first.what)} is agreed by ${listed([...taken])}, and not by ${listed(missing)}. It can go ahead for both councils only once each has agreed: enter that decision, or say that it concerns ${listed([...taken])} alone.`
      : `${quote(first.what)} is recorded for ${listed([...taken])} alone. Enter the decision of ${listed(missing)} too, with its body and date, or say in the register that it concerns ${listed([...taken])} alone.`,
  };
}
