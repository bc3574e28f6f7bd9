/** Faults of the workbook itself, which any register may have. */
import { cellName, type Cell } from "../book";
import type { Draw } from "../draw";
import type { Placed } from "../layOut";
import { isDay, type Column, type Register } from "../register";
import { columnsOfKind, lineWithFigure, type Fault, type Planting } from "./fault";

/** A line and a column of figures that are typed. */
function figure(register: Register, draw: Draw, least = 3): { line: number; column: Column } | null {
  const columns = columnsOfKind(register, "money", "pounds", "fte").filter(({ formula }) => !formula);
  if (columns.length === 0 || register.lines.length < least) return null;
  const column = draw.one(columns);
  const line = lineWithFigure(register, column.key, draw);
  return line === null ? null : { line, column };
}

function keyColumn(register: Register): Column {
  return register.columns.find(({ key }) => key === register.label)!;
}

/** A formula of the lines, and the line it is spoilt on. */
function calculated(register: Register, draw: Draw): { line: number; column: Column } | null {
  const column = register.columns.find(({ formula }) => formula !== undefined);
  // Fewer than four make no pattern that one could differ from.
  if (!column || register.lines.length < 4) return null;
  return { line: draw.from(1, register.lines.length - 2), column };
}

function totalled(register: Register, draw: Draw, ...kinds: Column["kind"][]): Column | null {
  const columns = columnsOfKind(register, ...kinds).filter(({ key }) => register.totals.includes(key));
  return columns.length === 0 || register.lines.length < 3 ? null : draw.one(columns);
}

/** The address of a cell in a formula. */
function name({ row, column }: Cell): string {
  return cellName(row, column);
}

function sum(placed: Placed, key: string, lines = placed.register.lines.length): number {
  return placed.register.lines
    .slice(0, lines)
    .reduce((all, line) => all + placed.shown(key, (line[key] as number | null) ?? 0), 0);
}

