import { source } from "../../partnership";
import {
  HEADING,
  isUnstated,
  LINE,
  meansConsideration,
  rowKind,
  rowsOf,
  type Register,
} from "../../registers";
import { listed, quote } from "../../text";
import type { Context } from "../context";
import { counted } from "../figures";
import { Line } from "../lines";
import { headerCells } from "../services/headerCells";
import type { Rule } from "../rule";

export const businessCaseGaps: Rule = {
  id: "GOV-02",
  schedule: 8,
  title: "Business case without one of the considerations",
  severity: "warning",
  source: source("scrutiny", "4.3 Business Model"),
  clause:
    "Business cases for any proposed change take ten considerations into account, from strategic fit to deliverability and transition plans.",
  about:
    "A business case that leaves out one of the considerations the papers list, or names one and gives no evidence for it. The published list has ten.",
  remedy:
    "Add a line for each consideration that is missing, with its evidence. Where one does not apply, say so and why.",
  reads: ["business case"],
  *check(context) {
    const wanted = context.papers.businessCase;
    if (wanted.length === 0) return;
    for (const register of context.registers("business case")) {
      // A consideration alone in its row reads as a heading, and is one without evidence.
      const lines = [...rowsOf(register.table, LINE, HEADING)]
        .map((row) => new Line(context, register, row))
        .filter(
          (line) =>
            rowKind(register.table, line.row) === LINE ||
            wanted.some(({ name }) => meansConsideration(line.text("consideration"), name)),
        );
      const missing = wanted.filter(
        ({ name }) => !lines.some((line) => meansConsideration(line.text("consideration"), name)),
      );
      if (missing.length > 0) {
        yield {
          sheet: register.table.sheet,
          cells: headerCells(register),
          message: `${counted(missing.length, "consideration")} of the ${wanted.length} ${missing.length === 1 ? "is" : "are"} not in this business case: ${listed(missing.map(({ name }) => quote(name)))}. Add a line for each, and say where it does not apply.`,
          expected: counted(wanted.length, "consideration"),
          found: counted(wanted.length - missing.length, "consideration"),
        };
      }
      yield* withoutEvidence(context, register, lines);
    }
  },
};

function* withoutEvidence(context: Context, register: Register, lines: readonly Line[]) {
  const role = (["evidence", "note", "status"] as const).find((one) => lines[0]?.has(one));
  if (!role) return;
  const known = context.papers.businessCase;
  const bare = lines.filter(
    (line) =>
      (line.isBlank(role) || isUnstated(line.text(role))) &&
      known.some(({ name }) => meansConsideration(line.text("consideration"), name)),
  );
  // A business case nobody has begun says so by itself.
  if (bare.length === 0 || bare.length === lines.length) return;
  yield {
    sheet: register.table.sheet,
    cells: bare.flatMap((line) => line.cells(role)),
    severity: "note" as const,
    message: `${listed(bare.map((line) => quote(line.text("consideration"))))} ${bare.length === 1 ? "has" : "have"} nothing${bare.every((line) => line.isBlank(role)) ? "" : " settled"} under ${quote(bare[0]!.header(role))}. Enter what the case rests on there, for example a paper and its section, or say that it does not apply.`,
  };
}
