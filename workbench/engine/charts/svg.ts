/** Marks as SVG. What cells and titles say stays text. */
import type { Mark, Paint } from "./marks";

const SVG = "http://www.w3.org/2000/svg";

export function svgOf(document: Document, marks: readonly Mark[], width: number, height: number): SVGElement {
  const root = made(document, "svg", { viewBox: `0 0 ${width} ${height}` });
  for (const mark of marks) {
    if (mark.type === "path") {
      root.append(
        made(document, "path", {
          d: mark.d,
          fill: mark.fill ? color(mark.fill) : "none",
          ...(mark.stroke ? { stroke: color(mark.stroke), "stroke-width": mark.width ?? 1 } : {}),
          "stroke-linejoin": "round",
        }),
      );
      continue;
    }
    const text = made(document, "text", {
      x: mark.x,
      y: mark.y,
      "text-anchor": mark.anchor,
      "font-size": mark.size,
      fill: color(mark.paint),
      ...(mark.turn ? { transform: `rotate(${mark.turn} ${mark.x} ${mark.y})` } : {}),
    });
    text.textContent = mark.text;
    root.append(text);
  }
  return root;
}

/** Roles are variables of the style sheet, so that a change of appearance draws nothing anew. */
function color(paint: Paint): string {
  return paint.startsWith("#") ? paint : `var(--chart-${paint})`;
}

function made(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
