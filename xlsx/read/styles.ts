/** Of the styles part, what the rules need: each cell format's number format, and whether its cells are locked. */
import type { CellStyle } from "../../src/workbook";
import { isTrue, whole } from "../xml/parse";
import { unescaped } from "../xml/text";
import { builtInFormat } from "./formats";
import type { Package } from "./package";

export interface Styles {
  /** Each once; the first is that of a cell without a style. */
  readonly styles: readonly CellStyle[];
  /** Which of them a cell's `s="…"` means. */
  readonly byIndex: Uint16Array;
}

const PLAIN: CellStyle = { format: "General", locked: true };

export function readStyles(file: Package, part: string | undefined): Styles {
  if (part === undefined || !file.find(part)) return { styles: [PLAIN], byIndex: new Uint16Array(1) };
  const custom = new Map<number, string>();
  const formats: { format: number; locked: boolean }[] = [];
  let isCellFormat = false;
  file.parse(file.entry(part), {
    open: (element) => {
      const { name, parent } = element;
      if (name === "numFmt" && parent === "numFmts") {
        custom.set(
          whole(element.attribute("numFmtId"), -1),
          unescaped(element.attribute("formatCode") ?? ""),
        );
      } else if (name === "xf" && parent === "cellXfs") {
        isCellFormat = true;
        formats.push({ format: whole(element.attribute("numFmtId"), 0), locked: true });
      } else if (name === "protection" && parent === "xf" && isCellFormat) {
        const locked = element.attribute("locked");
        const last = formats[formats.length - 1];
        if (last && locked !== undefined) last.locked = isTrue(locked);
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCellFormat = false;
    },
  });
  return distinct(
    formats.map(({ format, locked }) => ({ format: custom.get(format) ?? builtInFormat(format), locked })),
  );
}

/** Thousands of cell formats differ in fonts and borders only. */
function distinct(formats: readonly CellStyle[]): Styles {
  const styles: CellStyle[] = [formats[0] ?? PLAIN];
  const known = new Map<string, number>();
  const key = ({ format, locked }: CellStyle): string => `${String(locked)} ${format}`;
  known.set(key(styles[0]!), 0);
  const byIndex = new Uint16Array(Math.max(formats.length, 1));
  formats.forEach((format, index) => {
    let at = known.get(key(format));
    if (at === undefined) {
      // Excel allows some 250 number formats beside its own; what no cell could name is not kept.
      at = styles.length > 0xffff ? 0 : styles.push(format) - 1;
      known.set(key(format), at);
    }
    byIndex[index] = at;
  });
  return { styles, byIndex };
}