/** As Excel would store it: no trail of binary fractions. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

const numberAsText: Fault = {
  name: "a number kept as text",
  rule: "WB-01",
  plant(register, draw) {
    const chosen = figure(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    const way = draw.one(["plain", "commas", "pounds"]);
    return {
      after(placed) {
        if (placed.isWritten(column)) return false;
        const value = placed.shown(column.key, register.lines[line]![column.key] as number);
        const size = String(Math.abs(value)).replace(
          /\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g,
          way === "plain" ? "" : ",",
        );
        const text = (value < 0 ? "-" : "") + (way === "pounds" && column.kind !== "fte" ? "£" : "") + size;
        placed.sheet.change(placed.at(line, column.key), { value: text });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const wrongTotal: Fault = {
  name: "a total that its rows do not come to",
  rule: "WB-02",
  plant(register, draw) {
    const column = totalled(register, draw, "money", "pounds");
    if (!column) return null;
    const by = draw.from(40, 400) * (draw.chance(0.5) ? 1 : -1);
    return {
      after(placed) {
        if (placed.isWritten(column)) return false;
        placed.sheet.change(placed.total(column.key)!, {
          value: plain(sum(placed, column.key) + placed.shown(column.key, by)),
        });
      },
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const fteTotal: Fault = {
  name: "a total of FTE that its rows do not come to",
  rule: "FIN-11",
  plant(register, draw) {
    const column = totalled(register, draw, "fte");
    if (!column) return null;
    const by = draw.one([0.5, 1, 3, -0.5]);
    return {
      after: (placed) =>
        placed.sheet.change(placed.total(column.key)!, { value: sum(placed, column.key) + by }),
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const shortTotal: Fault = {
  name: "a total that stops a row short",
  rule: "WB-03",
  plant(register, draw) {
    const column = totalled(register, draw, "money", "pounds", "fte");
    if (!column) return null;
    return {
      after(placed) {
        if (placed.hasSections || placed.isWritten(column)) return false;
        const last = register.lines.length - 2;
        placed.sheet.change(placed.total(column.key)!, {
          formula: `SUM(${name(placed.at(0, column.key))}:${name(placed.at(last, column.key))})`,
          value: plain(sum(placed, column.key, last + 1)),
        });
      },
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const typedOver: Fault = {
  name: "a number typed over a formula",
  rule: "WB-04",
  plant(register, draw) {
    const chosen = calculated(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        const at = placed.at(line, column.key);
        placed.sheet.change(at, { value: placed.sheet.get(at)!.value! });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const otherFormula: Fault = {
  name: "a formula that differs from its neighbours",
  rule: "WB-05",
  plant(register, draw) {
    const chosen = calculated(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        const at = placed.at(line, column.key);
        const other = draw.one(["of the line above", "one term less"]);
        const { formula, value } = placed.sheet.get(at)!;
        const above = column.formula!((key) => name(placed.at(line - 1, key)));
        placed.sheet.change(at, {
          formula: other === "one term less" ? formula!.replace(/[-+][A-Z]+\d+$/, "") : above,
          value: value!,
        });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const errorValue: Fault = {
  name: "an error value",
  rule: "WB-06",
  plant(register, draw) {
    const chosen = figure(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    const [formula, error] = draw.one([
      ['VLOOKUP("none",$AA$1:$AB$3,2,FALSE)', "#N/A"],
      ["#REF!*2", "#REF!"],
      ["1/0", "#DIV/0!"],
    ] as const);
    return {
      after: (placed) => placed.sheet.change(placed.at(line, column.key), { formula, error }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const otherUnit: Fault = {
  name: "millions among thousands",
  rule: "WB-07",
  plant(register, draw) {
    const chosen = figure(register, draw, 4);
    if (!chosen || chosen.column.kind !== "money") return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        if (!placed.isWritten(column)) return false;
        const value = (register.lines[line]![column.key] as number) / 1_000;
        placed.sheet.change(placed.at(line, column.key), { value: `£${value.toFixed(3)}m` });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const contradictedUnit: Fault = {
  name: "millions under a header in thousands",
  rule: "WB-08",
  plant(register, draw) {
    const chosen = figure(register, draw, 4);
    if (!chosen || chosen.column.kind !== "money") return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        const header = String(placed.sheet.get(placed.header(column.key))?.value ?? "");
        if (placed.isWritten(column) || placed.unit !== "£000" || !header.includes("£000")) return false;
        const value = (register.lines[line]![column.key] as number) / 1_000;
        placed.sheet.change(placed.at(line, column.key), { value: `£${value.toFixed(3)}m` });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const hiddenRow: Fault = {
  name: "a hidden row inside a total",
  rule: "WB-09",
  plant(register, draw) {
    const column = totalled(register, draw, "money", "pounds", "fte");
    if (!column) return null;
    const line = lineWithFigure(register, column.key, draw);
    if (line === null) return null;
    return {
      after(placed) {
        const total = placed.sheet.get(placed.total(column.key)!);
        if (placed.hasSections || total?.formula === undefined) return false;
        // A hidden nought changes no total.
        if (register.lines[line]![column.key] === 0) return false;
        placed.sheet.hiddenRows.push(String(placed.at(line, column.key).row + 1));
      },
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const link: Fault = {
  name: "a link to another workbook",
  rule: "WB-10",
  plant(register, draw) {
    const chosen = figure(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    return {
      after(placed, book) {
        if (placed.isWritten(column)) return false;
        if (book.externalLinks.length === 0) book.externalLinks.push("file:///S:/finance/ledger.xlsx");
        const at = placed.at(line, column.key);
        placed.sheet.change(at, { formula: "[1]Sheet1!B7", value: placed.sheet.get(at)!.value! });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const merged: Fault = {
  name: "cells merged among the lines",
  rule: "WB-11",
  plant(register, draw) {
    const columns = columnsOfKind(register, "text");
    if (register.lines.length < 4) return null;
    const column = draw.one(columns);
    const line = draw.from(0, register.lines.length - 2);
    return {
      after(placed) {
        const [one, other] = [placed.at(line, column.key), placed.at(line + 1, column.key)];
        if (other.row !== one.row + 1 || placed.isExcelTable || !placed.sheet.get(one)) return false;
        placed.sheet.clear(other);
        placed.sheet.merges.push(`${name(one)}:${name(other)}`);
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const lookAlike: Fault = {
  name: "a look-alike or unseen character in a key",
  rule: "WB-12",
  plant(register, draw) {
    const column = keyColumn(register);
    const line = draw.from(0, register.lines.length - 1);
    const way = draw.one(["Cyrillic", "zero width"]);
    const text = String(register.lines[line]![column.key]);
    const spoilt =
      way === "Cyrillic" ? text.replace(/o/, "\u043E") : `${text.slice(0, 3)}\u200B${text.slice(3)}`;
    if (spoilt === text) return null;
    return {
      after: (placed) => placed.sheet.change(placed.at(line, column.key), { value: spoilt }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const lookAlikeHeader: Fault = {
  name: "a look-alike character in a header",
  rule: "WB-12",
  plant(register, draw) {
    const column = draw.one(columnsOfKind(register, "text"));
    return {
      after(placed) {
        const at = placed.header(column.key);
        const text = String(placed.sheet.get(at)!.value);
        const spoilt = text.replace(
          /[eoa]/,
          (letter) => ({ e: "\u0435", o: "\u043E", a: "\u0430" })[letter]!,
        );
        if (spoilt === text || placed.isExcelTable) return false;
        placed.sheet.change(at, { value: spoilt });
      },
      at: (placed) => [placed.header(column.key)],
    };
  },
};

/** Registers whose lines have a name of their own. */
const KEYED = [
  "savings plan",
  "savings progress",
  "savings monitor",
  "budget monitor",
  "cost shares",
  "service schedule",
  "business case",
  "agreements",
];

