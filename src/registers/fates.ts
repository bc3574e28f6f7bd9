/** What becomes of each post of a list, where a column says it line by line: `Delete`, `New post`, `No change`. */
import { comparableWords } from "../text";
import type { Sheet } from "../workbook";
import type { RegisterKind } from "./kinds";
import { LINE, rowsOf, type FoundTable, type TableColumnFound } from "./table";

/** `kept`: the line says that nothing changes. */
export type Fate = Extract<RegisterKind, "posts deleted" | "posts new" | "posts changed"> | "kept";

export interface FateColumn {
  readonly index: number;
  readonly header: string;
  /** By row; null where the line is blank or says another thing. */
  readonly fates: ReadonlyMap<number, Fate | null>;
  /** True where every line says it. */
  readonly isOfEach: boolean;
}

/** Headers over what is to be done with each post: `Action`, `Proposal`. */
const FATES =
  /^(?:(?:proposed |type of |nature of |post )?(?:action|change|proposal|movement)(?: type| proposed)?|type|proposed|effect|impact on post|status of post)$/;
/** Under such a header the first words tell. */
const BY_HEADER: readonly (readonly [RegExp, Fate])[] = [
  [
    /^(?:no change|not? (?:affected|impact)|unchanged|unaffected|retain\w*|remain\w*|keep|kept|existing|stays?|as (?:is|now))\b/,
    "kept",
  ],
  [/^(?:to be )?(?:delet\w*|remov\w*|disestablish\w*|ceas\w*)/, "posts deleted"],
  [/^(?:to be )?(?:new|creat\w*|add(?:ed|ition\w*)?|establish\w*)\b/, "posts new"],
  [/^(?:to be )?(?:(?:minor )?chang\w*|amend\w*|alter\w*|re-?grad\w*|re-?designat\w*)/, "posts changed"],
];
/** Under any other header the whole cell has to say it. */
const BY_CELL: readonly (readonly [RegExp, Fate])[] = [
  [
    /^(?:to be |post )?(?:no changes?(?: proposed)?|not (?:affected|changed|changing)|unchanged|unaffected|retain(?:ed)?|remains?|keep|kept|existing|stays?(?: as (?:is|now))?|as (?:is|now))(?: post)?$/,
    "kept",
  ],
  [
    /^(?:post )?(?:to be )?(?:delet(?:e|ed|ion)|remov(?:e|ed|al)|disestablish(?:ed)?|cease[ds]?)(?: (?:of )?(?:the )?(?:post|role|job))?(?: vacant)?$/,
    "posts deleted",
  ],
  [
    /^(?:post )?(?:to be )?(?:new|creat(?:e|ed|ion)|add(?:ed|ition|itional)?|establish(?:ed)?)(?: (?:of )?(?:the )?(?:new )?(?:post|role|job))?$/,
    "posts new",
  ],
  [
    /^(?:post )?(?:to be )?(?:(?:minor )?chang(?:e|ed|es)|amend(?:ed|ment)?|alter(?:ed|ation)?|re ?grad(?:e|ed|ing)|re ?designat(?:e|ed|ion))(?: (?:of )?(?:the )?(?:post|role|job|title|grade|hours))?$/,
    "posts changed",
  ],
];
const CELLS_AT_LEAST = 3;

/** The column that says what becomes of each post; null where none does, or all lines say the same. */
export function fateColumn(sheet: Sheet, table: FoundTable): FateColumn | null {
  const isHeaded = ({ header }: TableColumnFound): boolean => FATES.test(comparableWords(header));
  for (const column of table.columns) {
    const read = isHeaded(column) ? readColumn(sheet, table, column, BY_HEADER) : null;
    if (read && new Set(read.fates.values()).size > 1) return read;
  }
  for (const column of table.columns) {
    const read = isHeaded(column) ? null : readColumn(sheet, table, column, BY_CELL);
    if (!read) continue;
    const fates = [...read.fates.values()].filter((fate) => fate !== null);
    if (fates.length >= CELLS_AT_LEAST && new Set(fates).size > 1) return read;
  }
  return null;
}

/** Null where more than a quarter of the cells say another thing. */
function readColumn(
  sheet: Sheet,
  table: FoundTable,
  { index, header }: TableColumnFound,
  words: typeof BY_CELL,
): FateColumn | null {
  const fates = new Map<number, Fate | null>();
  let told = 0;
  let others = 0;
  for (const row of rowsOf(table, LINE)) {
    const said = comparableWords(sheet.grid.text(row, index));
    const fate = words.find(([test]) => test.test(said))?.[1] ?? null;
    fates.set(row, fate);
    if (fate) told++;
    else if (said !== "" && ++others * 4 > table.rowKinds.length) return null;
  }
  return told > 0 && others * 3 <= told ? { index, header, fates, isOfEach: told === fates.size } : null;
}
