/** A fault that is put into a sound register, and where it must be found. */
import type { BookMade, Cell } from "../book";
import type { Draw } from "../draw";
import type { Placed } from "../layOut";
import type { Column, Kind, Register } from "../register";

export interface Planting {
  /** What is changed in the cells once they are laid out; false where this layout has no room for it. */
  readonly after?: (placed: Placed, book: BookMade) => boolean | void;
  readonly at: (placed: Placed) => readonly Cell[];
}

export interface Fault {
  readonly name: string;
  readonly rule: string;
  /** Null where the register has no room for it. May change the register. */
  readonly plant: (register: Register, draw: Draw) => Planting | null;
}

export function columnsOfKind(register: Register, ...kinds: Kind[]): Column[] {
  return register.columns.filter(({ kind }) => kinds.includes(kind));
}

export function has(register: Register, ...keys: string[]): boolean {
  return keys.every((key) => register.columns.some((column) => column.key === key));
}

/** A line that has a figure in a column; null where none has. */
export function lineWithFigure(register: Register, key: string, draw: Draw): number | null {
  const lines = [...register.lines.keys()].filter((line) => typeof register.lines[line]![key] === "number");
  return lines.length === 0 ? null : draw.one(lines);
}
