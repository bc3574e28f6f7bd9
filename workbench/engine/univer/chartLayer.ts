/**
 * The charts of the sheet in front, over its cells. It lets every click, wheel and key through to the grid, and takes
 * no focus.
 */
import type { BookChart } from "../../../xlsx";
import { chartSentence, drawChart, drawSentence, readChart, svgOf } from "../charts";
import type { Engine, EngineEvent, SheetId } from "../engine";
import { chartReader, type Source } from "./chartReader";
import type { PaneName, View } from "./gridView";
import { shownText } from "./shownText";
import { pointsToPixels } from "./sizes";

interface Drawn {
  readonly chart: BookChart;
  /** One in each pane: a chart may lie across the edge of what stays in view. */
  readonly inPanes: Map<PaneName, SVGElement>;
  sources: readonly Source[];
  isStale: boolean;
}

export class ChartLayer {
  private readonly root: HTMLElement;
  private readonly panes = new Map<PaneName, HTMLElement>();
  private readonly charts = new Map<SheetId, readonly BookChart[]>();
  private drawn: Drawn[] = [];
  private view: View | null = null;
  private frame = 0;

  /** @param nameFormula what a defined name stands for */
  constructor(
    private readonly document: Document,
    private readonly engine: Engine,
    private readonly nameFormula: (name: string) => string | undefined,
  ) {
    this.root = document.createElement("div");
    this.root.className = "grid-charts";
    engine.listen((event) => this.heed(event));
  }

  show(sheet: SheetId, charts: readonly BookChart[]): void {
    this.charts.set(sheet, charts);
    if (this.view?.sheet === sheet) this.turnTo(sheet);
  }

  forget(): void {
    this.charts.clear();
    this.view = null;
    this.clear();
  }

  /** The grid has scrolled, zoomed, changed its size or its sheet. */
  moved(view: View): void {
    const isOther = view.sheet !== this.view?.sheet;
    this.view = view;
    if (isOther) this.turnTo(view.sheet);
    else this.place();
  }

  setAppearance(appearance: string): void {
    this.root.dataset["appearance"] = appearance;
  }

  dispose(): void {
    this.forget();
    this.root.remove();
    cancelAnimationFrame(this.frame);
  }

  private clear(): void {
    this.drawn = [];
    for (const pane of this.panes.values()) pane.replaceChildren();
  }

  private turnTo(sheet: SheetId): void {
    this.clear();
    this.drawn = (this.charts.get(sheet) ?? []).map((chart) => ({
      chart,
      inPanes: new Map(),
      sources: [],
      isStale: true,
    }));
    this.place();
  }

  private heed(event: EngineEvent): void {
    if (!("sheet" in event) || event.type === "selected" || event.type === "activated") return;
    for (const one of this.drawn)
      one.isStale ||= one.sources.length === 0 || one.sources.some((source) => concerns(event, source));
    if (this.frame === 0 && this.drawn.some(({ isStale }) => isStale))
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.place();
      });
  }

  private place(): void {
    const { view } = this;
    if (!view) return;
    const parent = view.canvas.parentElement;
    if (parent && this.root.parentElement !== parent) parent.append(this.root);
    for (const [name, pane] of this.panes) pane.hidden = !view.panes.some((one) => one.name === name);
    if (this.drawn.length === 0) return;
    for (const { name, left, top, width, height, x, y } of view.panes) {
      const pane = this.pane(name);
      Object.assign(pane.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      for (const one of this.drawn) {
        const frame = pixelsOf(one.chart);
        const isSeen =
          frame.left < x + width / view.zoom &&
          frame.left + frame.width > x &&
          frame.top < y + height / view.zoom &&
          frame.top + frame.height > y;
        // In the cells themselves it stays for those who don't see, wherever they have scrolled to.
        if (!isSeen && name !== "main") one.inPanes.get(name)?.remove();
        else {
          if (one.isStale) this.draw(one);
          const svg = this.inPane(one, name, pane);
          Object.assign(svg.style, {
            left: `${(frame.left - x) * view.zoom}px`,
            top: `${(frame.top - y) * view.zoom}px`,
            width: `${frame.width * view.zoom}px`,
            height: `${frame.height * view.zoom}px`,
          });
        }
      }
    }
  }

  private draw(one: Drawn): void {
    const { chart } = one;
    const sources: Source[] = [];
    const reading = readChart(
      chart,
      chartReader(this.engine, this.nameFormula, (source) => sources.push(source)),
    );
    const size = pixelsOf(chart);
    const svg = svgOf(
      this.document,
      reading.ok ? drawChart(chart, reading.data, size, shownText) : drawSentence(reading.sentence, size),
      size.width,
      size.height,
    );
    svg.classList.add("grid-chart");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", reading.ok ? chartSentence(chart, reading.data) : reading.sentence);
    one.inPanes.get("main")?.replaceWith(svg);
    for (const [name, old] of one.inPanes) if (name !== "main") old.remove();
    one.inPanes.clear();
    one.inPanes.set("main", svg);
    one.sources = sources;
    one.isStale = false;
  }

  private inPane(one: Drawn, name: PaneName, pane: HTMLElement): SVGElement {
    let svg = one.inPanes.get(name);
    if (!svg) {
      svg = one.inPanes.get("main")!.cloneNode(true) as SVGElement;
      svg.removeAttribute("role");
      svg.removeAttribute("aria-label");
      svg.setAttribute("aria-hidden", "true");
      one.inPanes.set(name, svg);
    }
    if (svg.parentElement !== pane) pane.append(svg);
    return svg;
  }

  private pane(name: PaneName): HTMLElement {
    let pane = this.panes.get(name);
    if (!pane) {
      pane = this.document.createElement("div");
      pane.className = "pane";
      this.panes.set(name, pane);
      this.root.append(pane);
    }
    return pane;
  }
}

function pixelsOf({ frame }: BookChart): { left: number; top: number; width: number; height: number } {
  return {
    left: pointsToPixels(frame.left),
    top: pointsToPixels(frame.top),
    width: Math.max(1, pointsToPixels(frame.width)),
    height: Math.max(1, pointsToPixels(frame.height)),
  };
}

/** A change of single cells elsewhere leaves a chart as it is; all else may change what it reads. */
function concerns(event: EngineEvent & { sheet: SheetId }, { sheet, area }: Source): boolean {
  if (event.type === "sheetRenamed" || event.type === "sheetDeleted" || event.type === "sheetAdded")
    return true;
  if (event.sheet !== sheet) return false;
  if (event.type !== "changed" && event.type !== "formatted") return true;
  return (
    event.area.top <= area.bottom &&
    event.area.bottom >= area.top &&
    event.area.left <= area.right &&
    event.area.right >= area.left
  );
}
