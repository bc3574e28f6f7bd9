/** Two https servers on the loopback, and nowhere else: the page's port, and the add-in's after it. */
import { createServer, type Server } from "node:https";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate";

/** What one origin is made of: a server for each of the loopback's addresses this machine has. */
export interface Listening {
  readonly port: number;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

const LOOPBACK = ["127.0.0.1", "::1"] as const;
/** No such address here (IPv6 is switched off): the other one is enough. */
const NO_SUCH_ADDRESS = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken.`);
  }
}

/** Listens on a port of the loopback; 0 takes any that is free. Throws `PortTaken`. */
export async function listen(
  certificate: Certificate,
  port: number,
  answer: RequestListener,
): Promise<Listening> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closed));
  };
  let chosen = port;
  try {
    for (const address of LOOPBACK) {
      const server = createServer({ key: certificate.key, cert: certificate.cert }, answer);
      if (!(await listening(server, address, chosen))) continue;
      servers.push(server);
      chosen = (server.address() as AddressInfo).port;
    }
  } catch (error) {
    await close();
    throw error;
  }
  if (servers.length === 0) throw new Error("This machine has no loopback address to listen on.");
  return { port: chosen, close };
}

function listening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (NO_SUCH_ADDRESS.has(error.code ?? "")) resolve(false);
      else reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new PortTaken(port) : error);
    });
    server.listen({ host, port, ipv6Only: true }, () => resolve(true));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
