/**
 * How much of a file is read before it is refused. A workbook may come from anybody: a few megabytes can be made
 * to unpack to gigabytes. The defaults hold any workbook of a shared service we know of many times over and keep
 * what a hostile one can take under some 300 MB.
 */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Files inside the zip. */
  readonly entries: number;
  /** Bytes of one sheet, or of the shared texts, once unpacked: as declared, and as counted while unpacking. */
  readonly partBytes: number;
  /** Bytes of everything else that is read, added up: styles, names, tables, and sheets outside their rows. */
  readonly settingsBytes: number;
  /** Bytes of what a book keeps without understanding it: pictures, pivot tables. */
  readonly keptBytes: number;
  /** Bytes of all parts that are read, once unpacked. Parts that are not read are never unpacked. */
  readonly totalBytes: number;
  /** How many times larger than packed a part of more than `RATIO_FROM` bytes may be. */
  readonly ratio: number;
  /** XML elements inside one another. */
  readonly depth: number;
  readonly sheets: number;
  /** The last used row of every sheet, added up. */
  readonly rows: number;
  /** Cells of all sheets, with the empty ones between the first and the last of a row. */
  readonly cells: number;
  readonly formulas: number;
  /** Characters of one formula; Excel itself takes 8,192. */
  readonly formulaLength: number;
  readonly sharedTexts: number;
  /** Characters of one text; Excel itself takes 32,767. */
  readonly textLength: number;
  /** Characters of all texts and formulas that are kept. */
  readonly totalText: number;
  readonly merges: number;
  /** Areas under data validation, on all sheets. */
  readonly validations: number;
  readonly tables: number;
  readonly names: number;
  readonly externalLinks: number;
}

/** Below this a high ratio is no danger, and a small sheet of empty cells easily has one. */
export const RATIO_FROM = 1_000_000;

const MB = 1_000_000;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 100 * MB,
  entries: 10_000,
  partBytes: 256 * MB,
  settingsBytes: 6 * MB,
  keptBytes: 100 * MB,
  totalBytes: 384 * MB,
  ratio: 150,
  depth: 64,
  sheets: 1_000,
  rows: 4_194_304,
  cells: 4_000_000,
  formulas: 600_000,
  formulaLength: 32_768,
  sharedTexts: 2_000_000,
  textLength: 131_072,
  totalText: 40 * MB,
  merges: 200_000,
  validations: 100_000,
  tables: 1_000,
  names: 20_000,
  externalLinks: 2_000,
};

/** `4000000` as `4,000,000`. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `256000000` as `256 MB`. */
export function megabytes(bytes: number): string {
  return `${counted(Math.ceil(bytes / MB))} MB`;
}
