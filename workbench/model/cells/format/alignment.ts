/** How a look says where a cell's content stands, and how Office.js says it. */
export const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
export const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

export const keyOf = <K extends string>(table: Readonly<Record<K, string>>, value: string): K | null =>
  (Object.keys(table) as K[]).find((key) => table[key] === value) ?? null;
