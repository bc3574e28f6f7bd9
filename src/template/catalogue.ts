/**
 * The catalogue of templates that stands beside the add-in's files. What is fetched comes from somewhere else, so it
 * is read like any foreign text: everything has a size it may not pass, and what is not as it should be is refused.
 */
import { answer, unusable, type Answer } from "../text";
import { HISTORY, isVersion, VERSION, type Version } from "./history";
import type { WorkbookPlan } from "./plan";

export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  /** A name in the catalogue's own folder. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  readonly sheets: readonly { readonly name: string; readonly about: string }[];
}

export interface Catalogue {
  readonly templates: readonly CatalogueEntry[];
  /** The newest first. */
  readonly history: readonly Version[];
}

/** Where the catalogue stands, beside the add-in's own pages. */
export const CATALOGUE_PATH = "templates/catalog.json";
/** A catalogue is a page of text. */
export const CATALOGUE_MOST_BYTES = 64 * 1024;
/** A template is some hundred kilobytes at most. */
export const TEMPLATE_MOST_BYTES = 2 * 1024 * 1024;

const FORMAT = 1;
const TEMPLATES_AT_MOST = 40;
const SHEETS_AT_MOST = 40;
const VERSIONS_AT_MOST = 200;
const LONGEST_WORD = 100;
const LONGEST_SENTENCE = 600;

/** What a plan's file is, once it is written. */
export interface Written {
  readonly plan: WorkbookPlan;
  readonly size: number;
  readonly sha256: string;
}

/** The catalogue of templates as written: the text of `catalog.json`, the same for the same files. */
export function catalogueText(files: readonly Written[]): string {
  const templates = files.map(({ plan, size, sha256 }): CatalogueEntry => ({
    id: plan.id,
    version: plan.version,
    title: plan.title,
    about: plan.about,
    file: fileName(plan.id),
    size,
    sha256,
    sheets: plan.sheets.map(({ name, about }) => ({ name, about })),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates, history: HISTORY }, null, 2)}\n`;
}

/** `blank.xlsx`. */
export function fileName(id: string): string {
  return `${id}.xlsx`;
}

/**
 * A catalogue from its text.
 *
 * Refuses, with a sentence for who keeps the address: text that is too long or no JSON, another format, and any
 * entry that lacks something, names a file outside the catalogue's own folder, or passes a cap.
 *
 * @example readCatalogue("{}") // refused: this is no catalogue of templates …
 */
export function readCatalogue(text: string): Answer<Catalogue> {
  if (text.length > CATALOGUE_MOST_BYTES)
    return refused(`it is longer than ${CATALOGUE_MOST_BYTES / 1024} KB`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refused("it is no JSON; perhaps a page of a proxy or a sign-in came in its place");
  }
  if (!isRecord(read)) return refused("it holds no list of templates");
  if (read.format !== FORMAT) return refused(`its format is not ${FORMAT}; this add-in reads no other`);
  const { templates, history } = read;
  if (!Array.isArray(templates) || templates.length === 0) return refused("it holds no list of templates");
  if (templates.length > TEMPLATES_AT_MOST)
    return refused(`it lists more than ${TEMPLATES_AT_MOST} templates`);
  const entries: CatalogueEntry[] = [];
  for (const [at, one] of templates.entries()) {
    const entry = readEntry(one);
    if (typeof entry === "string") return refused(`${entry} of template ${at + 1} can’t be used`);
    if (entries.some(({ id }) => id === entry.id)) return refused(`it lists a template ${entry.id} twice`);
    entries.push(entry);
  }
  const versions = readHistory(history);
  if (!versions) return refused("its list of versions can’t be used");
  return answer({ templates: entries, history: versions });
}

function refused(why: string): Answer<never> {
  return unusable(
    `This is no catalogue of templates: ${why}. The templates that come with the add-in are used. Ask whoever keeps the add-in’s files to put catalog.json right.`,
  );
}

/** An entry, or the name of what is wrong with it. */
function readEntry(value: unknown): CatalogueEntry | string {
  if (!isRecord(value)) return "The entry";
  const { id, version, title, about, file, size, sha256, sheets } = value;
  if (!isText(id, LONGEST_WORD) || !/^[a-z][a-z0-9-]*$/.test(id)) return "The id";
  if (typeof version !== "string" || !isVersion(version)) return "The version";
  if (!isText(title, LONGEST_WORD)) return "The title";
  if (!isText(about, LONGEST_SENTENCE)) return "The description";
  // A plain name: it leads to no other folder, and to no other server.
  if (!isText(file, LONGEST_WORD) || !/^[a-z0-9][a-z0-9-]*\.xlsx$/.test(file)) return "The file’s name";
  if (typeof size !== "number" || !Number.isInteger(size) || size <= 0 || size > TEMPLATE_MOST_BYTES)
    return "The size";
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return "The hash";
  if (!Array.isArray(sheets) || sheets.length === 0 || sheets.length > SHEETS_AT_MOST)
    return "The list of sheets";
  const named = sheets.flatMap((sheet: unknown) =>
    isRecord(sheet) && isText(sheet.name, 31) && isText(sheet.about, LONGEST_SENTENCE)
      ? [{ name: sheet.name, about: sheet.about }]
      : [],
  );
  if (named.length !== sheets.length) return "The list of sheets";
  return { id, version, title, about, file, size, sha256, sheets: named };
}

function readHistory(value: unknown): Version[] | null {
  if (!Array.isArray(value) || value.length > VERSIONS_AT_MOST) return null;
  const versions = value.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { version, day, changed, migration } = one;
    return typeof version === "string" &&
      isVersion(version) &&
      typeof day === "string" &&
      /^\d{4}-\d{2}-\d{2}$/.test(day) &&
      isText(changed, LONGEST_SENTENCE) &&
      isText(migration, LONGEST_SENTENCE)
      ? [{ version, day, changed, migration }]
      : [];
  });
  return versions.length === value.length ? versions : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Words a person may read: not blank, not too long, and without characters that steer or hide. */
function isText(value: unknown, longest: number): value is string {
  return (
    typeof value === "string" &&
    value.trim() !== "" &&
    value.length <= longest &&
    !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(value)
  );
}

/**
 * Whether the bytes that came are those the catalogue names: by their number and their SHA-256, which the caller
 * works out. The sentence says what to do.
 */
export function checkFile(entry: CatalogueEntry, size: number, sha256: string): Answer<true> {
  if (size === entry.size && sha256.toLowerCase() === entry.sha256) return answer(true);
  const why =
    size === entry.size
      ? "its contents are not those the catalogue names"
      : `it has ${size.toLocaleString("en-GB")} bytes where the catalogue names ${entry.size.toLocaleString("en-GB")}`;
  return unusable(
    `The file ${entry.file} was not used: ${why}. It may have been cut short or changed on its way. The copy that comes with the add-in is used.`,
  );
}
