/** Workbooks of council registers with a random layout, with known faults or without, the same from the same seed. */
import { buildXlsx } from "../support/xlsx";
import { cellName, SheetOfBook, specOf, type BookMade } from "./book";
import { Draw } from "./draw";
import { FAULTS, type Planting } from "./faults";
import { layOut, type Placed } from "./layOut";
import type { Register } from "./register";
import { REGISTERS } from "./registers";
import { cheshireSchedule } from "./registers/records";
import { savingsPlan, savingsProgress } from "./registers/savings";
import { INITIATIVES } from "./words";

export interface Planted {
  readonly fault: string;
  readonly rule: string;
  readonly kind: string;
  readonly sheet: string;
  /** Where it must be found, as Excel names cells. */
  readonly cells: readonly string[];
}

export interface Made {
  readonly seed: number;
  readonly bytes: Uint8Array;
  readonly planted: readonly Planted[];
  /** The registers in it, and the sheets they stand on. */
  readonly registers: readonly { readonly kind: string; readonly sheet: string }[];
}

/** How often each fault has been planted: the one planted least comes next. */
export type Counts = Map<string, number>;

/** The workbook of a seed; with `counts`, each of its registers has a fault, of those that were planted least. */
export function makeWorkbook(seed: number, counts: Counts | null): Made {
  const draw = new Draw(`registers ${seed}`);
  const registers = chosen(draw).map((make) => make(draw));
  const faults = new Draw(`faults ${seed}`);
  const planned: { register: Register; fault: string; rule: string; planting: Planting }[] = [];
  if (counts) {
    for (const register of registers) {
      const least = faults
        .shuffled(FAULTS)
        .sort((a, b) => (counts.get(a.name) ?? 0) - (counts.get(b.name) ?? 0));
      for (const { name, rule, plant } of least) {
        const planting = plant(register, faults);
        if (!planting) continue;
        planned.push({ register, fault: name, rule, planting });
        break;
      }
    }
  }
  const book: BookMade = { sheets: [], externalLinks: [] };
  const places = laidOut(registers, book, new Draw(`layout ${seed}`));
  const planted: Planted[] = [];
  for (const { register, fault, rule, planting } of planned) {
    const place = places.get(register)!;
    if (planting.after?.(place, book) === false) continue;
    counts!.set(fault, (counts!.get(fault) ?? 0) + 1);
    planted.push({
      fault,
      rule,
      kind: register.kind,
      sheet: place.sheet.name,
      cells: planting.at(place).map(({ row, column }) => cellName(row, column)),
    });
  }
  return {
    seed,
    bytes: buildXlsx(specOf(book)),
    planted,
    registers: registers.map((register) => ({
      kind: register.kind,
      sheet: places.get(register)!.sheet.name,
    })),
  };
}

function chosen(draw: Draw): ((draw: Draw) => Register)[] {
  if (draw.chance(0.06)) return [cheshireSchedule];
  const half = INITIATIVES.length / 2;
  // A plan and its progress name other initiatives: what is identified of what was planned is a rule of its own.
  const makers = [...new Set(draw.some(REGISTERS, draw.from(1, 4)))];
  return makers.map((make) => {
    if (make === savingsPlan) return (own: Draw) => savingsPlan(own, INITIATIVES.slice(0, half));
    if (make === savingsProgress) return (own: Draw) => savingsProgress(own, INITIATIVES.slice(half));
    return make;
  });
}

/** One register a sheet, or several stacked on one; sheets in any order, others that are no registers among them. */
function laidOut(registers: readonly Register[], book: BookMade, draw: Draw): Map<Register, Placed> {
  const places = new Map<Register, Placed>();
  const stacks: Register[][] = [];
  for (const register of registers) {
    const last = stacks[stacks.length - 1];
    if (last && draw.chance(0.35)) last.push(register);
    else stacks.push([register]);
  }
  for (const stack of stacks) {
    const number = book.sheets.length + 1;
    const named = draw.chance(0.6) ? stack[0]!.sheetName : `Sheet${number}`;
    const sheet = new SheetOfBook(
      book.sheets.some(({ name }) => name === named) ? `Sheet${number}` : named,
      number,
      stack.length === 1,
    );
    book.sheets.push(sheet);
    for (const register of stack) places.set(register, layOut(register, sheet, draw));
  }
  if (draw.chance(0.3)) book.sheets.push(cover(draw));
  if (draw.chance(0.2)) book.sheets.push(lists());
  const sheets = draw.shuffled(book.sheets);
  book.sheets.splice(0, sheets.length, ...sheets);
  return places;
}

function cover(draw: Draw): SheetOfBook {
  const sheet = new SheetOfBook("Cover", 90, true);
  sheet.set(1, 1, { value: "Shared services: working papers" });
  sheet.set(3, 1, { value: "Prepared for the programme board" });
  sheet.set(4, 1, { value: draw.one(["Version 1", "Draft for comment", "Final"]) });
  return sheet;
}

function lists(): SheetOfBook {
  const sheet = new SheetOfBook("Lists", 91, true);
  ["Councils", "CCC", "PCC"].forEach((value, row) => sheet.set(row, 0, { value }));
  ["States", "on track", "at risk", "done"].forEach((value, row) => sheet.set(row, 2, { value }));
  return sheet;
}
