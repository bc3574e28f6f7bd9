import { argument } from "./argument";
import { type Argument, readCall } from "./call";
import type { FunctionEntry } from "./catalogue";

/** What a person would type into the fields to get a formula: the way back from `buildFormula`. */
export function typedFor({ parameters }: FunctionEntry, formula: string): string[] {
  const call = readCall(formula);
  return parameters.map(({ choices }, at) => {
    const given = call?.arguments[at];
    return given ? typedOf(given, choices.length > 0) : "";
  });
}

function typedOf(given: Argument, isChosen: boolean): string {
  if (given.kind === "omitted") return "";
  if (given.kind === "expression") return `=${given.text}`;
  // A date is a literal, and is written as a call of DATE.
  if (given.kind !== "literal" || typeof given.value !== "string")
    return argument(given.text) === given.text ? given.text : `=${given.text}`;
  return isChosen || argument(given.value) === given.text ? given.value : given.text;
}
