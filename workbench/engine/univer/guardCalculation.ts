/**
 * A formula that Univer stumbles over must not stop the others: where reading or calculating one throws, its cell
 * shows an error and the calculation goes on. Spill references (`D1#`), which Univer reads but does not follow, are
 * followed here.
 */
import type { Injector } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx";
import type { Dependencies, Generator } from "./dependencies";
import { splitNamesAnew } from "./freshNames";
import { forgetColumnsInsteadOfSearching } from "./lookupCache";
import { followSpills } from "./spillReference";
import { followTables } from "./tableReferences";

export function guardCalculation(injector: Injector): void {
  splitNamesAnew(injector);
  const lexer = injector.get(Lexer);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (...read) =>
    attempt(
      () => treeBuilder(...read),
      () => ErrorType.VALUE,
    );

  const builder = injector.get(LexerTreeBuilder);
  const sequence = builder.sequenceNodesBuilder.bind(builder);
  builder.sequenceNodesBuilder = (...read) =>
    attempt(
      () => sequence(...read),
      () => undefined,
    );

  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => attempt(() => execute(node), failed);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.executeAsync = (node) => executeAsync(node).catch(failed);

  // Excel's sheets are larger than what the grid holds of them at the moment: what lies beyond is empty.
  (BaseReferenceObject.prototype as { isExceedRange(): boolean }).isExceedRange = isOffTheSheet;

  const dependencies = injector.get(IDependencyManagerService) as unknown as Dependencies;
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const search = dependencies.searchDependency.bind(dependencies);
  dependencies.searchDependency = (...asked) => {
    const found = search(...asked);
    // Univer forgets to take some formulas that are gone out of its nets, and then complains that it does not find them.
    const trees = generator._dependencyTreeCache;
    for (const id of found) if (!trees.has(id)) found.delete(id);
    return found;
  };

  followSpills(injector);
  followTables();
  forgetColumnsInsteadOfSearching();
}

function isOffTheSheet(this: BaseReferenceObject): boolean {
  const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
  return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
}

function failed(): ErrorValueObject {
  return ErrorValueObject.create(ErrorType.VALUE);
}

function attempt<T>(work: () => T, otherwise: () => T): T {
  try {
    return work();
  } catch {
    return otherwise();
  }
}
