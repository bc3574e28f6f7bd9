import { comparableWords, quote } from "../../text";
import { cellName, type Cell, type FormatClass } from "../../workbook";
import type { Unit } from "../../money";
import { LINE, profile, SUBTOTAL, TOTAL, type Profile } from "../../registers";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import { isCode } from "../headers";
import type { CellEdit, Draft } from "../finding";
import { isTyped, mayBecomeNumber } from "../retype";
import type { Rule } from "../rule";
import { columnFormats, type ColumnFormats } from "./columnFormats";

/** What Excel itself would take for a number if it were typed anew. */
const NUMERIC =
  /^[-+−–]?\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?\s*%?$|^\(\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*\)$/;
/** A minus behind, as ledgers print it. */
const MINUS_BEHIND = /^£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*[-−–]$/;

/** `"1,850"` as the number it shows; null where Excel would keep it as text. */
function numberShown(text: string): number | null {
  const plain = text.replace(/[\u00A0\u202F]/g, " ").trim();
  // 00412 is a code: a number would lose its zeros.
  if ((!NUMERIC.test(plain) && !MINUS_BEHIND.test(plain)) || /^0\d/.test(plain)) return null;
  const isNegative = /^[-−–(]|[-−–]$/.test(plain);
  const digits = Number(plain.replace(/[^0-9.]/g, ""));
  const value = plain.endsWith("%") ? Number((digits / 100).toPrecision(15)) : digits;
  return isNegative && value !== 0 ? -value : value;
}

/** Digits with a letter that looks like one, or parted as no figure is: `1O0`, `12 34`, `1.234,5`. */
const SPOILT = /^[-−–(]?\s*£?\s*(?=[^]*\d)[\dOoIl][\dOoIl., ]*[\dOoIl]\)?$/;
/** Among so many numbers a spoilt figure is one of them. */
const NUMBERS_AROUND = 3;

function isSpoilt(text: string): boolean {
  const plain = text.replace(/[\u00A0\u202F]/g, " ").trim();
  if (plain.length > 20 || !SPOILT.test(plain) || /^0\d/.test(plain)) return false;
  // Sections, days and hours: 1.2.3, 5.1.18.
  return !/^\d+(?:\.\d+){2,}$/.test(plain) && (/[OoIl]/.test(plain) || /[,. ]\d*[,. ]|,\d|\d \d/.test(plain));
}

/** Excel keeps no more digits of a number. */
const DIGITS_AT_MOST = 15;

/** One figure that is text. */
interface Written extends Cell {
  readonly text: string;
  readonly value: number;
  /** The edit that makes it the number it shows; null where that is not certain. */
  readonly edit: CellEdit | null;
}

/**
 * The edit that makes a figure a number, with a format where the cell's own would hide it or keep it text. Null where
 * the number might not mean what the text says: pounds among thousands, per cent among plain numbers.
 */
function editOf(
  { row, column, text, value }: Omit<Written, "edit">,
  own: FormatClass,
  figures: Profile,
  formats: ColumnFormats,
): CellEdit | null {
  const isPercent = text.includes("%");
  const percents = formats.classes.get("percent") ?? 0;
  if (text.includes("£") && !arePounds(figures, formats)) return null;
  if (isPercent ? percents === 0 || percents < formats.numbers : percents > 0) return null;
  // 120- may also be a range that was never finished.
  if (/[-−–]\s*$/.test(text)) return null;
  if (text.replace(/[^0-9]/g, "").replace(/^0+/, "").length > DIGITS_AT_MOST) return null;
  const edit = { cell: cellName(row, column), from: text, to: value };
  const hides = own === "text" || own === "date" || (isPercent && own !== "percent");
  return hides ? { ...edit, format: formats.commonest ?? "General" } : edit;
}

/** Whether the other figures of a column are pounds for certain: its header says so, or they are all shown with £. */
function arePounds({ unit, unitFrom }: Profile, { classes, numbers }: ColumnFormats): boolean {
  if (unitFrom === "header") return unit?.name === "£";
  return numbers > 0 && classes.get("currency") === numbers;
}

/** Columns in which numbers only tell when something was: nothing adds them up. */
const WHEN = /^(?:(?:financial|calendar|budget) )?(?:years?|months?|weeks?|periods?|days?|quarters?)$/;

export const numbersAsText: Rule = {
  id: "WB-01",
  schedule: null,
  title: "Number kept as text",
  severity: "error",
  ...AUDIT,
  about:
    "A cell in a column of figures that looks like a number but is text, also one with a letter O for a zero or a comma where none belongs. SUM passes over it, so the totals that should count it are wrong. References, codes and figures with leading zeros are let pass.",
  remedy:
    "Type the figure again as a number, without letters, quotation marks or spaces, in the unit the header gives. For a whole column, select it and use Data > Text to Columns > Finish.",
  fix: "Turns the text into the number it shows, and gives the cell a number format where its own would keep it text. It offers none for pounds in a column whose header does not say that it is in pounds, for per cent among plain numbers, for a minus behind the figure, for more digits than Excel keeps, and where a formula takes the text apart or looks it up.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of table.columns) {
        if (isCode(header) || WHEN.test(comparableWords(header))) continue;
        const figures = profile(sheet, table, index);
        // Printed figures that nothing adds up (85% beside £1.2m in a list of measures) are text on purpose.
        const isCalculated = figures.numbers + figures.formulas > 0 || table.rowKinds.includes(TOTAL);
        if (!isCalculated && figures.unitFrom !== "header") continue;
        if (figures.numbers === 0 && figures.formulas === 0 && figures.unit === null) continue;
        if (figures.numbers + figures.written < figures.texts) continue;
        const figured: Omit<Written, "edit">[] = [];
        const spoilt: (Cell & { readonly text: string })[] = [];
        table.rowKinds.forEach((kind, at) => {
          if (kind !== LINE && kind !== SUBTOTAL && kind !== TOTAL) return;
          const row = table.bodyTop + at;
          const text = sheet.grid.text(row, index);
          const value = text === "" || !isTyped(sheet, { row, column: index }) ? null : numberShown(text);
          if (value !== null) figured.push({ row, column: index, text, value });
          else if (isSpoilt(text) && isTyped(sheet, { row, column: index }))
            spoilt.push({ row, column: index, text });
        });
        const sound = figures.numbers + figured.length;
        if (figures.numbers >= NUMBERS_AROUND && sound >= spoilt.length * 4)
          yield* spoiltTold(table.sheet, header, spoilt);
        if (figured.length === 0) continue;
        const formats = columnFormats(context, table, index);
        const written = figured.map((figure): Written => {
          const own = context.formatClass(sheet, figure.row, index);
          const isFree = mayBecomeNumber(context, table.sheet, figure, figure.text);
          return { ...figure, edit: isFree ? editOf(figure, own, figures, formats) : null };
        });
        const certain = written.filter(({ edit }) => edit !== null);
        yield* told(table.sheet, header, figures.unit, certain);
        yield* told(
          table.sheet,
          header,
          figures.unit,
          written.filter(({ edit }) => edit === null),
        );
      }
    }
  },
};

