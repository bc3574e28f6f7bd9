/** Areas as a file writes them, and the parts of areas that no other has. */
import { areaName, overlap, type Area } from "../../../src/workbook";

/** `A1:B2 D4`. */
export function areasName(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** What is left of an area without another: up to four. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces: Area[] = [];
  if (area.top < hole.top) pieces.push({ ...area, bottom: hole.top - 1 });
  if (area.left < hole.left) pieces.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) pieces.push({ top, bottom, left: hole.right + 1, right: area.right });
  if (area.bottom > hole.bottom) pieces.push({ ...area, top: hole.bottom + 1 });
  return pieces;
}
