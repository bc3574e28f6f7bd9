/** Files of a folder, given out as they are: no listing, nothing outside it, and asked about again each time. */
import { createReadStream } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file of a folder that an address's path means, or null: where there is none, it is a folder, or the path leads
 * out (by `..`, by a link, or by what Windows takes for a drive or a stream).
 */
export async function fileOf(folder: string, path: string): Promise<string | null> {
  const parts = decoded(path)?.split("/").slice(1);
  if (!parts || parts.some((part) => part === "" || part === "." || part === ".." || !isPlain(part)))
    return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...parts));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isPlain(part: string): boolean {
  return !/[\\:\u0000-\u001f]|[. ]$/.test(part);
}

/** Sends a file; `changed` makes another text of it on its way. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  changed?: (text: string) => string,
): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  response.setHeader("Content-Type", contentType(file));
  // Built anew any moment: a browser may keep it, but has to ask whether it still stands.
  response.setHeader("Cache-Control", "no-cache");
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${changed ? "-c" : ""}"`;
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (changed) {
    const text = Buffer.from(changed(await textOf(file)));
    response.setHeader("Content-Length", text.length);
    response.end(request.method === "HEAD" ? undefined : text);
    return;
  }
  response.setHeader("Content-Length", size);
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

async function textOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}
