/** One conditional format of a sheet, looked up anew at each use. */
import type { Area, BookConditionalFormat, Overlay } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { idOf, keepId } from "../identity";

export type Kind = BookConditionalFormat["kind"];
export type OfKind<K extends Kind> = Extract<BookConditionalFormat, { kind: K }>;

export class FormatView {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
    readonly id: string,
  ) {}

  get list(): readonly BookConditionalFormat[] {
    return this.places.document.extras(this.sheet).conditionalFormats;
  }

  get format(): BookConditionalFormat {
    const found = this.list.find((one) => idOf(one) === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  of<K extends Kind>(kind: K): OfKind<K> {
    const { format } = this;
    if (format.kind !== kind) throw itemNotFound();
    return format as OfKind<K>;
  }

  put(after: BookConditionalFormat | null): void {
    const before = this.format;
    this.replaceAll(
      this.list.flatMap((one) => {
        if (one !== before) return [one];
        return after ? [keepId(before, after)] : [];
      }),
    );
  }

  /** The list in the order of its priorities, which then run from 1. */
  replaceAll(formats: readonly BookConditionalFormat[]): void {
    const conditionalFormats = formats.map((one, index) =>
      one.priority === index + 1 ? one : keepId(one, { ...one, priority: index + 1 }),
    );
    this.places.document.change(this.sheet, { conditionalFormats });
  }

  get look(): Overlay {
    const { format } = this;
    return "look" in format ? format.look : {};
  }

  setLook(change: Partial<Record<keyof Overlay, unknown>>): void {
    const { format } = this;
    if (!("look" in format)) throw itemNotFound();
    const look = Object.fromEntries(
      Object.entries({ ...format.look, ...change }).filter(([, value]) => value !== undefined),
    ) as Overlay;
    this.put({ ...format, look });
  }
}

export const inOrder = (formats: readonly BookConditionalFormat[]): BookConditionalFormat[] =>
  [...formats].sort((a, b) => a.priority - b.priority);

/** A format as it begins, before the add-in says what it is to do. It changes no cell's look. */
export function newFormat(kind: Exclude<Kind, "kept">, areas: readonly Area[]): BookConditionalFormat {
  const base = { areas, priority: 1 };
  const look: Overlay = {};
  switch (kind) {
    case "cellValue":
      return { ...base, kind, operator: "equal", formula1: '""', look };
    case "formula":
      return { ...base, kind, formula: "FALSE", look };
    case "text":
      return { ...base, kind, operator: "contains", text: "", look };
    case "preset":
      return { ...base, kind, criterion: "blanks", look };
    case "topBottom":
      return { ...base, kind, rank: 10, look };
    case "colorScale":
      return {
        ...base,
        kind,
        points: [
          { type: "min", color: "#FFEF9C" },
          { type: "max", color: "#FF7128" },
        ],
      };
    case "dataBar":
      return { ...base, kind, color: "#638EC6", points: [{ type: "min" }, { type: "max" }] };
    case "iconSet":
      return {
        ...base,
        kind,
        icons: "3TrafficLights1",
        points: [
          { type: "percent", value: "0" },
          { type: "percent", value: "33" },
          { type: "percent", value: "67" },
        ],
      };
  }
}
