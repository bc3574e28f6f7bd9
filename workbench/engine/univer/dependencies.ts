/** The members of Univer's formula dependencies that the engine works with; some are not in its published types. */
import type { IRange, IUnitRange } from "@univerjs/core";
import type { IFormulaData } from "@univerjs/engine-formula";
import type { SheetId } from "../engine";

/** Marks by workbook and sheet, or by workbook and name. */
export type Marks = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

type Excluded = Record<
  string,
  Record<SheetId, { getValue(row: number, column: number): unknown } | undefined> | undefined
>;

/** A formula with the ranges it reads. */
export interface Tree {
  readonly treeId: number;
  /** 0 a cell's formula, 1 a rule's, 2 a feature's. */
  readonly type: number;
  readonly unitId: string;
  readonly subUnitId: SheetId;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  isDirty: boolean;
  resetState(): void;
  inRangeData(range: IRange): boolean;
  isExcludeRange(excluded: Excluded | null | undefined): boolean;
  dependencySheetName(marks: Marks): boolean;
}

/** Which formulas read a range, over all calculations. */
export interface Dependencies {
  searchDependency(ranges: IUnitRange[], except?: ReadonlySet<number>): Set<number>;
  clearOtherFormulaDependency(unit: string, sheet: SheetId): void;
  clearFeatureFormulaDependency(unit: string, sheet: SheetId): void;
  clearFormulaDependency(unit: string, sheet: SheetId): void;
  removeFormulaDependency(unit: string, sheet: SheetId, row: number, column: number): void;
  openKdTree(): void;
  closeKdTree(): void;
}

/** Finds what has to be calculated, and in which order. */
export interface Generator {
  readonly _currentConfigService: {
    isForceCalculate(): boolean;
    getFormulaData(): IFormulaData;
    getUnitData(): object;
    getDirtyRanges(): IUnitRange[];
    getDirtyNameMap(): Marks;
    getDirtyDefinedNameMap(): Marks | undefined;
    getDirtySuperTableMap(): Marks | undefined;
    getClearDependencyTreeCache(): Marks | null | undefined;
    getExcludedRange(): Excluded | null | undefined;
  };
  readonly _otherFormulaManagerService: { getOtherFormulaData(): object };
  readonly _runtimeService: {
    enableCycleDependency(): void;
    setDependencyTreeModelData(model: unknown): void;
    clearArrayObjectCache(): void;
  };
  readonly _dependencyRTreeCacheForAddressFunction: {
    bulkSearch(ranges: IUnitRange[]): Set<number>;
    clear(): void;
  };
  _dependencyTreeCache: Map<number, Tree>;
  generate(isModel?: boolean): Promise<Tree[]>;
  _updateRangeFlatten(): void;
  _generateTreeList(formulas: IFormulaData, others: object, units: object): Promise<Tree[]>;
  _calculateRunList(due: Tree[]): Tree[];
  _checkIsCycleDependency(order: readonly Tree[]): boolean;
  _getAllDependencyJson(trees: readonly Tree[]): unknown;
  _detectForcedRecalculationNode(tree: Tree, node: unknown): boolean;
  _getAddressFunctionNodeList(node: unknown): readonly unknown[];
}

export function hasAny(marks: Marks | null | undefined): boolean {
  return Object.values(marks ?? {}).some((inner) => inner && Object.keys(inner).length > 0);
}
