/**
 * What depends on what, kept from one calculation to the next. Univer reads every formula of the workbook anew each
 * time it calculates, and twice where one spills: an edit among 100,000 formulas took six seconds. Here only formulas
 * that came or changed since are read, those that say a name, a table or a sheet that came, changed or went, and those
 * of a sheet whose size or tables changed. Where more than that changed (rows moved, functions that came or went), and
 * where a formula picks its ranges while it is calculated (OFFSET, INDIRECT), all are read as before.
 */
import type { ICommandInfo, IDisposable } from "@univerjs/core";
import {
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  type IFormulaData,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { SheetId } from "../engine";
import { indexChangedSheetsOnly } from "./cellIndex";
import { hasAny, type Dependencies, type Generator, type Tree } from "./dependencies";
import type { ChangedFormulas, FormulaCache, FormulaCell } from "./formulaCache";
import { ReadFormulas } from "./freshNames";
import { Mentions, withNamesMadeOf } from "./mentions";
import type { Running } from "./univer";

/** What makes other formulas of those that say a name, by the name. */
const RENAMES = new Map<string, (params: Named) => string | undefined>([
  [RemoveDefinedNameMutation.id, ({ name }) => name],
  [RemoveSuperTableMutation.id, ({ tableName }) => tableName],
  [SetDefinedNameMutation.id, ({ name }) => name],
  [SetSuperTableMutation.id, ({ tableName }) => tableName],
  [InsertSheetMutation.id, ({ sheet }) => sheet?.name],
]);
const RESIZES = new Set<string>([SetWorksheetColumnCountMutation.id, SetWorksheetRowCountMutation.id]);
const NORMAL = 0;
const COLUMNS = 16_384;

interface Named {
  readonly name?: string;
  readonly tableName?: string;
  readonly sheet?: { readonly name: string };
}

export class KeptDependencies {
  private readonly generator: Generator;
  private readonly net: Dependencies;
  private trees: Map<number, Tree> | null = null;
  private readonly places = new Map<SheetId, Map<number, Tree>>();
  /** Formulas that are calculated each time: NOW, RAND. */
  private readonly volatile = new Set<Tree>();
  /** Formulas whose ranges grow with a spill: `A1#`. */
  private readonly followers = new Set<Tree>();
  private changed: FormulaCell[] = [];
  /** Names of sheets, tables and ranges that came, changed or went since the last calculation. */
  private readonly renamed = new Set<string>();
  /** Sheets whose size changed since then. */
  private readonly resized = new Set<SheetId>();
  /** Made when it is asked for: most calculations do without. */
  private mentions: Mentions | null = null;
  private readonly formulasRead: ReadFormulas;
  private picksRanges = false;
  private readonly listening: IDisposable[];

  constructor(
    private readonly running: Running,
    formulas: FormulaCache,
  ) {
    const { injector, commands } = running;
    this.generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
    this.net = injector.get(IDependencyManagerService) as unknown as Dependencies;
    this.formulasRead = new ReadFormulas(injector);
    indexChangedSheetsOnly(this.net);
    formulas.watch((changed) => this.take(changed));
    this.listening = [commands.onCommandExecuted((command) => this.hear(command))];
    const functions = injector.get(IFunctionService);
    const forgetNames = functions.deleteFormulaAstCacheKey.bind(functions);
    functions.deleteFormulaAstCacheKey = (...names) => {
      this.forget();
      forgetNames(...names);
    };
    this.noteWhatIsRead();
    this.generator.generate = (isModel = false) => this.generate(isModel);
  }

  /** Whether formulas of a sheet may say a name; null where that is not known without reading them. */
  mayMention(sheet: SheetId, name: string): boolean | null {
    if (!this.trees) return null;
    const saying = this.mentions?.of(name);
    if (!saying) return null;
    // Of formulas that came since nothing is known here yet.
    if (this.changed.some((cell) => cell.sheet === sheet)) return true;
    for (const tree of saying) if (tree.subUnitId === sheet) return true;
    return false;
  }

  forget(): void {
    this.trees = null;
    this.mentions = null;
  }

  dispose(): void {
    for (const listening of this.listening) listening.dispose();
    this.forget();
  }

  private hear({ id, params }: Readonly<ICommandInfo>): void {
    if (!params) return;
    const nameOf = RENAMES.get(id);
    const name = nameOf?.(params as Named);
    if (name !== undefined) this.renamed.add(name);
    else if (nameOf) this.forget();
    else if (RESIZES.has(id)) this.resized.add((params as { subUnitId: SheetId }).subUnitId);
  }

  private take(changed: ChangedFormulas): void {
    if (changed === "all") this.forget();
    else if (this.trees) for (const cell of changed) this.changed.push(cell);
  }

  /** Univer tells these of each formula while it reads it. */
  private noteWhatIsRead(): void {
    const { generator } = this;
    const isForced = generator._detectForcedRecalculationNode.bind(generator);
    generator._detectForcedRecalculationNode = (tree, node) => {
      const forced = isForced(tree, node);
      if (forced) this.volatile.add(tree);
      return forced;
    };
    const picking = generator._getAddressFunctionNodeList.bind(generator);
    generator._getAddressFunctionNodeList = (node) => {
      const nodes = picking(node);
      if (nodes.length > 0) this.picksRanges = true;
      return nodes;
    };
  }

  private async generate(isModel: boolean): Promise<Tree[]> {
    const { generator } = this;
    generator._updateRangeFlatten();
    const kept = this.stillValid();
    const touched = kept && this.touched();
    if (!touched && this.nowRenamed().size > 0) this.formulasRead.forgetAll();
    this.renamed.clear();
    this.resized.clear();
    if (kept && touched) await this.readChanged(kept, touched);
    else {
      await this.readAll();
      this.markRenamed();
    }
    const trees = generator._dependencyTreeCache;
    const order = generator._calculateRunList(this.due());
    if (generator._checkIsCycleDependency(order)) generator._runtimeService.enableCycleDependency();
    if (isModel) {
      generator._runtimeService.setDependencyTreeModelData(
        generator._getAllDependencyJson([...trees.values()]),
      );
    }
    for (const [id, tree] of trees) if (tree.type !== NORMAL) trees.delete(id);
    generator._dependencyTreeCache = new Map();
    generator._dependencyRTreeCacheForAddressFunction.clear();
    generator._runtimeService.clearArrayObjectCache();
    return order;
  }

  private stillValid(): Map<number, Tree> | null {
    const config = this.generator._currentConfigService;
    return this.picksRanges || config.isForceCalculate() ? null : this.trees;
  }

  /** Formulas that have to be read again for what changed beside them; null where that can't be told. */
  private touched(): Set<Tree> | null {
    const { unitId, workbook } = this.running;
    const config = this.generator._currentConfigService;
    const renamed = this.nowRenamed();
    const sheets = new Set([
      ...this.resized,
      ...namesIn(config.getClearDependencyTreeCache()?.[unitId]),
      ...namesIn(config.getDirtyNameMap()[unitId]),
    ]);
    const touched = new Set<Tree>();
    for (const id of sheets) {
      const sheet = workbook.getSheetBySheetId(id);
      if (!sheet) return null;
      renamed.add(sheet.getName());
      for (const tree of this.places.get(id)?.values() ?? []) touched.add(tree);
    }
    if (renamed.size === 0) return touched;
    this.mentions ??= new Mentions(this.trees?.values() ?? []);
    for (const name of withNamesMadeOf(renamed, this.defined())) {
      const saying = this.mentions.of(name);
      if (!saying) return null;
      for (const tree of saying) touched.add(tree);
    }
    this.formulasRead.forget(
      unitId,
      [...touched].map(({ formula }) => formula),
    );
    return touched;
  }

  private nowRenamed(): Set<string> {
    return new Set([...this.renamed, ...this.dirtyNames()]);
  }

  /** Names that changed since the last calculation, and not while the workbook was opened. */
  private dirtyNames(): Set<string> {
    const { unitId } = this.running;
    const config = this.generator._currentConfigService;
    return new Set([
      ...namesIn(config.getDirtyDefinedNameMap()?.[unitId]),
      ...namesIn(config.getDirtySuperTableMap()?.[unitId]),
    ]);
  }

  /** Where all formulas were read anew, those that say a changed name are to be calculated too. */
  private markRenamed(): void {
    const dirty = this.dirtyNames();
    if (dirty.size === 0) return;
    const mentions = (this.mentions ??= new Mentions(this.generator._dependencyTreeCache.values()));
    for (const name of withNamesMadeOf(dirty, this.defined()))
      for (const tree of mentions.of(name) ?? []) tree.isDirty = true;
  }

  private defined(): { readonly name: string; readonly formula: string }[] {
    const names = this.running.injector.get(IDefinedNamesService).getDefinedNameMap(this.running.unitId);
    return Object.values(names ?? {}).map(({ name, formulaOrRefString: formula }) => ({ name, formula }));
  }

  private async readAll(): Promise<void> {
    const { generator, net } = this;
    const config = generator._currentConfigService;
    this.changed = [];
    this.mentions = null;
    this.volatile.clear();
    this.followers.clear();
    this.places.clear();
    this.picksRanges = false;
    for (const [unit, sheets] of Object.entries(config.getClearDependencyTreeCache() ?? {})) {
      for (const sheet of Object.keys(sheets ?? {})) {
        net.clearOtherFormulaDependency(unit, sheet);
        net.clearFeatureFormulaDependency(unit, sheet);
        net.clearFormulaDependency(unit, sheet);
      }
    }
    // What changes while this reads makes it stale at once.
    const trees = new Map<number, Tree>();
    this.trees = trees;
    generator._dependencyTreeCache = trees;
    net.closeKdTree();
    this.enter(await this.read(config.getFormulaData()));
    net.openKdTree();
  }

  private async readChanged(trees: Map<number, Tree>, touched: ReadonlySet<Tree>): Promise<void> {
    const { generator, net } = this;
    const { unitId } = this.running;
    const formulas = generator._currentConfigService.getFormulaData()[unitId] ?? {};
    const again = [...this.changed, ...[...this.followers, ...touched].map(placeOf)];
    this.changed = [];
    const some: Record<SheetId, Record<number, Record<number, object>>> = {};
    for (const { sheet, row, column } of again) {
      const old = this.places.get(sheet)?.get(row * COLUMNS + column);
      if (old) this.drop(trees, old);
      net.removeFormulaDependency(unitId, sheet, row, column);
      const formula = formulas[sheet]?.[row]?.[column];
      if (formula) ((some[sheet] ??= {})[row] ??= {})[column] = formula;
    }
    for (const tree of trees.values()) {
      tree.resetState();
      tree.isDirty = false;
    }
    generator._dependencyTreeCache = trees;
    const read = await this.read({ [unitId]: some } as IFormulaData);
    this.enter(read);
    const dirty = new Set([...touched].map(keyOf));
    for (const tree of read) if (dirty.has(keyOf(tree))) tree.isDirty = true;
    if (again.length > 0 || read.length > 0) {
      net.closeKdTree();
      net.openKdTree();
    }
    this.markDirty(trees);
  }

  private read(formulas: IFormulaData): Promise<Tree[]> {
    const { generator } = this;
    return generator._generateTreeList(
      formulas,
      generator._otherFormulaManagerService.getOtherFormulaData(),
      generator._currentConfigService.getUnitData(),
    );
  }

  private enter(trees: readonly Tree[]): void {
    for (const tree of trees) {
      if (tree.type !== NORMAL) continue;
      let sheet = this.places.get(tree.subUnitId);
      if (!sheet) this.places.set(tree.subUnitId, (sheet = new Map<number, Tree>()));
      sheet.set(tree.row * COLUMNS + tree.column, tree);
      if (tree.formula.includes("#")) this.followers.add(tree);
      this.mentions?.add(tree);
    }
  }

  private drop(trees: Map<number, Tree>, tree: Tree): void {
    trees.delete(tree.treeId);
    this.places.get(tree.subUnitId)?.delete(tree.row * COLUMNS + tree.column);
    this.volatile.delete(tree);
    this.followers.delete(tree);
    this.mentions?.drop(tree);
  }

  /** Formulas that lie in a changed range, and those that are calculated each time. */
  private markDirty(trees: ReadonlyMap<number, Tree>): void {
    const config = this.generator._currentConfigService;
    for (const tree of this.volatile) tree.isDirty = true;
    const excluded = config.getExcludedRange();
    const mark = (tree: Tree): void => {
      const held = excluded?.[tree.unitId]?.[tree.subUnitId]?.getValue(tree.row, tree.column);
      if (held === undefined || held === null) tree.isDirty = true;
    };
    for (const { unitId, sheetId, range } of config.getDirtyRanges()) {
      const sheet = unitId === this.running.unitId ? this.places.get(sheetId) : undefined;
      if (!sheet) continue;
      const [height, width] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
      if (height * width <= sheet.size) {
        for (let row = range.startRow; row <= range.endRow; row++) {
          for (let column = range.startColumn; column <= range.endColumn; column++) {
            const tree = sheet.get(row * COLUMNS + column);
            if (tree && trees.has(tree.treeId)) mark(tree);
          }
        }
      } else for (const tree of sheet.values()) if (tree.inRangeData(range)) mark(tree);
    }
  }

  /** Where the calculation begins. */
  private due(): Tree[] {
    const { generator, net } = this;
    const config = generator._currentConfigService;
    const isForced = config.isForceCalculate();
    const renamed = config.getDirtyNameMap();
    const hasRenamed = hasAny(renamed);
    const excluded = config.getExcludedRange();
    const ranges = config.getDirtyRanges();
    const found = net.searchDependency(ranges);
    for (const id of generator._dependencyRTreeCacheForAddressFunction.bulkSearch(ranges)) found.add(id);
    const due: Tree[] = [];
    for (const [id, tree] of generator._dependencyTreeCache) {
      if (
        isForced ||
        tree.isDirty ||
        (hasRenamed && tree.dependencySheetName(renamed)) ||
        (found.has(id) && !tree.isExcludeRange(excluded))
      )
        due.push(tree);
    }
    return due;
  }
}

function namesIn(marks: Readonly<Record<string, unknown>> | null | undefined): string[] {
  return Object.keys(marks ?? {});
}

function keyOf({ subUnitId, row, column }: Tree): string {
  return `${subUnitId} ${row},${column}`;
}

function placeOf({ subUnitId: sheet, row, column }: Tree): FormulaCell {
  return { sheet, row, column };
}
