/** The ranges of a finding, gone to one after another: add-ins can select no more than one at a time. */
import { parseArea } from "../../../../../src/workbook";

/** `rangesOf("A2:A3,A5")` is `["A2:A3", "A5"]`. What is no range is left out. */
export function rangesOf(cells: string): string[] {
  return cells.split(",").filter((each) => parseArea(each) !== null);
}

/** The one to go to after `last`; the first where nothing was gone to yet, and again after the last. */
export function nextRange(ranges: readonly string[], last: number | null): number {
  return last === null || last + 1 >= ranges.length ? 0 : last + 1;
}

/** Where the person now is; `null` where there is only one place to be. `Range 2 of 3: A5. …` */
export function rangeSays(ranges: readonly string[], at: number): string | null {
  if (ranges.length < 2) return null;
  const then = at + 1 < ranges.length ? "the next" : "the first";
  return `Range ${at + 1} of ${ranges.length.toLocaleString("en-GB")}: ${ranges[at]!}. Go there again for ${then}.`;
}
