/** Text of a workbook as it may be shown anywhere: nothing in it steers a terminal, a page or the reader's eye. */

// Controls, marks that turn the direction of writing, separators of lines, and halves of letters.
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * Shows every control character as a box, and so what turns the direction of writing.
 *
 * @example visible("A\u001B[31m") // "A□[31m"
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, "\u25A1");
}
