/** The clauses that what was found rests on, in our words: whoever reads a report need not look them up. */
import type { Finding, Rule } from "../../protocols";
import { citation } from "../../partnership";
import { visible } from "../../text";

/** One clause, and the rules that rest on it and found something. */
export interface ClauseAccount {
  readonly rules: readonly { readonly id: string; readonly title: string }[];
  /** What it says, in our words. */
  readonly clause: string;
  /** The paper, and the place in it. */
  readonly citation: string;
}

/**
 * The clauses of the rules that found something, each once, in the order of the catalogue.
 *
 * @example clausesOf(report.findings, rules)[0].rules // [{ id: "FIN-11", title: "FTE total differs from its rows" }]
 */
export function clausesOf(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): ClauseAccount[] {
  const found = new Set(findings.map(({ rule }) => rule));
  return merged([
    [...rules.values()]
      .filter(({ id }) => found.has(id))
      .map(({ id, title, clause, source }) => ({
        rules: [{ id, title }],
        clause: visible(clause),
        citation: visible(citation(source)),
      })),
  ]);
}

/** The clauses of several reports as one list. */
export function merged(lists: readonly (readonly ClauseAccount[])[]): ClauseAccount[] {
  const clauses = new Map<string, ClauseAccount>();
  for (const one of lists.flat()) {
    const key = JSON.stringify([one.clause, one.citation]);
    const same = clauses.get(key);
    const isNew = ({ id }: { readonly id: string }) => !same?.rules.some((rule) => rule.id === id);
    clauses.set(key, same ? { ...same, rules: [...same.rules, ...one.rules.filter(isNew)] } : one);
  }
  return [...clauses.values()];
}
