/** Numbers Excel has for number formats and styles of its own. */

/** Formats whose number means the same in every language of Excel; the others are written out. */
export const FORMAT_IDS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["# ?/?", 12],
  ["# ??/??", 13],
  ["mm:ss", 45],
  ["[h]:mm:ss", 46],
  ["mm:ss.0", 47],
  ["##0.0E+0", 48],
  ["@", 49],
]);

const ACCENTS = Array.from({ length: 6 }, (_, at): [string, number][] => [
  [`Accent${at + 1}`, 29 + at * 4],
  [`20% - Accent${at + 1}`, 30 + at * 4],
  [`40% - Accent${at + 1}`, 31 + at * 4],
  [`60% - Accent${at + 1}`, 32 + at * 4],
]).flat();

export const STYLE_IDS: ReadonlyMap<string, number> = new Map([
  ["Normal", 0],
  ["Comma", 3],
  ["Currency", 4],
  ["Percent", 5],
  ["Comma [0]", 6],
  ["Currency [0]", 7],
  ["Hyperlink", 8],
  ["Followed Hyperlink", 9],
  ["Note", 10],
  ["Warning Text", 11],
  ["Title", 15],
  ["Heading 1", 16],
  ["Heading 2", 17],
  ["Heading 3", 18],
  ["Heading 4", 19],
  ["Input", 20],
  ["Output", 21],
  ["Calculation", 22],
  ["Check Cell", 23],
  ["Linked Cell", 24],
  ["Total", 25],
  ["Good", 26],
  ["Bad", 27],
  ["Neutral", 28],
  ...ACCENTS,
  ["Explanatory Text", 53],
]);
