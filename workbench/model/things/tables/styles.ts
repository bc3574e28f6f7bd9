/** The table styles Excel brings: `TableStyleLight1` to 21, `TableStyleMedium1` to 28, `TableStyleDark1` to 11. */
const COUNTS = { Light: 21, Medium: 28, Dark: 11 } as const;

export const TABLE_STYLES: readonly string[] = Object.entries(COUNTS).flatMap(([shade, count]) =>
  Array.from({ length: count }, (_, index) => `TableStyle${shade}${String(index + 1)}`),
);

const known = new Set(TABLE_STYLES);

export const isTableStyle = (name: string): boolean => known.has(name);
