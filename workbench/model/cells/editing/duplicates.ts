import type { Api } from "../../../richapi/member";
import { invalidArgument } from "../../errors";
import { read } from "../../things/declare";
import { columnsOf } from "../areas";
import type { CellsAt } from "../place";
import { formulasOf, valuesOf } from "../reading";
import { refuseWriting, writeCells } from "../writing";

/** `Excel.RemoveDuplicatesResult`. */
class RemoveDuplicatesResult {
  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {}

  static readonly api: Api<RemoveDuplicatesResult> = {
    name: "RemoveDuplicatesResult",
    page: "excel.removeduplicatesresult",
    members: {
      removed: read("1.9", (self) => self.removed),
      uniqueRemaining: read("1.9", (self) => self.uniqueRemaining),
    },
  };
}

/** Of rows alike in the columns asked for the first stays; the others go, and the rest moves up within the range. */
export function removeDuplicates(
  self: CellsAt,
  columns: unknown,
  includesHeader: unknown,
): RemoveDuplicatesResult {
  const { model, sheet, area } = self;
  const width = columnsOf(area);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const compared = columns.map((column: unknown) => {
    if (typeof column !== "number" || !Number.isInteger(column) || column < 0 || column >= width)
      throw invalidArgument();
    return column;
  });
  refuseWriting(model.document, sheet, area);
  const header = includesHeader === true ? 1 : 0;
  const values = valuesOf(model.engine, sheet, area);
  const typed = formulasOf(model.engine, sheet, area);
  const seen = new Set<string>();
  const kept: unknown[][] = typed.slice(0, header);
  for (let i = header; i < values.length; i++) {
    const key = JSON.stringify(
      compared.map((column) => {
        const value = values[i]![column]!;
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(
      typed[i]!.map((cell) =>
        typeof cell === "string" && !cell.startsWith("=") && cell !== "" ? `'${cell}` : cell,
      ),
    );
  }
  const removed = values.length - kept.length;
  if (removed > 0) {
    const top = area.top + header;
    const rest = Array.from({ length: removed }, () => new Array<string>(width).fill(""));
    writeCells(model.document, sheet, { ...area, top }, [...kept.slice(header), ...rest], "formulas");
  }
  return new RemoveDuplicatesResult(removed, kept.length - header);
}
