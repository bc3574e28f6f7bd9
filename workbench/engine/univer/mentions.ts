/**
 * Which formulas say a word: what has to be read again when a name, a table or a sheet of that name comes, changes or
 * goes. More may be found than say it as a name; none is missed.
 */
import type { Tree } from "./dependencies";

const WORDS = /[\p{L}\p{N}_.\\?]+/gu;
/** A cell or a number is no name: nearly all that formulas say, and not worth a place. */
const CELLS = /^(?:\p{N}[\p{N}.]*|[A-Za-z]{1,3}[0-9]{1,7})$/u;

export class Mentions {
  private readonly formulas = new Map<string, Set<Tree>>();

  constructor(trees: Iterable<Tree>) {
    for (const tree of trees) this.add(tree);
  }

  add(tree: Tree): void {
    for (const word of wordsOf(tree.formula)) {
      const known = this.formulas.get(word);
      if (known) known.add(tree);
      else this.formulas.set(word, new Set([tree]));
    }
  }

  drop(tree: Tree): void {
    for (const word of wordsOf(tree.formula)) this.formulas.get(word)?.delete(tree);
  }

  /** The formulas that may say a name; null where it can't be told, as that of a sheet that is called 2019. */
  of(name: string): ReadonlySet<Tree> | null {
    const [first] = wordsOf(name);
    return first === undefined ? null : (this.formulas.get(first) ?? NONE);
  }
}

const NONE: ReadonlySet<Tree> = new Set();

/**
 * Adds to some names those of the workbook that are made of them.
 * @param defined what each name stands for
 */
export function withNamesMadeOf(
  names: ReadonlySet<string>,
  defined: readonly { readonly name: string; readonly formula: string }[],
): Set<string> {
  const all = new Set(names);
  const said = defined.map(({ name, formula }) => ({ name, words: new Set(wordsOf(formula)) }));
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const { name, words } of said) {
      if ([...all].some((each) => wordsOf(each).some((word) => words.has(word)))) all.add(name);
    }
  }
  return all;
}

export function wordsOf(text: string): string[] {
  const words = text.match(WORDS) ?? [];
  return words.filter((word) => !CELLS.test(word)).map((word) => word.toLowerCase());
}
