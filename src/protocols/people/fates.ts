/** Lists that name posts of several kinds and say line by line what becomes of each. */
import { LINE, rowsOf, type Register, type RegisterKind } from "../../registers";
import { comparableWords } from "../../text";
import type { Context } from "../context";

/** `kept`: the line says that nothing changes. */
export type Fate = RegisterKind | "kept";

/** Headers over what is to be done with each post: `Action`, `Proposal`. */
const FATES =
  /^(?:(?:proposed |type of |nature of |post )?(?:action|change|proposal|movement)(?: type| proposed)?|type|proposed|effect|impact on post|status of post)$/;
const FATE: readonly (readonly [RegExp, Fate])[] = [
  [
    /^(?:no change|not? (?:affected|impact)|unchanged|unaffected|retain\w*|remain\w*|keep|kept|existing)\b/,
    "kept",
  ],
  [/^(?:to be )?(?:delet\w*|remov\w*|disestablish\w*|ceas\w*)/, "posts deleted"],
  [/^(?:to be )?(?:new|creat\w*|add(?:ed|ition\w*)?|establish\w*)\b/, "posts new"],
  [/^(?:to be )?(?:(?:minor )?chang\w*|amend\w*|alter\w*|re-?grad\w*|re-?designat\w*)/, "posts changed"],
];

/** In a list whose lines are of several kinds, the kind of each; elsewhere that of the register. */
export function kindsByLine(context: Context, register: Register): (row: number) => Fate | null {
  const { table } = register;
  const { grid } = context.sheet(table.sheet);
  for (const { index, header } of table.columns) {
    if (!FATES.test(comparableWords(header))) continue;
    const fates = new Map<number, Fate | null>();
    let isEach = true;
    for (const row of rowsOf(table, LINE)) {
      const words = comparableWords(grid.text(row, index));
      const fate = FATE.find(([test]) => test.test(words));
      if (words !== "" && !fate) {
        isEach = false;
        break;
      }
      fates.set(row, fate ? fate[1] : null);
    }
    if (isEach && new Set(fates.values()).size > 1) return (row) => fates.get(row) ?? null;
  }
  return () => register.kind;
}
