/** The workbench's server: two origins on the loopback, one for its page and one for the add-in. */
import { addInSite } from "./addInSite";
import { certificateIn, type Certificate } from "./certificate";
import { listen, PortTaken, type Listening } from "./listen";
import { officeJsFolder } from "./officeJs";
import { manifestIn, pageSite } from "./pageSite";
import type { Samples } from "./samples";
import { site } from "./site";

export interface ServerOptions {
  /** The folder of the built add-in, with `manifest.xml` in it. */
  readonly addIn: string;
  /** Where its manifest is, if not in the folder. */
  readonly manifest?: string;
  /** The folder of the built page. */
  readonly page: string;
  /** Where the certificate is kept. */
  readonly certificates: string;
  /** The page's port; the add-in takes the next. Left out, a free pair from 3000 on; 0 takes any two. */
  readonly port?: number;
  readonly samples?: Samples;
  /** A workbook to open at once. */
  readonly open?: string;
  /** False leaves the add-in's pages exactly as built, office.js at Microsoft's address. */
  readonly leadsOfficeJsHere?: boolean;
}

export interface RunningServer {
  /** `https://localhost:3000` */
  readonly page: string;
  /** `https://localhost:3001` */
  readonly addIn: string;
  readonly certificate: Certificate;
  close(): Promise<void>;
}

const FIRST_PORT = 3000;
const TRIES = 50;

/** Throws `PortTaken` where a port was named that is taken, or none near 3000 is free. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const certificate = await certificateIn(options.certificates);
  let page = "https://localhost";
  let addIn = "https://localhost";
  const answerPage = site(
    () => page,
    () => ({ "Content-Security-Policy": pagePolicy(addIn), "Referrer-Policy": "no-referrer" }),
    pageSite(
      {
        folder: options.page,
        addIn: { folder: options.addIn, manifest: options.manifest ?? manifestIn(options.addIn) },
        samples: options.samples ?? {},
        open: options.open ?? null,
      },
      () => addIn,
    ),
  );
  const answerAddIn = site(
    () => addIn,
    () => ({ "Content-Security-Policy": `frame-ancestors ${page} ${addIn}` }),
    addInSite({
      folder: options.addIn,
      officeJs: officeJsFolder(__dirname),
      leadsOfficeJsHere: options.leadsOfficeJsHere ?? true,
    }),
  );
  const two = async (port: number): Promise<[Listening, Listening]> => {
    const first = await listen(certificate, port, answerPage);
    try {
      return [first, await listen(certificate, port && port + 1, answerAddIn)];
    } catch (error) {
      await first.close();
      throw error;
    }
  };
  const [first, second] = await (options.port === undefined ? firstFree(two) : two(options.port));
  page = `https://localhost:${first.port}`;
  addIn = `https://localhost:${second.port}`;
  return {
    page,
    addIn,
    certificate,
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

async function firstFree<T>(two: (port: number) => Promise<T>): Promise<T> {
  for (let port = FIRST_PORT; port < FIRST_PORT + 2 * TRIES; port += 2) {
    try {
      return await two(port);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new PortTaken(FIRST_PORT);
}

/** The grid draws with styles of its own and data pictures; scripts come from the page's origin alone. */
function pagePolicy(addIn: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addIn}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `frame-src ${addIn}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}
