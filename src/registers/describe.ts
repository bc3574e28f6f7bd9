/** What a table found on a sheet is: its columns, its title, and what each of its rows is. */
import { unitOfHeader } from "../money";
import { comparableWords, quote, readDateText } from "../text";
import { NUMBER, TEXT, type Area, type Sheet } from "../workbook";
import { bareHeader } from "./headers";
import { headerOver } from "./headerRows";
import { readQuantity } from "./quantity";
import { closes } from "./lastRow";
import { labelIn, shape, wholeShape } from "./shape";
import { BLANK, HEADING, LINE, SUBTOTAL, TOTAL, type FoundTable, type RowKind } from "./table";
import { kindOfLabel } from "./words";

/** Where the search for a title looks upwards. */
const TITLE_ABOVE = 4;
/** Lines between a title and its table that name no table: when it was, in what unit, how far. */
const BESIDE_TITLE =
  /^(?:(?:reported|presented|submitted) to\b|as (?:at|of)\b|position (?:as )?at\b|correct (?:as )?at\b|(?:last )?updated\b|printed\b|prepared (?:by|for|on)\b|dated\b|version\b|source\b|(?:all )?(?:figures|amounts|values) (?:are |shown |given )*in\b|(?:draft|final)(?: (?:for \w+|v? ?\d+(?: \d+)?))?$|drafted\b|not for\b|(?:strictly )?(?:confidential|restricted|official)\b)/;
/** What a line that gives the unit says beside it: `£000 unless stated`. */
const UNLESS = /\b(?:unless|except where) (?:otherwise )?(?:stated|said|shown|noted)(?: otherwise)?$/;
/** `Owner: HR`, `Status: draft`. */
const LABELLED = /^(?:[a-z]+ ){0,2}(?:owner|author|contact|sro|lead|officer|status|date|file|version)\s*:/i;
/** What opens a line that gives particulars of the sheet beside each other: `Owner: | HR | Date: | 12/11/2018`. */
const PARTICULARS =
  /^(?:draft|version|v\d|owner|author|date|status|prepared|contact|(?:last )?updated|page|confidential|restricted|official|lead|file|sro)\b|:\s*$/i;
/** More cells than these are no particulars. */
const PARTICULARS_AT_MOST = 6;
/** How far down a column is searched for words. */
const PROBE = 50;

/** A table whose area and header rows are known. */
export function describe(
  sheet: Sheet,
  index: number,
  name: string,
  headerTop: number,
  headerRow: number,
  area: Area,
): FoundTable {
  const bodyTop = headerRow < 0 ? area.top : headerRow + 1;
  const columns = [];
  for (let column = area.left; column <= area.right; column++) {
    const header = headerRow < 0 ? "" : headerOver(sheet, headerTop, headerRow, column, area.left);
    columns.push({ index: column, header });
  }
  const labelColumn = findLabelColumn(sheet, area, bodyTop);
  return {
    sheet: index,
    name,
    ...titleAbove(sheet, area),
    area,
    headerTop,
    headerRow,
    bodyTop,
    columns,
    labelColumn,
    rowKinds: kindsOfRows(sheet, area, bodyTop, labelColumn),
  };
}

/** The line above a table that says what it is, and what stands between the two. */
function titleAbove(sheet: Sheet, area: Area): Pick<FoundTable, "title" | "subtitle" | "over"> {
  let subtitle = "";
  for (let row = area.top - 1; row >= Math.max(0, area.top - TITLE_ABOVE); row--) {
    const whole = wholeShape(sheet, row);
    if (whole.filled === 0) continue;
    // Of tables side by side each has its own title, over its first column.
    const own = whole.filled > 1 ? shape(sheet, row, area.left, area.right) : whole;
    const { filled, texts, first } = own;
    if (filled > 1 && filled <= PARTICULARS_AT_MOST && PARTICULARS.test(sheet.grid.text(row, first)))
      continue;
    // An owner beside a date, between the title and a blank row.
    const isOwner =
      filled > 1 &&
      filled <= PARTICULARS_AT_MOST &&
      texts < filled &&
      wholeShape(sheet, row + 1).filled === 0 &&
      row > 0 &&
      wholeShape(sheet, row - 1).filled === 1;
    if (isOwner) continue;
    if (filled > 1 || (own !== whole && (filled === 0 || first !== area.left))) break;
    if (texts === 0) {
      // A date alone.
      if (sheet.grid.kind(row, first) !== NUMBER) break;
      continue;
    }
    const text = sheet.grid.text(row, first);
    if (!isBesideTitle(text)) return { title: text, subtitle, over: linesOver(sheet, row) };
    subtitle = subtitle === "" ? text : `${text} ${subtitle}`;
  }
  // Where nothing else is said, the line that says when it was is the title.
  return subtitle === "" ? { title: "", subtitle, over: "" } : { title: subtitle, subtitle: "", over: "" };
}

/** The lines of a block of titles above the last of them. */
function linesOver(sheet: Sheet, title: number): string {
  const lines: string[] = [];
  for (let row = title - 1; row >= Math.max(0, title - TITLE_ABOVE); row--) {
    const { filled, texts, first } = wholeShape(sheet, row);
    if (filled !== 1 || texts !== 1) break;
    lines.unshift(sheet.grid.text(row, first));
  }
  return lines.join(" ");
}

