/** A sheet while it is laid out. */
import type { Area } from "../workbook";
import type { LookName } from "./looks";
import type { Placed } from "./places";
import type { PlanBlock, PlanCell, PlanLook, PlanName, PlanNote, PlanSheet } from "./plan";
import type { Lines, TemplateSpec } from "./spec";

/** Collects what stands on a sheet. */
export class Sheet {
  readonly blocks: PlanBlock[] = [];
  readonly looks: PlanLook[] = [];
  readonly heights = new Map<number, number>();
  readonly notes: PlanNote[] = [];
  readonly names: PlanName[] = [];
  readonly tables: PlanSheet["tables"][number][] = [];
  readonly validations: PlanSheet["validations"][number][] = [];
  readonly conditionalFormats: PlanSheet["conditionalFormats"][number][] = [];
  readonly charts: PlanSheet["charts"][number][] = [];
  readonly links: PlanSheet["links"][number][] = [];

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
  ) {}

  put(top: number, left: number, cells: readonly (readonly PlanCell[])[]): void {
    this.blocks.push({ top, left, cells });
  }

  look(area: Area, look: LookName): void {
    if (area.bottom >= area.top && area.right >= area.left) this.looks.push({ area, look });
  }

  /** A height that shows all words; the greatest wish for a row holds. */
  height(row: number, points: number): void {
    if (points > (this.heights.get(row) ?? 0)) this.heights.set(row, points);
  }
}

export interface Whole {
  readonly template: TemplateSpec;
  readonly lines: Lines;
  readonly places: Placed;
}
