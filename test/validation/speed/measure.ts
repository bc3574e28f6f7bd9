/** Measures what checking a long tracker, and a long register of every kind, costs, in a process of its own, and prints it as JSON. */
import { validate, validating } from "../../../src/validation";
import { bigTracker } from "../../support/bigTracker";
import { cpuOf, slowness } from "../../support/pace";
import { LONG_KINDS, longRegister } from "./kinds";

export interface Measured {
  /** The least milliseconds of processor time by number of rows. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Those for the most rows, by what the machine could do at the time. */
  readonly paced: number;
  readonly findings: number;
  /** The longest step of a check of 50,000 rows, likewise. */
  readonly step: { readonly at: string; readonly cpu: number; readonly steps: number };
  /** Of each kind of register, with faults on no line or on all: the least milliseconds, by the pace. */
  readonly kinds: readonly OfKind[];
}

export interface OfKind {
  readonly kind: string;
  /** How many lines there are to a fault; 0 where there is none. */
  readonly faultEvery: number;
  readonly recognised: readonly string[];
  /** For 1,000 lines and for 10,000. */
  readonly small: number;
  readonly large: number;
}

let findings = 0;

/** A snapshot is made anew for every round: what was worked out for one stays with it. */
function round(rows: number): number {
  const snapshot = bigTracker(rows);
  return cpuOf(() => (findings += validate(snapshot).findings.length));
}

function least(of: readonly number[]): number {
  return Math.min(...of);
}

function longestStep(): Measured["step"] {
  const steps = validating(bigTracker(50_000));
  let longest = { at: "", cpu: 0 };
  let count = 0;
  let at = "start";
  for (let isDone = false; !isDone; count++) {
    let step = { done: true } as ReturnType<typeof steps.next>;
    const cpu = cpuOf(() => (step = steps.next()));
    if (cpu > longest.cpu) longest = { at, cpu };
    isDone = step.done === true;
    if (!step.done) at = step.value.at;
  }
  return { ...longest, steps: count };
}

const SMALL = 1_000;
const LARGE = 10_000;

function ofKind(spec: (typeof LONG_KINDS)[number], faultEvery: number): OfKind {
  let recognised: string[] = [];
  const took = (lines: number): number => {
    const snapshot = longRegister(spec, lines, faultEvery);
    const pace = slowness();
    return cpuOf(() => (recognised = validate(snapshot).registers.map(({ kind }) => kind))) / pace;
  };
  const small = least([1, 2].map(() => took(SMALL)));
  const large = least([1, 2].map(() => took(LARGE)));
  return { kind: spec.kind, faultEvery, recognised, small, large };
}

round(10_000);
const rounds = [1, 2, 3, 4].map(() => ({ pace: slowness(), cpu: round(100_000) }));
const steps = [1, 2, 3].map(() => ({ pace: slowness(), step: longestStep() }));
const best = steps.reduce((a, b) => (a.step.cpu / a.pace < b.step.cpu / b.pace ? a : b));
const measured: Measured = {
  cpu: {
    1_000: least([1, 2, 3, 4, 5].map(() => round(1_000))),
    10_000: least([1, 2, 3].map(() => round(10_000))),
    100_000: least(rounds.map(({ cpu }) => cpu)),
  },
  paced: least(rounds.map(({ pace, cpu }) => cpu / pace)),
  findings,
  step: { ...best.step, cpu: best.step.cpu / best.pace },
  kinds: [0, 1].flatMap((faultEvery) => LONG_KINDS.map((spec) => ofKind(spec, faultEvery))),
};
console.log(JSON.stringify(measured));
