/** A sheet's drawing: its charts, and everything else on it as kept anchors (ECMA-376 part 1, 20.5). */
import type { Relationship } from "../../read/package";
import { DRAWING, SHEET_DRAWING } from "../../xml/namespaces";
import type { XmlNode } from "../../xml/tree";
import { serialized } from "../../xml/write";
import type { BookChart, Frame, KeptRelationship } from "../book";
import type { Palette } from "../colors";
import { EMU_PER_POINT, roundedFrame, type Layout } from "../geometry";
import { numberOfText } from "../../read/number";
import { readChart } from "./chart";
import { keptRelationships } from "./relationships";
import type { Source } from "./source";
import type { Telling } from "./telling";

export interface DrawingRead {
  readonly charts: BookChart[];
  readonly anchors: string[];
  readonly relationships: KeptRelationship[];
}

/** What the writer declares on the drawing itself. */
const DRAWING_SCOPE = { xdr: SHEET_DRAWING, a: DRAWING };

export function readDrawing(
  source: Source,
  part: string,
  layout: Layout,
  palette: Palette,
  telling: Telling,
): DrawingRead {
  const relationships = source.relationships(part);
  const charts: BookChart[] = [];
  const anchors: string[] = [];
  const used = new Set<string>();
  for (const anchor of source.tree(part).children) {
    if (!/Anchor$/.test(anchor.name) && anchor.name !== "AlternateContent") continue;
    const chart = chartOf(source, anchor, relationships, layout, palette);
    if (chart) {
      charts.push(chart);
      continue;
    }
    tell(anchor, telling);
    const xml = serialized(anchor, DRAWING_SCOPE);
    for (const { id } of relationships) if (xml.includes(`="${id}"`)) used.add(id);
    anchors.push(xml);
  }
  return {
    charts,
    anchors,
    relationships: keptRelationships(relationships.filter(({ id }) => used.has(id))),
  };
}

function chartOf(
  source: Source,
  anchor: XmlNode,
  relationships: readonly Relationship[],
  layout: Layout,
  palette: Palette,
): BookChart | null {
  const graphic = anchor.child("graphicFrame");
  const id = graphic?.at("graphic", "graphicData", "chart")?.relationship();
  const target = relationships.find((relationship) => relationship.id === id && !relationship.isExternal);
  const frame = frameOf(anchor, layout);
  if (!graphic || !target || target.kind !== "chart" || !frame) return null;
  const root = source.glance(target.target);
  const words = root && readChart(root, palette);
  if (!words) return null;
  const properties = graphic.at("nvGraphicFramePr", "cNvPr");
  const altText = properties?.get("descr");
  return {
    id: properties?.get("id") ?? "",
    name: properties?.get("name") ?? "",
    frame,
    ...words,
    ...(altText === undefined ? {} : { altText }),
    keptAs: target.target,
  };
}

function frameOf(anchor: XmlNode, layout: Layout): Frame | null {
  const emu = (node: XmlNode | undefined, name: string): number =>
    (numberOfText(node?.get(name) ?? "") || 0) / EMU_PER_POINT;
  const place = (node: XmlNode | undefined): { left: number; top: number } => {
    const count = (name: string): number => Math.max(0, numberOfText(node?.child(name)?.text ?? "") || 0);
    return {
      left: layout.left(Math.min(count("col"), 16_384)) + count("colOff") / EMU_PER_POINT,
      top: layout.top(Math.min(count("row"), 1_048_576)) + count("rowOff") / EMU_PER_POINT,
    };
  };
  const size = { width: emu(anchor.child("ext"), "cx"), height: emu(anchor.child("ext"), "cy") };
  switch (anchor.name) {
    case "absoluteAnchor":
      return roundedFrame({
        left: emu(anchor.child("pos"), "x"),
        top: emu(anchor.child("pos"), "y"),
        ...size,
      });
    case "oneCellAnchor":
      return roundedFrame({ ...place(anchor.child("from")), ...size });
    case "twoCellAnchor": {
      const from = place(anchor.child("from"));
      const to = place(anchor.child("to"));
      return roundedFrame({
        ...from,
        width: Math.max(0, to.left - from.left),
        height: Math.max(0, to.top - from.top),
      });
    }
    default:
      return null;
  }
}

function tell(anchor: XmlNode, telling: Telling): void {
  if (anchor.name === "AlternateContent" || anchor.child("AlternateContent")) {
    const choice = anchor.at("AlternateContent", "Choice") ?? anchor.child("Choice");
    const frame = choice && [...choice.deep("graphicData")][0]?.get("uri");
    telling.count(
      frame && /slicer/.test(frame)
        ? "slicer"
        : frame && /chartex/.test(frame)
          ? "chart of a newer kind"
          : "drawing of a newer kind",
    );
  } else if (anchor.child("pic")) telling.count("picture");
  else if (anchor.child("graphicFrame")) telling.count("chart of a kind not shown here");
  else telling.count("drawn shape");
}
