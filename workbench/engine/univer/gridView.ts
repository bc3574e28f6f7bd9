/** What of the sheet in front is seen where: followed frame by frame, so that what lies over the cells goes with them. */
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type IRender } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { SheetId } from "../engine";
import type { Running } from "./univer";

/** A part of the grid that scrolls by itself: the cells, or those that stay in view above and beside them. */
export interface PaneView {
  readonly name: PaneName;
  /** In pixels of the page, from the corner of the grid's drawing. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The place of the sheet at its corner, in pixels before zooming. */
  readonly x: number;
  readonly y: number;
}

export type PaneName = "main" | "above" | "beside" | "corner";

export interface View {
  readonly sheet: SheetId;
  readonly zoom: number;
  readonly panes: readonly PaneView[];
  /** What the cells are drawn on. */
  readonly canvas: HTMLElement;
  /** Where a cell, or the merged cells it belongs to, stands on the sheet, in pixels before zooming. */
  cell(row: number, column: number): { left: number; top: number; right: number; bottom: number };
}

const PANES: readonly (readonly [PaneName, SHEET_VIEWPORT_KEY])[] = [
  ["main", SHEET_VIEWPORT_KEY.VIEW_MAIN],
  ["above", SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP],
  ["beside", SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT],
  ["corner", SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP],
];

/** Calls after each frame in which something of the view has changed; what it gives ends that. */
export function followView(univer: Univer, running: Running, onMoved: (view: View) => void): () => void {
  const renders = univer.__getInjector().get(IRenderManagerService);
  let last = "";
  const endings = new Map<IRender, { unsubscribe(): void }>();
  const follow = (render: IRender): void => {
    if (endings.has(render)) return;
    const ending = render.engine.endFrame$.subscribe(() => {
      if (render.unitId !== running.unitId) return;
      const view = viewOf(render);
      if (!view) return;
      const { canvas: _canvas, ...seen } = view;
      const now = `${render.unitId} ${JSON.stringify(seen)}`;
      if (now === last) return;
      last = now;
      onMoved(view);
    });
    endings.set(render, ending);
  };
  for (const render of renders.getRenderAll().values()) follow(render);
  const created = renders.created$.subscribe(follow);
  const gone = renders.disposed$.subscribe((unitId) => {
    for (const [render, ending] of endings)
      if (render.unitId === unitId) {
        ending.unsubscribe();
        endings.delete(render);
      }
  });
  return () => {
    created.unsubscribe();
    gone.unsubscribe();
    for (const ending of endings.values()) ending.unsubscribe();
  };
}

function viewOf(render: IRender): View | null {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentParam();
  if (!skeleton) return null;
  const zoom = render.scene.scaleX;
  const { rowHeaderWidthAndMarginLeft, columnHeaderHeightAndMarginTop } = skeleton.skeleton;
  const panes = PANES.flatMap(([name, key]): PaneView[] => {
    const viewport = render.scene.getViewport(key);
    if (!viewport?.isActive) return [];
    const { left, top, right, bottom } = viewport.viewBound;
    const bar = viewport.getScrollBar();
    const covered = (isThere: boolean | undefined): number => (isThere ? (bar?.barSize ?? 0) : 0);
    return [
      {
        name,
        left: viewport.left,
        top: viewport.top,
        width: Math.max(0, (right - left) * zoom - covered(bar?.enableVertical)),
        height: Math.max(0, (bottom - top) * zoom - covered(bar?.enableHorizontal)),
        x: left - rowHeaderWidthAndMarginLeft,
        y: top - columnHeaderHeightAndMarginTop,
      },
    ];
  });
  return {
    sheet: skeleton.sheetId,
    zoom,
    panes,
    canvas: render.engine.getCanvasElement(),
    cell: (row, column) => {
      const { mergeInfo } = skeleton.skeleton.getCellWithCoordByIndex(row, column);
      return {
        left: mergeInfo.startX - rowHeaderWidthAndMarginLeft,
        right: mergeInfo.endX - rowHeaderWidthAndMarginLeft,
        top: mergeInfo.startY - columnHeaderHeightAndMarginTop,
        bottom: mergeInfo.endY - columnHeaderHeightAndMarginTop,
      };
    },
  };
}

/** Where a cell is seen, in pixels of the window; null where it is scrolled away. */
export function placeOfCell(
  view: View,
  row: number,
  column: number,
): { left: number; bottom: number } | null {
  const { left, top, right, bottom } = view.cell(row, column);
  const canvas = view.canvas.getBoundingClientRect();
  // What stays in view lies before the cells that scroll.
  for (const pane of [...view.panes].reverse()) {
    const isSeen =
      right > pane.x &&
      left < pane.x + pane.width / view.zoom &&
      bottom > pane.y &&
      top < pane.y + pane.height / view.zoom;
    if (!isSeen) continue;
    return {
      left: canvas.left + pane.left + (left - pane.x) * view.zoom,
      bottom: canvas.top + pane.top + (bottom - pane.y) * view.zoom,
    };
  }
  return null;
}
