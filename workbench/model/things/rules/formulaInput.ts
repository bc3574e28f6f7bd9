/** Formulas as rules take and give them: a number, text, a date, `=B2`, or a range of the model. */
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { referenceTo } from "../names/reference";

const DAY = 86_400_000;

/** The formula without its `=`. Texts that are dates become their day's number, as Excel keeps them. */
export function formulaInput(places: Places, value: unknown, isTime = false): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object" && value !== null) return rangeFormula(places, value);
  if (typeof value !== "string" || value.trim() === "") throw invalidArgument();
  if (value.startsWith("=")) {
    if (value.length < 2) throw invalidArgument();
    return value.slice(1);
  }
  const day = isTime ? serial(value, places.document.whole.dateSystem) : null;
  return day === null ? value.trim() : String(day);
}

export function rangeFormula(places: Places, value: object): string {
  const place = places.placesOf(value, null);
  const area = place?.areas[0];
  if (!place || !area || place.areas.length !== 1) throw invalidArgument();
  const name = places.document.engine.sheets().find(({ id }) => id === place.sheet)?.name ?? "";
  return referenceTo(name, area);
}

/** `2026-04-01`, `2026-04-01T09:30:00`, `01/04/2026`, `9:30` as the number of a day. */
function serial(text: string, system: 1900 | 1904): number | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?Z?)?$/.exec(text);
  if (iso)
    return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]), system) + timeOf(iso[4], iso[5], iso[6]);
  const uk = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (uk) return dayNumber(Number(uk[3]), Number(uk[2]), Number(uk[1]), system);
  const time = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  return time ? timeOf(time[1], time[2], time[3]) : null;
}

const dayNumber = (year: number, month: number, day: number, system: 1900 | 1904): number =>
  (Date.UTC(year, month - 1, day) - (system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;

const timeOf = (hours = "0", minutes = "0", seconds = "0"): number =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;

/** As rules give it back: a number for a number, else the formula with its `=`. */
export function formulaOutput(formula: string | undefined): string | number | null {
  if (formula === undefined) return null;
  const trimmed = formula.trim();
  if (trimmed !== "" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  return `=${trimmed}`;
}
