/** Defined names, as Univer's calculation knows them. */
import {
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { BookName } from "../../../xlsx";
import type { Running } from "./univer";

const LOCAL = { onlyLocal: true };

interface Defined {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export class Names {
  private defined = new Map<string, Defined>();
  private clashing: string[] = [];

  constructor(private readonly running: Running) {}

  set(names: readonly BookName[]): void {
    const { unitId } = this.running;
    const functions = this.running.injector.get(IFunctionService);
    // A name that is a function too would send Univer round in circles.
    const usable = names.filter(
      ({ name, formula }) =>
        !functions.hasExecutor(name.toUpperCase()) ||
        !formula.toUpperCase().includes(`${name.toUpperCase()}(`),
    );
    this.clashing = names.filter((name) => !usable.includes(name)).map(({ name }) => name);
    const next = new Map(usable.map((name) => [key(name), this.define(name)]));
    for (const [id, defined] of this.defined) {
      if (!next.has(id)) this.running.run(RemoveDefinedNameMutation.id, { ...defined, unitId }, LOCAL);
    }
    for (const [id, defined] of next) {
      const before = this.defined.get(id);
      if (before && JSON.stringify(before) === JSON.stringify(defined)) continue;
      this.running.run(SetDefinedNameMutation.id, defined, LOCAL);
    }
    this.defined = next;
  }

  forget(): void {
    this.defined.clear();
    this.clashing = [];
  }

  /** What a name of the whole workbook stands for. */
  formulaOf(name: string): string | undefined {
    return this.defined.get(`!${name.toLowerCase()}`)?.formulaOrRefString;
  }

  /** Names the grid does not calculate with as Excel does, in words. */
  unusable(): string[] {
    const told = this.clashing.map(
      (name) => `The name ${name} is also a function: formulas that use it show #NAME?.`,
    );
    const counts = new Map<string, string[]>();
    for (const { name } of this.defined.values()) {
      counts.set(name.toLowerCase(), [...(counts.get(name.toLowerCase()) ?? []), name]);
    }
    for (const names of counts.values()) {
      if (names.length > 1) told.push(`The name ${names[0]} is defined twice: formulas see one of the two.`);
    }
    return told;
  }

  private define(name: BookName): Defined {
    const sheet = name.sheet === undefined ? null : this.running.workbook.getSheetBySheetName(name.sheet);
    return {
      id: key(name),
      unitId: this.running.unitId,
      name: name.name,
      formulaOrRefString: isReference(name.formula) ? name.formula : `=${name.formula}`,
      localSheetId: sheet?.getSheetId() ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: name.isHidden ?? false,
      comment: name.comment ?? "",
    };
  }
}

function key(name: BookName): string {
  return `${name.sheet ?? ""}!${name.name.toLowerCase()}`;
}

function isReference(formula: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[^'!\s]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);
}