const duplicate: Fault = {
  name: "a key that stands twice",
  rule: "WB-13",
  plant(register, draw) {
    const hasYearLines = register.columns.some(({ role }) => role === "period");
    if (!KEYED.includes(register.kind) || hasYearLines || register.lines.length < 3) return null;
    if (register.columns.some(({ key }) => key === "council")) return null;
    const [one, other] = draw.some([...register.lines.keys()], 2) as [number, number];
    const label = register.label;
    const name = register.lines[one]![label]!;
    register.lines[other]![label] = draw.chance(0.3) ? String(name).toUpperCase() : name;
    return {
      after: (placed) => !placed.hasSections,
      at: (placed) => [placed.at(one, label), placed.at(other, label)],
    };
  },
};

function dayAt(register: Register, draw: Draw): { line: number; column: Column } | null {
  const columns = columnsOfKind(register, "day");
  if (columns.length === 0) return null;
  const column = draw.one(columns);
  const lines = [...register.lines.keys()].filter((line) => isDay(register.lines[line]![column.key]));
  return lines.length === 0 ? null : { line: draw.one(lines), column };
}

function textDate(name: string, rule: string, text: (day: Date) => string): Fault {
  return {
    name,
    rule,
    plant(register, draw): Planting | null {
      const chosen = dayAt(register, draw);
      if (!chosen) return null;
      const { line, column } = chosen;
      const { day } = register.lines[line]![column.key] as { day: number };
      const date = new Date((day - 25_569) * 86_400_000);
      return {
        after: (placed) => placed.sheet.change(placed.at(line, column.key), { value: text(date) }),
        at: (placed) => [placed.at(line, column.key)],
      };
    },
  };
}

