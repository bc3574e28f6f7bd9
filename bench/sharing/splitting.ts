/**
 * Times one way to split, alone in its process: what the garbage of another costs falls on nobody else.
 *
 *   node --expose-gc splitting.mjs decimal.js 50:50 7
 */
import { timed } from "../measure";
import { amounts } from "./column";
import { BASES, SPLITTERS, type Splitter } from "./splitters";

/** Milliseconds in which the engine compiles what runs often. */
const WARM_UP = 700;
const ROWS = 100_000;

const [name, basisText, calls] = process.argv.slice(2) as [Splitter, string, string];
const basis = BASES.find(({ text }) => text === basisText)!;
const split = SPLITTERS[name]();
const column = amounts(ROWS);
const call = (): unknown => split(column, basis);
const start = performance.now();
while (performance.now() - start < WARM_UP) timed(call);
console.log(JSON.stringify(Array.from({ length: Number(calls) }, () => timed(call))));
