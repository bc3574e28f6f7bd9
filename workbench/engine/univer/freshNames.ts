/**
 * What a name in a formula stands for, as it is now. Univer keeps how it read a formula by the formula's text, with the
 * names in it already replaced: after a name was given another meaning, or in another workbook, the same formula was
 * worked out with the old one. Here what was read is forgotten as soon as a name in it may mean something else.
 */
import { hashAlgorithm, LRUMap, type Injector, type Nullable } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFunctionService,
  Lexer,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { wordsOf } from "./mentions";

/** Longer formulas are kept by a hash. */
const LONGEST_KEY = 64;

/** Formulas that were split into words with names in them replaced, in any workbook. */
const splitWithNames = new Set<string>();

/** Splits a formula anew where names are in it, or were when it was split before. */
export function splitNamesAnew(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(LexerTreeBuilder);
  const names = injector.get(IDefinedNamesService);
  const config = injector.get(IFormulaCurrentConfigService);
  const split = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix = true) => {
    const unitId = config.getExecuteUnitId();
    if (saysName(formula, unitId)) splitWithNames.add(formula);
    if (!splitWithNames.has(formula)) return split(formula, transformSuffix);
    return builder.treeBuilder(formula, transformSuffix, {
      unitId,
      getValueByName: names.getValueByName.bind(names),
      // As if a name in it had just changed: what is kept is not asked for then.
      getDirtyDefinedNameMap: () => (unitId ? { [unitId]: { [formula]: "" } } : {}),
      getSheetName: config.getSheetName.bind(config),
    });
  };

  function saysName(formula: string, unitId: Nullable<string>): boolean {
    if (!unitId || names.getAllDefinedNamesIsEmpty()) return false;
    return wordsOf(formula).some((word) => names.getValueByName(unitId, word));
  }
}

/** The formulas Univer has read, of all workbooks. */
export class ReadFormulas {
  private readonly kept: LRUMap<string, unknown>;

  constructor(injector: Injector) {
    this.kept = keptBy(injector.get(IFunctionService));
  }

  forget(unitId: string, formulas: Iterable<string>): void {
    for (const formula of formulas) this.kept.delete(keyOf(`${unitId}${formula}`));
  }

  forgetAll(): void {
    this.kept.clear();
  }
}

/** Univer does not hand out what it keeps; it goes through it when functions are taken away. */
function keptBy(functions: IFunctionService): LRUMap<string, unknown> {
  const { prototype } = LRUMap;
  const gone: LRUMap<string, unknown>[] = [];
  const forEach = prototype.forEach;
  prototype.forEach = function (this: LRUMap<string, unknown>) {
    gone.push(this);
  };
  try {
    functions.deleteFormulaAstCacheKey();
  } finally {
    prototype.forEach = forEach;
  }
  if (!gone[0]) throw new Error("The formulas Univer keeps are not where they were.");
  return gone[0];
}

function keyOf(text: string): string {
  return text.length <= LONGEST_KEY ? text : hashAlgorithm(text).toString();
}
