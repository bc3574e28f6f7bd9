/** A sheet's drawing: kept anchors as they were, and its charts at their places. */
import { CHART, DRAWING, RELATIONS, SHEET_DRAWING } from "../../xml/namespaces";
import { element, HEAD } from "../../xml/write";
import type { BookChart, BookSheet } from "../book";
import { EMU_PER_POINT, Layout } from "../geometry";
import { chartXml } from "./charts";
import { Relations, type Parts } from "./parts";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** Writes the drawing and its new charts; gives the drawing's part, or null where there is nothing on it. */
export function writeDrawing(
  sheet: BookSheet,
  parts: Parts,
  isKept: (part: string) => boolean,
  stored: (formula: string) => string,
): string | null {
  const kept = sheet.kept?.drawing;
  if (!sheet.charts.length && !kept?.anchors.length) return null;
  const relations = new Relations(kept?.relationships);
  const layout = new Layout(sheet.columns, sheet.rows);
  const part = parts.fresh("xl/drawings/drawing", ".xml");
  // Ids of shapes are counted over the whole drawing; those of kept ones are theirs.
  const ids = new Set(
    (kept?.anchors ?? []).flatMap((xml) =>
      [...xml.matchAll(/<xdr:cNvPr [^>]*?\bid="([0-9]+)"/g)].map(([, id]) => id ?? ""),
    ),
  );
  const charts = sheet.charts.map((chart) => {
    const target =
      chart.keptAs !== undefined && isKept(chart.keptAs)
        ? chart.keptAs
        : parts.fresh("xl/charts/chart", ".xml");
    if (target !== chart.keptAs) parts.add(target, CHART_TYPE, chartXml(chart, stored));
    let id = /^[1-9][0-9]{0,8}$/.test(chart.id) ? chart.id : "2";
    while (ids.has(id)) id = String(Number(id) + 1);
    ids.add(id);
    return anchorXml(chart, id, relations.add("chart", target), layout);
  });
  const xml = element(
    "xdr:wsDr",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING },
    ...(kept?.anchors ?? []),
    ...charts,
  );
  parts.add(part, DRAWING_TYPE, HEAD + xml, relations);
  return part;
}

function anchorXml(chart: BookChart, id: string, relationship: string, layout: Layout): string {
  const emu = (points: number): number => Math.max(0, Math.round(points * EMU_PER_POINT));
  const { column, intoColumn, row, intoRow } = layout.cellAt(chart.frame.left, chart.frame.top);
  return element(
    "xdr:oneCellAnchor",
    {},
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${emu(intoColumn)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(intoRow)}</xdr:rowOff></xdr:from>`,
    element("xdr:ext", { cx: emu(chart.frame.width), cy: emu(chart.frame.height) }),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id, name: chart.name, descr: chart.altText }),
        "<xdr:cNvGraphicFramePr/>",
      ),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART },
          element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONS, "r:id": relationship }),
        ),
      ),
    ),
    "<xdr:clientData/>",
  );
}
