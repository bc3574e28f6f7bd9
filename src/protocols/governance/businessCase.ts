import { source } from "../../partnership";
import { HEADING, LINE, rowKind, rowsOf, type Register } from "../../registers";
import { comparableWords, listed, quote } from "../../text";
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
            wanted.some(({ name }) => means(line.text("consideration"), name)),
        );
      const missing = wanted.filter(
        ({ name }) => !lines.some((line) => means(line.text("consideration"), name)),
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
    (line) => line.isBlank(role) && known.some(({ name }) => means(line.text("consideration"), name)),
  );
  // A business case nobody has begun says so by itself.
  if (bare.length === 0 || bare.length === lines.length) return;
  yield {
    sheet: register.table.sheet,
    cells: bare.flatMap((line) => line.cells(role)),
    severity: "note" as const,
    message: `${listed(bare.map((line) => quote(line.text("consideration"))))} ${bare.length === 1 ? "has" : "have"} nothing under ${quote(bare[0]!.header(role))}. Enter what the case rests on there, for example a paper and its section, or say that it does not apply.`,
  };
}

/** `1. Financial & non-financial benefits` is the papers' `Financial and non-financial benefits`. */
function means(text: string, consideration: string): boolean {
  const { words, written } = asWritten(text);
  const wanted = asWritten(consideration).written;
  return written === wanted || (words >= 2 && wanted.startsWith(`${written} `));
}

const known = new Map<string, { readonly words: number; readonly written: string }>();
const KNOWN_AT_MOST = 10_000;

/** Each line is held against each consideration; it is read once. */
function asWritten(text: string): { readonly words: number; readonly written: string } {
  let found = known.get(text);
  if (found) return found;
  const bare = comparableWords(text).replace(/^(?:\d+|[a-z]) (?=\w{3})/, "");
  found = { words: bare.split(" ").length, written: plain(bare) };
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, found);
  return found;
}

function plain(words: string): string {
  return words
    .split(" ")
    .filter((word) => word !== "and" && word !== "the")
    .join(" ");
}
