import type { BookChart, BookSeries } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";

/** One chart of a sheet, looked up anew at each use. */
export class ChartView {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
    readonly id: string,
  ) {}

  get chart(): BookChart {
    const found = this.places.document.extras(this.sheet).charts.find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  /** A chart that was changed is written anew: what was kept of it as it was read no longer holds. */
  put(after: BookChart | null): void {
    void this.chart;
    const { document } = this.places;
    const charts = document.extras(this.sheet).charts.flatMap((one) => {
      if (one.id !== this.id) return [one];
      if (after === null) return [];
      const { keptAs: _kept, ...own } = after;
      return [own];
    });
    document.change(this.sheet, { charts });
  }

  change(change: Partial<BookChart>): void {
    this.put({ ...this.chart, ...change });
  }

  /** Without the field. */
  drop(field: "title" | "categoryTitle" | "valueTitle"): void {
    const { [field]: _gone, ...rest } = this.chart;
    this.put(rest);
  }

  series(index: number): BookSeries {
    const one = this.chart.series[index];
    if (!one) throw itemNotFound();
    return one;
  }

  changeSeries(index: number, after: BookSeries | null): void {
    this.series(index);
    const series = this.chart.series.flatMap((one, at) => (at !== index ? [one] : after ? [after] : []));
    this.change({ series });
  }
}
