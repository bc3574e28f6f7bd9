/** Cells by the names of a table: `Costs[Amount]`, `Costs[#All]`, `Costs[[#Headers],[Amount]]`, `Costs[[A]:[C]]`. */
import type { Area, BookTable } from "../../../xlsx";

/**
 * The cells a text with a table's name means; a table's bare name means the rows between header and totals, as
 * Excel reads it. Null where it is no such text, or the table has no such part or column.
 */
export function tableArea(text: string, tables: readonly BookTable[]): Area | null {
  const match = /^([^[\]]+)(\[.*\])?$/s.exec(text);
  if (!match) return null;
  const name = match[1]!.trim().toLowerCase();
  const table = tables.find((candidate) => candidate.name.toLowerCase() === name);
  if (!table) return null;
  const inner = match[2];
  const parts = inner === undefined ? { items: [], columns: null } : readParts(inner);
  if (parts === null) return null;
  const rows = rowsOfItems(table, parts.items);
  const columns = columnsOfNames(table, parts.columns);
  return rows && columns && rows.top <= rows.bottom ? { ...rows, ...columns } : null;
}

interface Parts {
  readonly items: readonly string[];
  readonly columns: readonly [first: string, last: string] | null;
}

function readParts(text: string): Parts | null {
  const inner = text.slice(1, -1).trim();
  if (inner === "") return { items: [], columns: null };
  if (!inner.startsWith("[")) {
    return inner.startsWith("#")
      ? { items: [inner.toLowerCase()], columns: null }
      : { items: [], columns: [unescaped(inner), unescaped(inner)] };
  }
  const items: string[] = [];
  let columns: [string, string] | null = null;
  const piece = /\s*\[((?:'.|[^'\]])*)\]\s*(?::\s*\[((?:'.|[^'\]])*)\]\s*)?(,|$)/gy;
  for (let at = 0; at < inner.length; at = piece.lastIndex) {
    const found = piece.exec(inner);
    if (!found) return null;
    const first = found[1]!;
    if (first.startsWith("#")) items.push(first.toLowerCase());
    else columns = [unescaped(first), unescaped(found[2] ?? first)];
  }
  return { items, columns };
}

const unescaped = (name: string): string => name.trim().replace(/'(.)/g, "$1");

function rowsOfItems(table: BookTable, items: readonly string[]): { top: number; bottom: number } | null {
  const { area, hasHeader, hasTotals } = table;
  const body = { top: area.top + (hasHeader ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
  let rows: { top: number; bottom: number } | null = null;
  const add = (top: number, bottom: number): void => {
    rows = rows ? { top: Math.min(rows.top, top), bottom: Math.max(rows.bottom, bottom) } : { top, bottom };
  };
  if (items.length === 0) return body;
  for (const item of items) {
    if (item === "#all") add(area.top, area.bottom);
    else if (item === "#data") add(body.top, body.bottom);
    else if (item === "#headers" && hasHeader) add(area.top, area.top);
    else if (item === "#totals" && hasTotals) add(area.bottom, area.bottom);
    else return null;
  }
  return rows;
}

function columnsOfNames(table: BookTable, names: Parts["columns"]): { left: number; right: number } | null {
  if (names === null) return { left: table.area.left, right: table.area.right };
  const [first, last] = names.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  ) as [number, number];
  if (first < 0 || last < 0) return null;
  return { left: table.area.left + Math.min(first, last), right: table.area.left + Math.max(first, last) };
}
