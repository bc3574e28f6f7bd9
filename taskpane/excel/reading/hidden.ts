/** Which rows and columns of a sheet are hidden. */
import type { Area, Span } from "../../../src/workbook";
import { has } from "../host";
import { ask } from "../run";
import { rangeAt } from "./place";

interface Hidden {
  readonly rows: Span[];
  readonly columns: Span[];
  /** False where it took too many questions to find out. */
  readonly isWhole: boolean;
}

type Line = "row" | "column";

/** Each row comes back as an object of its own. */
const LINES_AT_ONCE = 20_000;
/** Without `getRowProperties` parts of the sheet are asked about in turn, so many of them at most. */
const PARTS_AT_MOST = 2_000;
const PARTS = 16;

/** @param used what was loaded of the used range: `true`, `false`, or `null` where some are hidden and some not */
export async function hiddenSpans(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  used: { readonly rowHidden: boolean | null; readonly columnHidden: boolean | null },
): Promise<Hidden> {
  const rows = await spansOf(context, sheet, area, "row", used.rowHidden);
  const columns = await spansOf(context, sheet, area, "column", used.columnHidden);
  return { rows: rows ?? [], columns: columns ?? [], isWhole: rows !== null && columns !== null };
}

async function spansOf(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  line: Line,
  hidden: boolean | null,
): Promise<Span[] | null> {
  const span: Span = line === "row" ? [area.top, area.bottom] : [area.left, area.right];
  if (hidden === false) return [];
  if (hidden === true) return [span];
  return has("1.9")
    ? byProperties(context, sheet, area, line, span)
    : byParts(context, sheet, area, line, span);
}

async function byProperties(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  line: Line,
  [first, last]: Span,
): Promise<Span[]> {
  const spans: Span[] = [];
  for (let from = first; from <= last; from += LINES_AT_ONCE) {
    const to = Math.min(last, from + LINES_AT_ONCE - 1);
    const lines = await ask(context, () => {
      const range = lineRange(context, sheet, area, line, [from, to]);
      return line === "row"
        ? range.getRowProperties({ rowHidden: true })
        : range.getColumnProperties({ columnHidden: true });
    });
    const found = lines.value as readonly { rowHidden?: boolean; columnHidden?: boolean }[];
    found.forEach((one, at) => {
      if (one.rowHidden === true || one.columnHidden === true) add(spans, [from + at, from + at]);
    });
  }
  return spans;
}

async function byParts(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  line: Line,
  whole: Span,
): Promise<Span[] | null> {
  const spans: Span[] = [];
  let mixed: Span[] = [whole];
  let asked = 0;
  while (mixed.length > 0) {
    const parts = mixed.flatMap(split);
    asked += parts.length;
    if (asked > PARTS_AT_MOST) return null;
    const answers = await ask(context, () =>
      parts.map((part) => lineRange(context, sheet, area, line, part).load(["rowHidden", "columnHidden"])),
    );
    mixed = [];
    for (const [at, part] of parts.entries()) {
      const { rowHidden, columnHidden } = answers[at]!;
      const hidden = (line === "row" ? rowHidden : columnHidden) as boolean | null;
      if (hidden === null && part[0] < part[1]) mixed.push(part);
      else if (hidden === true) spans.push(part);
    }
  }
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) add(joined, span);
  return joined;
}

function split([first, last]: Span): Span[] {
  const size = Math.ceil((last - first + 1) / PARTS);
  const parts: Span[] = [];
  for (let from = first; from <= last; from += size) parts.push([from, Math.min(last, from + size - 1)]);
  return parts;
}

function lineRange(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  line: Line,
  [first, last]: Span,
): Excel.Range {
  const part = line === "row" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
  return rangeAt(context.workbook.worksheets.getItem(sheet), part);
}

/** Spans come in order; one that follows on from the last makes it longer. */
function add(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  if (last && last[1] + 1 >= span[0]) spans[spans.length - 1] = [last[0], span[1]];
  else spans.push(span);
}
