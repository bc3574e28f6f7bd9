/** Points, as Office.js counts, characters, as Excel's dialogue does, and pixels, as Univer does. */
const PIXELS_PER_POINT = 96 / 72;
/** The widest digit of the default font (Calibri 11) and the margins of a column, in pixels. */
const DIGIT = 7;
const MARGIN = 5;

export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

export function pointsToPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function pixelsToPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function charactersToPixels(characters: number): number {
  return characters < 1 ? Math.round(characters * (DIGIT + MARGIN)) : Math.round(characters * DIGIT + MARGIN);
}
