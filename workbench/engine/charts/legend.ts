/** The legend: a coloured square or sign, and the name, of each series; of each slice in a pie. */
import type { BookChart } from "../../../xlsx";
import type { ChartData } from "./chartData";
import { colorOf } from "./colors";
import { fitted, rectangle, sign, SMALL, textWidth, type Box, type Mark, type Paint } from "./marks";

const LINE = 18;
const KEY = 16;
const BETWEEN = 12;
const LONGEST = 150;

interface Entry {
  readonly name: string;
  readonly color: Paint;
  /** Drawn as points and lines: shown by the sign of its points. */
  readonly sign: number | null;
}

export function entriesOf(data: ChartData): Entry[] {
  const [first] = data.series;
  if (first?.manner.shape === "pie" || first?.manner.shape === "doughnut")
    return data.categories.map((name, at) => ({ name, color: colorOf(at), sign: null }));
  return data.series.map(({ name, color, manner }, at) => ({
    name,
    color: colorOf(at, color),
    sign: manner.hasMarkers ? at : null,
  }));
}

/** Draws the legend at its side of a box, and gives what is left of the box. */
export function legendMarks(
  where: NonNullable<BookChart["legend"]>,
  entries: readonly Entry[],
  box: Box,
): { marks: Mark[]; rest: Box } {
  if (where === "none" || entries.length === 0) return { marks: [], rest: box };
  const isBeside = where === "left" || where === "right";
  const room = Math.min(LONGEST, (box.right - box.left) * (isBeside ? 0.35 : 1) - KEY);
  const named = entries.map((entry) => ({ ...entry, name: fitted(entry.name, SMALL, room) }));
  const widths = named.map(({ name }) => KEY + textWidth(name, SMALL) + BETWEEN);
  if (isBeside) {
    const width = Math.max(...widths);
    const lines = named.slice(0, Math.max(1, Math.floor((box.bottom - box.top) / LINE)));
    const left = where === "left" ? box.left : box.right - width + BETWEEN;
    const top = (box.top + box.bottom - lines.length * LINE) / 2;
    return {
      marks: lines.flatMap((entry, at) => entryMarks(entry, left, top + at * LINE)),
      rest: where === "left" ? { ...box, left: box.left + width } : { ...box, right: box.right - width },
    };
  }
  const rows = inRows(widths, box.right - box.left).slice(
    0,
    Math.max(1, Math.floor((box.bottom - box.top) / 3 / LINE)),
  );
  const height = rows.length * LINE;
  const top = where === "top" ? box.top : box.bottom - height;
  const marks = rows.flatMap((row, line) => {
    const whole = row.reduce((sum, at) => sum + widths[at]!, -BETWEEN);
    let left = (box.left + box.right - whole) / 2;
    return row.flatMap((at) => {
      const drawn = entryMarks(named[at]!, left, top + line * LINE);
      left += widths[at]!;
      return drawn;
    });
  });
  const rest =
    where === "top" ? { ...box, top: box.top + height + 4 } : { ...box, bottom: box.bottom - height - 4 };
  return { marks, rest };
}

function inRows(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [];
  let used = Infinity;
  widths.forEach((width, at) => {
    if (used + width - BETWEEN > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(at);
    used += width;
  });
  return rows;
}

function entryMarks(entry: Entry, left: number, top: number): Mark[] {
  const middle = top + LINE / 2;
  return [
    {
      type: "path",
      d: entry.sign === null ? rectangle(left, middle - 5, 10, 10) : sign(entry.sign, left + 5, middle),
      fill: entry.color,
    },
    {
      type: "text",
      x: left + KEY,
      y: middle + 4,
      text: entry.name,
      anchor: "start",
      size: SMALL,
      paint: "text",
    },
  ];
}