function isBesideTitle(text: string): boolean {
  if (LABELLED.test(text) || BESIDE_TITLE.test(comparableWords(text)) || readDateText(text) !== null)
    return true;
  return /^\W*$/.test(bareHeader(text).replace(UNLESS, "")) && unitOfHeader(text) !== null;
}

function findLabelColumn(sheet: Sheet, area: Area, bodyTop: number): number {
  const last = Math.min(area.bottom, bodyTop + PROBE);
  let best = -1;
  let most = 0;
  for (let column = area.left; column <= area.right; column++) {
    let texts = 0;
    for (let row = bodyTop; row <= last; row++) {
      if (sheet.grid.kind(row, column) === TEXT && !readQuantity(sheet.grid.text(row, column))) texts++;
    }
    if (texts > most * 2) {
      best = column;
      most = texts;
    }
  }
  return best;
}

/** Whether a row states a figure with its unit, `£2,279k`. */
export function hasWritten(sheet: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++)
    if (readQuantity(sheet.grid.text(row, column))) return true;
  return false;
}

function kindsOfRows(sheet: Sheet, area: Area, bodyTop: number, labelColumn: number): Uint8Array {
  const kinds = new Uint8Array(Math.max(0, area.bottom - bodyTop + 1));
  for (let row = bodyTop; row <= area.bottom; row++) {
    const { filled, texts, first } = shape(sheet, row, area.left, area.right);
    let kind: RowKind;
    if (filled === 0) kind = BLANK;
    else {
      const named = labelColumn < 0 ? "" : sheet.grid.text(row, labelColumn);
      const hasFigure = texts < filled || hasWritten(sheet, row, area.left, area.right);
      const label = named || (texts > 0 && hasFigure ? labelIn(sheet, row, area.left, area.right) : "");
      kind = label.trim() === "" && texts === 0 && addsUp(sheet, row, area) ? TOTAL : kindOfLabel(label);
      if (
        kind === LINE &&
        row === area.bottom &&
        texts === 1 &&
        closes(sheet, row, bodyTop, area, kinds, label)
      )
        kind = TOTAL;
      if (kind === LINE && filled === 1 && texts === 1 && first === labelColumn && area.right > area.left) {
        kind = HEADING;
      }
    }
    kinds[row - bodyTop] = kind;
  }
  // A “total” with lines and another total below it sums a part of the table.
  let totalBelow = false;
  let lineBelow = false;
  for (let at = kinds.length - 1; at >= 0; at--) {
    if (kinds[at] === TOTAL) {
      if (totalBelow && lineBelow) kinds[at] = SUBTOTAL;
      totalBelow = true;
      lineBelow = false;
    } else if (kinds[at] === LINE) lineBelow = true;
  }
  partSections(sheet, area, bodyTop, labelColumn, kinds);
  return kinds;
}

/** Sums of several cells right above, in a row without a word. */
function addsUp(sheet: Sheet, row: number, area: Area): boolean {
  for (let column = area.left; column <= area.right; column++) {
    const sum = SUM_ABOVE.exec(sheet.formulas.r1c1(row, column));
    if (sum && Number(sum[1]) > Number(sum[2]) && Number(sum[2]) <= 2) return true;
  }
  return false;
}

const SUM_ABOVE = /^=?SUM\(R\[-(\d+)\]C:R\[-(\d+)\]C\)$/i;
const TOTAL_FIRST = /^totals?(?: of| for)? ./;
const TOTAL_LAST = /. totals?$/;
/** Totals of all there is, whatever they are called beside it. */
const OF_ALL =
  /\b(?:grand|overall|all|net|gross|whole|combined|council|programme|savings?|budgets?|expenditure|costs?|fte|spend(?:ing)?)\b/;

/**
 * “Total payments” below the payments is a section's, as “Total receipts” above it is, though no total of both
 * follows; and so is “Environment total” right above the last total of all.
 */
function partSections(
  sheet: Sheet,
  area: Area,
  bodyTop: number,
  labelColumn: number,
  kinds: Uint8Array,
): void {
  const labelAt = (at: number): string => {
    const row = bodyTop + at;
    const named = labelColumn < 0 ? "" : sheet.grid.text(row, labelColumn);
    return comparableWords(named || labelIn(sheet, row, area.left, area.right));
  };
  let before = "";
  let lines = 0;
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] === LINE) lines++;
    if (kinds[at] !== TOTAL && kinds[at] !== SUBTOTAL) continue;
    const label = labelAt(at);
    if (kinds[at] === TOTAL && lines > 0 && before !== "" && !OF_ALL.test(label)) {
      const isAlike = [TOTAL_FIRST, TOTAL_LAST].some((form) => form.test(before) && form.test(label));
      if (isAlike) kinds[at] = SUBTOTAL;
    }
    if (kinds[at] === SUBTOTAL) before = label;
    lines = 0;
  }
}

/** How a message names a table: its Excel name, its title, or where it stands. */
export function tableName(table: FoundTable, where: string): string {
  return table.name || (table.title ? quote(table.title) : `the table at ${where}`);
}
