/** What both origins have in common: who may ask, and for what. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

export type Answerer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** A listener that lets through what a browser on this machine asks of `https://localhost:PORT`. */
export function site(
  origin: () => string,
  headers: () => Record<string, string>,
  answer: Answerer,
): RequestListener {
  return (request, response) => {
    const { host } = new URL(origin());
    response.setHeader("X-Content-Type-Options", "nosniff");
    // A process of its own for each origin, though both are localhost: the grid outlives a script that hangs.
    response.setHeader("Origin-Agent-Cluster", "?1");
    for (const [name, value] of Object.entries(headers())) response.setHeader(name, value);
    // A name that another server gave this machine's address must not be answered.
    if (request.headers.host !== host) return say(response, 421, `This server answers at ${origin()} only.`);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return say(response, 405, "Only reading is possible here.");
    }
    const path = (request.url ?? "/").replace(/[?#].*$/s, "");
    answer(request, response, path).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 500, `The file for ${path} could not be read.`);
    });
  };
}

export function say(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(`${sentence}\n`);
}

export function sayMissing(response: ServerResponse, path: string): void {
  say(response, 404, `There is nothing at ${path}.`);
}

export function sendJson(request: IncomingMessage, response: ServerResponse, value: unknown): void {
  const text = Buffer.from(JSON.stringify(value));
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", text.length);
  response.end(request.method === "HEAD" ? undefined : text);
}
