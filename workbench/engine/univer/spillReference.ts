/**
 * What `D1#` refers to: all that the formula in D1 spills over. Univer reads such a reference as the cell alone.
 * Where D1 spills nothing, the reference stays the cell (Excel says #REF!).
 */
import type { IRange, Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  Lexer,
  RangeReferenceObject,
  type BaseReferenceObject,
} from "@univerjs/engine-formula";

type Spills = Record<string, Record<string, Record<number, Record<number, IRange>>>>;

/** The nodes of a formula's tree for a reference (`D1#` alone), and for `#` behind one (`D1#*2`). */
interface Node {
  readonly _currentConfigService: { getArrayFormulaRange(): unknown };
  getToken(): string;
  getChildren(): Node[];
  getValue(): unknown;
  setValue(value: unknown): void;
  execute(): void;
}

interface PoundNode extends Node {
  _handlerPound(value: BaseReferenceObject): unknown;
}

const patched = new WeakSet<object>();

/** All nodes share what is done here, whichever engine made them. */
export function followSpills(injector: Injector): void {
  const reference = prototypeOf(injector, "=A1#", (node) => node.getToken() === "A1#");
  if (reference) {
    const { execute } = reference;
    reference.execute = function (this: Node) {
      execute.call(this);
      if (!this.getToken().endsWith("#")) return;
      const value = this.getValue() as BaseReferenceObject | null;
      if (value?.isReferenceObject()) this.setValue(spillOf(this, value));
    };
  }
  const pound = prototypeOf(injector, "=A1#*2", (node) => "_handlerPound" in node) as PoundNode | null;
  if (pound) {
    pound._handlerPound = function (this: PoundNode, value) {
      return value.isReferenceObject() ? spillOf(this, value) : ErrorValueObject.create(ErrorType.REF);
    };
  }
}

/** What all nodes of a kind share; null where it was seen to already. */
function prototypeOf(injector: Injector, formula: string, isMeant: (node: Node) => boolean): Node | null {
  const tree = injector.get(Lexer).treeBuilder(formula);
  const root = injector.get(AstTreeBuilder).parse(tree as Parameters<AstTreeBuilder["parse"]>[0]);
  const found = root ? find(root as unknown as Node, isMeant) : null;
  if (!found) throw new Error("This Univer reads spill references in another way than the pinned one.");
  const prototype = Object.getPrototypeOf(found) as Node;
  if (patched.has(prototype)) return null;
  patched.add(prototype);
  return prototype;
}

function find(node: Node, isMeant: (node: Node) => boolean): Node | null {
  if (isMeant(node)) return node;
  for (const child of node.getChildren()) {
    const found = find(child, isMeant);
    if (found) return found;
  }
  return null;
}

function spillOf(node: Node, value: BaseReferenceObject): BaseReferenceObject {
  const { startRow, startColumn } = value.getRangePosition();
  const unitId = value.getUnitId();
  const sheetId = value.getSheetId();
  const at = (spills: Spills | undefined): IRange | undefined =>
    spills?.[unitId]?.[sheetId]?.[startRow]?.[startColumn];
  const range =
    at(value.getRuntimeArrayFormulaRange() as unknown as Spills) ??
    at(node._currentConfigService.getArrayFormulaRange() as Spills);
  if (!range) return value;
  const spill = new RangeReferenceObject({ ...range });
  spill.setForcedUnitIdDirect(unitId);
  spill.setForcedSheetIdDirect(sheetId);
  spill.setDefaultUnitId(unitId);
  spill.setDefaultSheetId(sheetId);
  spill.setUnitData(value.getUnitData());
  spill.setUnitStylesData(value.getUnitStylesData());
  spill.setRuntimeData(value.getRuntimeData());
  spill.setArrayFormulaCellData(value.getArrayFormulaCellData());
  spill.setRuntimeArrayFormulaCellData(value.getRuntimeArrayFormulaCellData());
  spill.setRuntimeFeatureCellData(value.getRuntimeFeatureCellData());
  return spill;
}
