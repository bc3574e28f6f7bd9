/** A real server of templates that can be made to fail in every way a server fails. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (response: ServerResponse) => void;

/** Serves files by their path; a path can be given another answer. */
export class Keeper {
  private readonly server: Server;
  private readonly files = new Map<string, Answer>();
  readonly asked: string[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? "";
      this.asked.push(path);
      const answer = this.files.get(path);
      if (answer) answer(response);
      else response.writeHead(404).end();
    });
  }

  async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`);
  }

  put(path: string, answer: Answer | Uint8Array | string): void {
    this.files.set(path, typeof answer === "function" ? answer : (response) => void response.end(answer));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Sends the beginning and then nothing more. */
export function stalled(beginning: string | Uint8Array): Answer {
  return (response) => {
    response.writeHead(200);
    response.write(beginning);
  };
}

/** Says how long the file is, and breaks off before. */
export function brokenOff(bytes: Uint8Array): Answer {
  return (response) => {
    response.writeHead(200, { "Content-Length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  };
}

/** Goes on and on, with no length said before. */
export function endless(): Answer {
  return (response) => {
    const part = Buffer.alloc(64 * 1024, "x");
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on("drain", more);
    response.on("error", () => undefined);
    more();
  };
}
