/** How high a row has to be to show wrapped words: Excel finds that out only for what is typed into it. */

/** In points, of a line of the default font. */
const LINE = 15;
/** Words do not fill a line to its end. */
const FILLED = 1.1;

/** @param width of the column in characters */
export function heightOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width * FILLED));
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= perLine) used = needed;
      else {
        lines += used === 0 ? Math.ceil(word.length / perLine) - 1 : Math.ceil(word.length / perLine);
        used = Math.min(word.length, perLine);
      }
    }
  }
  return lines * LINE;
}
