/** Rules over cells: which of them lie where, and how cells are taken out of one. */
import type { Area } from "../../../../xlsx";
import { intersection, without } from "../../cells/areas";

export const touches = (areas: readonly Area[], others: readonly Area[]): boolean =>
  areas.some((area) => others.some((other) => intersection(area, other) !== null));

/** What is left of areas when others are cut out of them. */
const minus = (areas: readonly Area[], holes: readonly Area[]): Area[] =>
  holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => without(area, hole)), [...areas]);

/** Whether every cell of some areas lies in others. */
export const isCovered = (areas: readonly Area[], by: readonly Area[]): boolean =>
  minus(areas, by).length === 0;

/** The same rules without some cells; those without any cell left are gone. The same list where none was there. */
export function cutOut<T extends { readonly areas: readonly Area[] }>(
  rules: readonly T[],
  holes: readonly Area[],
  kept: (before: T, after: T) => T = (_, after) => after,
): readonly T[] {
  if (!rules.some((rule) => touches(rule.areas, holes))) return rules;
  return rules.flatMap((rule) => {
    if (!touches(rule.areas, holes)) return [rule];
    const areas = minus(rule.areas, holes);
    return areas.length > 0 ? [kept(rule, { ...rule, areas })] : [];
  });
}
