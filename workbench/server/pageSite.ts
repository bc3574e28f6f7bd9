/** The workbench's own origin: its page, what it hosts, and the workbooks it offers. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ServerResponse } from "node:http";
import { readManifest } from "../addin";
import { contentType, fileOf, sendFile } from "./files";
import type { Hosted, Offered } from "./hosted";
import { sampleNamed, sampleNames, type Samples } from "./samples";
import { say, sayMissing, sendJson, type Answerer } from "./site";

export interface PageSite {
  /** The built page. */
  readonly folder: string;
  readonly addIn: { readonly folder: string; readonly manifest: string };
  readonly samples: Samples;
  /** A workbook to open at once. */
  readonly open: string | null;
}

const SAMPLES = "/samples/";
const OPEN = "/open/";

export function pageSite(site: PageSite, addInOrigin: () => string): Answerer {
  return async (request, response, path) => {
    if (path === "/workbench.json") return sendJson(request, response, await hosted(site, addInOrigin()));
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    if (path.startsWith(OPEN)) {
      if (!site.open) return sayMissing(response, path);
      return sendFile(request, response, site.open);
    }
    if (path.startsWith(SAMPLES)) {
      const name = decodeURIComponent(path.slice(SAMPLES.length));
      const sample = await sampleNamed(site.samples, name);
      if (sample === null) return sayMissing(response, path);
      return typeof sample === "string"
        ? sendFile(request, response, sample)
        : sendBytes(response, name, sample);
    }
    const file = await fileOf(site.folder, path === "/" ? "/index.html" : path);
    if (file) return sendFile(request, response, file);
    if (path === "/") return say(response, 500, "The workbench's page is not built. Run npm start.");
    return sayMissing(response, path);
  };
}

/** Read anew each time, so that a page loaded again shows the add-in as it is built now. */
async function hosted(site: PageSite, addInOrigin: string): Promise<Hosted> {
  const names = await sampleNames(site.samples);
  const samples = names.map((name): Offered => ({ name, address: SAMPLES + encodeURIComponent(name) }));
  const open = site.open
    ? { name: basename(site.open), address: OPEN + encodeURIComponent(basename(site.open)) }
    : null;
  const text = await textOf(site.addIn.manifest);
  if (text === null) {
    const refusal = `The add-in has no manifest at ${basename(site.addIn.manifest)}. Build it first.`;
    return { addIn: null, refusal, addInOrigin, functions: null, samples, open };
  }
  const read = readManifest(text);
  if (!read.ok)
    return { addIn: null, refusal: read.refusal.message, addInOrigin, functions: null, samples, open };
  const { functions } = read.value;
  const metadata = functions ? await fileOf(site.addIn.folder, functions.metadata) : null;
  return {
    addIn: read.value,
    refusal: null,
    addInOrigin,
    functions: metadata ? await textOf(metadata) : null,
    samples,
    open,
  };
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}

function sendBytes(response: ServerResponse, name: string, bytes: Uint8Array): void {
  response.setHeader("Content-Type", contentType(name));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", bytes.length);
  response.end(bytes);
}

/** Where the built add-in keeps its manifest, unless told otherwise. */
export function manifestIn(folder: string): string {
  return join(folder, "manifest.xml");
}
