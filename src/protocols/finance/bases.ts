import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { readBasis } from "../../sharing";
import { comparableWords, counted, quote } from "../../text";
import { FINANCE } from "../clauses";
import type { Context } from "../context";
import { linesOf } from "../lines";
import { bareTitle, plainTitle } from "../people/posts";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";
import { sharedCosts, type Part } from "./costShares";

export const missingBasis: Rule = {
  id: "FIN-13",
  schedule: 5,
  title: "Basis missing",
  severity: "warning",
  ...FINANCE,
  about:
    "A shared cost whose basis is blank or still to be decided. Where no basis is agreed nobody can say whether its parts are right.",
  remedy:
    "Enter the basis that was agreed, for example 50:50. Where none is agreed yet, ask both councils' finance officers to settle it before the line is charged.",
  isGeneral: true,
  reads: ["cost shares"],
  *check(context) {
    const stated = context.partnership.defaultBasis?.value;
    const example = `for example 50:50 or 62:38${stated ? `; the papers state ${stated.text} for ${stated.statedFor} and for nothing else` : ""}`;
    yield* together(
      withoutBasis(context, example),
      (count, named, { draft: { found } }) =>
        `The basis of ${counted(count, "line")} is ${blankOrGiven(found)}${named}. Enter how each is split, ${example}.`,
    );
  },
};

function* withoutBasis(context: Context, example: string): Generator<OnLine> {
  for (const { line, name, amount, parts } of sharedCosts(context)) {
    if (!amount && parts.every(({ figure }) => figure === null)) continue;
    const written = line.text("basis");
    if (!line.isBlank("basis") && !isUnstated(written)) continue;
    yield {
      name,
      alike: written,
      draft: {
        sheet: line.sheet,
        cells: line.cells("basis"),
        message: `${name ? `The basis of ${quote(name)}` : "The basis of this line"} is ${blankOrGiven(written)}. Enter how it is split, ${example}.`,
        ...(written === "" ? {} : { found: written }),
      },
    };
  }
}

export const sharedPostBasis: Rule = {
  id: "FIN-02",
  schedule: 5,
  title: "Shared post not at the agreed basis, and no decision recorded",
  severity: "warning",
  source: source("consultation", "7.1 and 7.3"),
  clause:
    "The shared executive director and the shared service directors are funded 50:50 by the two councils. The papers state a basis for no other cost.",
  about:
    "A shared cost that is one of the executive and service directors the papers call joint, or is called a shared executive or service director, with a basis other than the one stated for them, and no recorded decision that names it.",
  remedy:
    "Enter the basis the councils agreed. Where they have since agreed another, record that decision with its body and date in the register of decisions.",
  reads: ["cost shares"],
  *check(context) {
    const agreed = context.partnership.defaultBasis;
    if (!agreed) return;
    const joint = new Set(
      context.papers.jointPosts
        .filter(({ title }) => /\b(?:executive|service) director\b/.test(comparableWords(title)))
        .flatMap(({ title, otherTitles }) => [title, ...otherTitles].map(plainTitle)),
    );
    for (const { line, name, parts } of sharedCosts(context)) {
      const written = line.text("basis");
      if (written === "" || isUnstated(written) || !isSharedDirector(context, name, joint)) continue;
      const isAgreed =
        isBasis(context, written, agreed.value.weights) ?? areParts(parts, agreed.value.weights);
      if (isAgreed || isDecided(context, name)) continue;
      yield {
        sheet: line.sheet,
        cells: line.cells("basis"),
        message: `${quote(name)} is split ${/^\d/.test(written) ? written : `by ${quote(written)}`}, and the councils agreed ${agreed.value.text} for ${agreed.value.statedFor}. Correct the basis, or record the decision that changed it, with its body and date, in the register of decisions.`,
        found: written,
        expected: agreed.value.text,
      };
    }
  },
};

function isSharedDirector(context: Context, name: string, joint: ReadonlySet<string>): boolean {
  const words = comparableWords(name);
  return (
    joint.has(plainTitle(bareTitle(context, name))) ||
    /^(?:shared|joint) (?:executive|service) directors?\b/.test(words)
  );
}

/** Whether a basis comes to the agreed weights, however it is written; null where it can't be read. */
function isBasis(context: Context, written: string, weights: readonly number[]): boolean | null {
  const read = readBasis({ basis: [[written]], rows: 1, partnership: context.partnership });
  const agreed = readBasis({ basis: [[weights.join(":")]], rows: 1, partnership: context.partnership });
  if (!read.ok || !agreed.ok || read.value.kind !== "common" || agreed.value.kind !== "common") return null;
  const [own, stated] = [read.value.weights.small, agreed.value.weights.small];
  return own !== null && stated !== null && own.join(":") === stated.join(":");
}

/** Whether the parts that a basis in words led to (“population”) are in the agreed proportion; true where any is missing. */
function areParts(parts: readonly Part[], weights: readonly number[]): boolean {
  const values = parts.map(({ figure }) => figure);
  if (values.length !== weights.length || values.some((each) => each === null)) return true;
  const sum = values.reduce((total, each) => total + each!.value, 0);
  const whole = weights.reduce((total, each) => total + each, 0);
  // Parts that are rounded each are out by their last place.
  return values.every(
    (each, at) => Math.abs(each!.value - (sum * weights[at]!) / whole) <= each!.place * (1 + 1e-9),
  );
}

function isDecided(context: Context, name: string): boolean {
  const words = comparableWords(name);
  return [...linesOf(context, "decisions")].some((line) => {
    const what = comparableWords(line.text("decision"));
    return what.includes(words) && /\b(?:cost|costs|share|shares|split|basis|funding|funded)\b/.test(what);
  });
}
