import { source } from "../../partnership";
import { headerOf, type Register } from "../../registers";
import { comparableWords, quote } from "../../text";
import type { Context } from "../context";
import { counted, figureAt } from "../figures";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";
import { columnFor, POST_REGISTERS, posts } from "./posts";

export const holderAtRisk: Rule = {
  id: "HR-07",
  schedule: 4,
  title: "Occupied post deleted but nobody at risk, or the reverse",
  severity: "error",
  source: source("consultation", "8.4, 8.5 and 8.10"),
  clause:
    "Whoever holds a post that is to be deleted is placed at risk of redundancy; a post that nobody holds, or only an interim, is marked as having no impact.",
  about:
    "A deleted post with a holder that is marked as having no impact, or one without a holder whose employee is marked at risk. A holder about whom the line says nothing is a warning. Left alone is a line that says what becomes of the holder, such as ring-fenced, redeployed or retiring, and a register with no column for it. Of a list that says line by line what becomes of each post, the lines to be deleted are read.",
  remedy:
    "Check with HR who holds the post. Then mark the employee as at risk, or enter 0 holders and why nobody is.",
  isGeneral: true,
  reads: POST_REGISTERS,
  *check(context) {
    const columns = new Map<Register, readonly MarkColumn[]>();
    const silent: OnLine[] = [];
    for (const { register, row, title } of posts(context, "posts deleted")) {
      const holders = columnFor(register, "holders");
      if (holders === null) continue;
      let marks = columns.get(register);
      if (!marks) columns.set(register, (marks = markColumns(register)));
      const count = holdersAt(context, register, row, holders);
      if (marks.length === 0 || count === null) continue;
      const marked = markOf(context, register, row, marks);
      const post = title ? quote(title) : "This post";
      const draft = {
        sheet: register.table.sheet,
        cells: [holders, ...marked.columns].map((column) => ({ row, column })),
        found: marked.text === "" ? "blank" : marked.text,
      };
      if (count > 0 && marked.says === "nothing")
        silent.push({
          name: title,
          alike: marked.text,
          draft: {
            ...draft,
            severity: "warning",
            message: `${post} is to be deleted and has ${counted(count, "holder")}, but nobody is marked at risk. ${OF_HOLDERS}`,
          },
        });
      else if (count > 0 && marked.says === "no impact")
        yield {
          ...draft,
          message: `${post} has ${counted(count, "holder")}, but is marked ${quote(marked.text)}. Mark the employee at risk, or enter 0 where only an interim is in post.`,
        };
      else if (count === 0 && marked.says === "at risk" && !AWAY.test(comparableWords(marked.text)))
        yield {
          ...draft,
          message: `${post} has no holder, but is marked ${quote(marked.text)}. Enter how many hold the post, or mark it No impact.`,
        };
    }
    yield* together(
      silent,
      (many, named) =>
        `${counted(many, "post")} are to be deleted and have holders, but nobody is marked at risk${named}. ${OF_HOLDERS}`,
    );
  },
};

const OF_HOLDERS = "Enter, for example, Employee 'at risk', or say what becomes of the holder.";

interface MarkColumn {
  readonly index: number;
  /** True for a column headed `At risk`, which answers yes or no. */
  readonly isAnswer: boolean;
}

const MARKS =
  /\b(?:risk|impact|implications?|status|information|consequences?|affect\w*|what happens|fate|destination|redeploy\w*|remarks|staff|notes?|comments?|remarks|outcome|effect|proposal|position)\b/;

/** `Position ref`, `Staff number`. */
const NO_MARKS = /\b(?:ref|reference|no|number|id|code|title|grade)\b/;

/** The columns that say what becomes of the holders. */
function markColumns(register: Register): MarkColumn[] {
  const taken = new Set(
    ["service area", "job title", "grade", "holders", "fte"].map((role) =>
      columnFor(register, role as "fte"),
    ),
  );
  const noted = new Set([columnFor(register, "note"), columnFor(register, "status")]);
  return register.table.columns.flatMap(({ index, header }) => {
    const words = comparableWords(header);
    const isMark = (MARKS.test(words) && !NO_MARKS.test(words)) || noted.has(index);
    return !taken.has(index) && isMark ? [{ index, isAnswer: /\bat risk\b/.test(words) }] : [];
  });
}

/** How many hold the post; null where the cell does not say. */
function holdersAt(context: Context, register: Register, row: number, column: number): number | null {
  const sheet = context.sheet(register.table.sheet);
  const figure = figureAt(sheet, row, column, null);
  if (figure) return figure.value >= 0 ? figure.value : null;
  return /^(?:none|nil|nobody|vacant|-)$/i.test(sheet.grid.text(row, column).trim()) ? 0 : null;
}

type Mark = "at risk" | "no impact" | "explained" | "nothing";

function markOf(
  context: Context,
  register: Register,
  row: number,
  columns: readonly MarkColumn[],
): { says: Mark; text: string; columns: readonly number[] } {
  const { grid } = context.sheet(register.table.sheet);
  const texts: { index: number; text: string; mark: Mark | null }[] = [];
  for (const { index, isAnswer } of columns) {
    const value = grid.value(row, index);
    const text = typeof value === "string" ? value.trim() : "";
    let mark: Mark | null = null;
    if (!isAnswer || text.length > 5) mark = markIn(text);
    else if (value === true || /^y(?:es)?$/i.test(text) || (typeof value === "number" && value > 0))
      mark = "at risk";
    else if (value === false || /^no?$/i.test(text) || value === 0) mark = "no impact";
    texts.push({
      index,
      text: text && isAnswer ? `${headerOf(register.table, index).trim()} ${text}` : text,
      mark,
    });
  }
  const says = (["at risk", "no impact", "explained"] as const).find((one) =>
    texts.some(({ mark }) => mark === one),
  );
  // A colour or a number beside the word says nothing of the holder.
  const told = says ? texts.filter(({ mark }) => mark !== null && mark !== "nothing") : texts;
  return {
    says: says ?? "nothing",
    text: told
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(" "),
    columns: told.map(({ index }) => index),
  };
}

const NOT_AT_RISK =
  /\b(?:not?|nobody|none|never|without|no longer|no one)\b(?: \w+){0,3} at risk\b|\bno impact\b|\bnot? (?:affected|change)\b/;
const AT_RISK = /\bat risk\b/;
/** What else may become of a holder, in the words officers use. */
const EXPLAINED =
  /\b(?:ring ?fenc|redeploy|slot|assimilat|match|transfer|tupe|retir|resign|dismiss|made redundant|early release|vr\b|leav|left|voluntar|second|appointed|already)/;
/** Nobody holds the post in their own right. */
const UNHELD = /\b(?:acting|interim|agency|fixed term|temporary|vaca)/;
/** The holder is somewhere else for a while, and may be at risk all the same. */
const AWAY = /\b(?:second|matern|patern|adopt|absen|leave|loan|sick)/;

/** What a note says of the holder of a deleted post. */
export function markIn(note: string): Mark {
  const words = comparableWords(note);
  if (NOT_AT_RISK.test(words)) return EXPLAINED.test(words) ? "explained" : "no impact";
  if (AT_RISK.test(words)) return "at risk";
  return EXPLAINED.test(words) || UNHELD.test(words) ? "explained" : "nothing";
}