function* spoiltTold(
  sheet: number,
  header: string,
  cells: readonly (Cell & { readonly text: string })[],
): Generator<Draft> {
  for (const { row, column, text } of cells)
    yield {
      sheet,
      cells: [{ row, column }],
      message: `${quote(text)}${header ? ` of ${quote(header)}` : ""} is text that looks like a number, so totals leave it out. Type the figure again with digits, and a point only before decimals, written like 7.25.`,
      found: text,
    };
}

/** One finding for the figures of a column that a fix puts right, and one for those it can't. */
function* told(
  sheet: number,
  header: string,
  unit: Unit | null,
  written: readonly Written[],
): Generator<Draft> {
  const first = written[0];
  if (!first) return;
  // Whether £80,000 among thousands is 80 or 80,000 of them, only people can say.
  const isUnsure = first.edit === null && first.text.includes("£");
  const inUnit = isUnsure
    ? unit?.kind === "money" && unit.factor !== 1
      ? ` in the unit of the column, ${unit.name}`
      : " in the unit of the figures around it"
    : "";
  const column = header ? ` of ${quote(header)}` : "";
  const edits = written.flatMap(({ edit }) => edit ?? []);
  yield {
    sheet,
    cells: written.map(({ row, column: at }) => ({ row, column: at })),
    message:
      written.length === 1
        ? `${quote(first.text)}${column} is text, so totals leave it out. Enter it as a number${inUnit || `, for example ${String(first.value)}`}.`
        : `${counted(written.length, "figure")}${column} are text, so totals leave them out. Enter them as numbers${inUnit || `: ${quote(first.text)} as ${String(first.value)}`}.`,
    found: first.text,
    ...(isUnsure ? {} : { expected: String(first.value) }),
    ...(edits.length > 0 ? { fix: { says: "Turn the text into numbers", edits } } : {}),
  };
}