const two = (number: number): string => String(number).padStart(2, "0");
const dateAsText = textDate(
  "a date kept as text",
  "WB-14",
  (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
);
const twoDigitYear = textDate(
  "a year of two digits",
  "WB-22",
  (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${two(date.getUTCFullYear() % 100)}`,
);
const impossibleDate = textDate(
  "a day that no calendar has",
  "WB-15",
  (date) => `31 June ${date.getUTCFullYear()}`,
);

const oddSign: Fault = {
  name: "one saving with the other sign",
  rule: "WB-20",
  plant(register, draw) {
    if (register.kind !== "savings plan" || register.lines.length < 6) return null;
    const column = draw.one(register.columns.filter(({ role }) => role === "year"));
    if (!column) return null;
    const line = lineWithFigure(register, column.key, draw);
    if (line === null) return null;
    register.lines[line]![column.key] = -(register.lines[line]![column.key] as number);
    if (register.columns.some(({ key }) => key === "all"))
      register.lines[line]!["all"] = register.columns
        .filter(({ role }) => role === "year")
        .reduce((all, { key }) => all + (register.lines[line]![key] as number), 0);
    return { at: (placed) => [placed.at(line, column.key)] };
  },
};

const typedShare: Fault = {
  name: "a number typed into a total",
  rule: "WB-19",
  plant(register, draw) {
    const column = totalled(register, draw, "money", "pounds");
    if (!column) return null;
    return {
      after(placed) {
        if (placed.hasSections || placed.isWritten(column)) return false;
        const { first, last } = placed.body(column.key);
        placed.sheet.change(placed.total(column.key)!, {
          formula: `SUM(${name(first)}:${name(last)})+37`,
          value: plain(sum(placed, column.key) + 37),
        });
      },
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const readsEmpty: Fault = {
  name: "a formula that reads an empty cell",
  rule: "WB-24",
  plant(register, draw) {
    const chosen = calculated(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        const keys: string[] = [];
        column.formula!((key) => (keys.push(key), "A1"));
        placed.sheet.clear(placed.at(line, keys[1]!));
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const shownAsDate: Fault = {
  name: "a figure shown as a date",
  rule: "WB-26",
  plant(register, draw) {
    const chosen = figure(register, draw, 5);
    if (!chosen || chosen.column.kind !== "money") return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        if (placed.isWritten(column)) return false;
        const at = placed.at(line, column.key);
        placed.sheet.set(at.row, at.column, { value: 43_556, format: "dd/mm/yyyy" });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const circle: Fault = {
  name: "a total that reads itself",
  rule: "WB-28",
  plant(register, draw) {
    const column = totalled(register, draw, "money", "pounds", "fte");
    if (!column) return null;
    return {
      after(placed) {
        if (placed.isWritten(column)) return false;
        const at = placed.total(column.key)!;
        placed.sheet.change(at, {
          formula: `SUM(${name(placed.body(column.key).first)}:${name(at)})`,
          value: 0,
        });
      },
      at: (placed) => [placed.total(column.key)!],
    };
  },
};

const approximateLookup: Fault = {
  name: "an approximate lookup",
  rule: "WB-27",
  plant(register, draw) {
    const chosen = figure(register, draw);
    if (!chosen) return null;
    const { line, column } = chosen;
    return {
      after(placed) {
        if (placed.isWritten(column)) return false;
        const at = placed.at(line, column.key);
        placed.sheet.change(at, {
          formula: `VLOOKUP(${name(placed.at(line, register.label))},$AA$1:$AB$20,2)`,
          value: placed.sheet.get(at)!.value!,
        });
      },
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const unseenSpace: Fault = {
  name: "a space behind a key",
  rule: "WB-31",
  plant(register, draw) {
    const column = keyColumn(register);
    const line = draw.from(0, register.lines.length - 1);
    const text = String(register.lines[line]![column.key]);
    return {
      after: (placed) =>
        placed.sheet.change(placed.at(line, column.key), {
          value: draw.one([
            `${text} `,
            ` ${text}`,
            text.includes(" ") ? text.replace(" ", "\u00A0") : `${text} `,
          ]),
        }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

export const WORKBOOK_FAULTS: readonly Fault[] = [
  numberAsText,
  wrongTotal,
  fteTotal,
  shortTotal,
  typedOver,
  otherFormula,
  errorValue,
  otherUnit,
  contradictedUnit,
  hiddenRow,
  link,
  merged,
  lookAlike,
  lookAlikeHeader,
  duplicate,
  dateAsText,
  twoDigitYear,
  impossibleDate,
  oddSign,
  typedShare,
  readsEmpty,
  shownAsDate,
  circle,
  approximateLookup,
  unseenSpace,
];
