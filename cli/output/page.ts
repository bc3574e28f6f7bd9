/** The report as a page, with the day of the check. */
import { fromSerial, dayText } from "../../src/text";
import { accountOf, htmlReport } from "../../src/validation";
import type { FileResult } from "../result";

/** @param today as Excel's number of the day */
export function pageReport(results: readonly FileResult[], today: number): string {
  const day = fromSerial(today);
  const names = results.map(({ file }) => baseName(file));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return htmlReport(
    results.map((result, at) => {
      // Whoever gets the page has no use for the folders of whoever made it, unless they tell two workbooks apart.
      const name = times.get(names[at]!) === 1 ? names[at]! : result.file;
      return result.readable ? accountOf(result, name) : { name, error: result.error ?? "" };
    }),
    day ? { checkedOn: dayText(day) } : {},
  );
}

function baseName(file: string): string {
  return file.split(/[\\/]/).pop() || file;
}
