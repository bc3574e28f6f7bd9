/**
 * What depends on what, kept from one calculation to the next. Univer reads every formula of the workbook anew each
 * time it calculates, and twice where one spills: an edit among 100,000 formulas took six seconds. Here only formulas
 * that came or changed since are read. Where more than that changed (rows moved, another name, a table that grew,
 * functions that came or went), and where a formula picks its ranges while it is calculated (OFFSET, INDIRECT), all
 * are read as before.
 */
import type { ICommandInfo, IDisposable } from "@univerjs/core";
import {
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  type IFormulaData,
} from "@univerjs/engine-formula";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { SheetId } from "../engine";
import { hasAny, type Dependencies, type Generator, type Tree } from "./dependencies";
import type { ChangedFormulas, FormulaCache, FormulaCell } from "./formulaCache";
import type { Running } from "./univer";

const MOVES_REFERENCES = new Set<string>([
  RemoveDefinedNameMutation.id,
  RemoveSuperTableMutation.id,
  SetDefinedNameMutation.id,
  SetSuperTableMutation.id,
  SetWorksheetColumnCountMutation.id,
  SetWorksheetRowCountMutation.id,
]);
const NORMAL = 0;
const COLUMNS = 16_384;

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
  private picksRanges = false;
  private readonly listening: IDisposable[];

  constructor(
    private readonly running: Running,
    formulas: FormulaCache,
  ) {
    const { injector, commands } = running;
    this.generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
    this.net = injector.get(IDependencyManagerService) as unknown as Dependencies;
    formulas.watch((changed) => this.take(changed));
    this.listening = [
      commands.onCommandExecuted(({ id }: Readonly<ICommandInfo>) => {
        if (MOVES_REFERENCES.has(id)) this.forget();
      }),
    ];
    const functions = injector.get(IFunctionService);
    const forgetNames = functions.deleteFormulaAstCacheKey.bind(functions);
    functions.deleteFormulaAstCacheKey = (...names) => {
      this.forget();
      forgetNames(...names);
    };
    this.noteWhatIsRead();
    this.generator.generate = (isModel = false) => this.generate(isModel);
  }

  forget(): void {
    this.trees = null;
  }

  dispose(): void {
    for (const listening of this.listening) listening.dispose();
    this.forget();
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
    if (kept) await this.readChanged(kept);
    else await this.readAll();
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
    if (
      this.picksRanges ||
      config.isForceCalculate() ||
      hasAny(config.getDirtyNameMap()) ||
      hasAny(config.getDirtyDefinedNameMap()) ||
      hasAny(config.getDirtySuperTableMap()) ||
      hasAny(config.getClearDependencyTreeCache())
    )
      return null;
    return this.trees;
  }

  private async readAll(): Promise<void> {
    const { generator, net } = this;
    const config = generator._currentConfigService;
    this.changed = [];
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

  private async readChanged(trees: Map<number, Tree>): Promise<void> {
    const { generator, net } = this;
    const { unitId } = this.running;
    const formulas = generator._currentConfigService.getFormulaData()[unitId] ?? {};
    const again = [...this.changed, ...[...this.followers].map(placeOf)];
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
    }
  }

  private drop(trees: Map<number, Tree>, tree: Tree): void {
    trees.delete(tree.treeId);
    this.places.get(tree.subUnitId)?.delete(tree.row * COLUMNS + tree.column);
    this.volatile.delete(tree);
    this.followers.delete(tree);
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

function placeOf({ subUnitId: sheet, row, column }: Tree): FormulaCell {
  return { sheet, row, column };
}
