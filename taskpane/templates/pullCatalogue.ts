import {
  type Catalogue,
  CATALOGUE_MOST_BYTES,
  type CatalogueEntry,
  checkFile,
  compareVersions,
  readCatalogue,
  TEMPLATE_MOST_BYTES,
} from "../../src/template";
import type { Outcome } from "../excel";
import { base64Of, pull, sha256Of } from "../pulling";
import type { Folders } from "./address";

export type Source = keyof Folders;

export interface PulledCatalogue {
  readonly catalogue: Catalogue;
  readonly from: Source;
  /** Why the add-in's own copy is used, where it is. */
  readonly sentence: string | null;
}

export interface PulledTemplate {
  readonly entry: CatalogueEntry;
  readonly base64: string;
  readonly from: Source;
  readonly sentence: string | null;
}

const WITHIN_MS = 8000;
const CATALOGUE = "catalog.json";
const USED_INSTEAD = "The templates that came with the add-in are used.";

/**
 * The catalogue at the administrator's address, and the add-in's own where that can't be had, is no catalogue, or is
 * older than the add-in.
 *
 * @param version the newest version this add-in knows of
 */
export async function pullCatalogue(
  { pulled, own }: Folders,
  version: string,
  withinMs = WITHIN_MS,
): Promise<Outcome<PulledCatalogue>> {
  const found = await catalogueAt(pulled, withinMs);
  const why = !found.ok ? withAdvice(found.sentence) : tooOld(found.value, version, pulled);
  if (found.ok && why === null)
    return { ok: true, value: { catalogue: found.value, from: "pulled", sentence: null } };
  const kept = await catalogueAt(own, withinMs);
  if (!kept.ok) {
    return {
      ok: false,
      sentence: `No templates can be had: neither those at ${pulled.host} nor the add-in’s own. Check the network, then try again; if it stays, tell whoever keeps the add-in’s files.`,
    };
  }
  return { ok: true, value: { catalogue: kept.value, from: "own", sentence: why } };
}

/** The file of an entry, of the size and with the SHA-256 the catalogue names; the add-in's own where it is not. */
export async function pullTemplate(
  { pulled, own }: Folders,
  entry: CatalogueEntry,
  from: Source,
  withinMs = WITHIN_MS,
): Promise<Outcome<PulledTemplate>> {
  const found = await templateAt(from === "pulled" ? pulled : own, entry, withinMs);
  if (found.ok) return { ok: true, value: { entry, base64: found.value, from, sentence: null } };
  if (from === "own") return nothing(found.sentence);
  const kept = await catalogueAt(own, withinMs);
  const ownEntry = kept.ok ? kept.value.templates.find(({ id }) => id === entry.id) : undefined;
  if (!ownEntry) return nothing(found.sentence);
  const file = await templateAt(own, ownEntry, withinMs);
  if (!file.ok) return nothing(found.sentence);
  const sentence = `${withAdvice(found.sentence)} It is version ${ownEntry.version}.`;
  return { ok: true, value: { entry: ownEntry, base64: file.value, from: "own", sentence } };
}

async function catalogueAt(folder: URL, withinMs: number): Promise<Outcome<Catalogue>> {
  const file = await pull(new URL(CATALOGUE, folder), { mostBytes: CATALOGUE_MOST_BYTES, withinMs });
  if (!file.ok) return file;
  const read = readCatalogue(textOf(file.value));
  return read.ok ? { ok: true, value: read.value } : { ok: false, sentence: read.refusal.message };
}

async function templateAt(folder: URL, entry: CatalogueEntry, withinMs: number): Promise<Outcome<string>> {
  const file = await pull(new URL(entry.file, folder), { mostBytes: TEMPLATE_MOST_BYTES, withinMs });
  if (!file.ok) return file;
  const checked = checkFile(entry, file.value.length, await sha256Of(file.value));
  return checked.ok
    ? { ok: true, value: base64Of(file.value) }
    : { ok: false, sentence: checked.refusal.message };
}

/** Bytes that are no text make no catalogue either; what reads it says so. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

function tooOld({ templates }: Catalogue, version: string, { host }: URL): string | null {
  const older = templates.find((entry) => compareVersions(entry.version, version) < 0);
  return older
    ? `The catalogue at ${host} has version ${older.version}, older than the add-in’s own ${version}. ${USED_INSTEAD}`
    : null;
}

/** There is no copy to fall back on, whatever the sentence promised. */
function nothing(sentence: string): Outcome<never> {
  const why = sentence.replace(/ The (?:copy|templates) that comes? with the add-in (?:is|are) used\./u, "");
  return { ok: false, sentence: `${why} Nothing was opened.` };
}

/** Sentences on a file's hash say already what is used. */
function withAdvice(sentence: string): string {
  return /(?:is|are) used/u.test(sentence) ? sentence : `${sentence} ${USED_INSTEAD}`;
}
