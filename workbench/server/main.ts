/** `npm start`: the server, a browser window, and an end without traces. */
import { basename, resolve } from "node:path";
import { findBrowser } from "./browsers";
import { readCommandLine, USAGE } from "./commandLine";
import { launch, type Window } from "./launch";
import { PortTaken } from "./listen";
import type { Samples } from "./samples";
import { startServer, type RunningServer } from "./startServer";
import { toldOfEnding, toldOfStart, toldOfTrust, toldOfTrying } from "./told";

/** What is hosted, and where the workbench keeps its own. */
export interface Product {
  /** Builds what is to be served; called when the command line has been understood. */
  prepare(): void;
  readonly addIn: string;
  readonly page: string;
  readonly certificates: string;
  readonly samples: Samples;
  /** Lines for the terminal: what a newcomer could do first. */
  readonly tryThis: readonly string[];
}

/** Runs until it is ended; gives the exit code: 0, or 2 where the command line can't be used. */
export async function main(words: readonly string[], product: Product): Promise<number> {
  const read = readCommandLine(words, process.env.INIT_CWD ?? process.cwd());
  if (!read.ok) {
    console.error(read.message);
    return 2;
  }
  const { file, opensBrowser, port, wantsHelp } = read.value;
  if (wantsHelp) {
    console.log(USAGE);
    return 0;
  }
  product.prepare();
  let server: RunningServer;
  try {
    server = await startServer({
      ...product,
      ...(file === null ? {} : { open: resolve(file) }),
      ...(port === null ? {} : { port }),
    });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(toldOfPort(error.port, port));
    return 2;
  }
  const browser = opensBrowser ? findBrowser() : null;
  const window = browser ? launch(browser, server.page, server.certificate.spki) : null;
  // Before anything is printed: who reads that Ctrl-C ends it may press it at once.
  const ended = untilEnded(server, window);
  console.log(toldOfStart(server, browser?.name ?? null));
  if (file !== null) console.log(`${basename(file)} is opened in it.`);
  if (!window) {
    if (opensBrowser)
      console.log(
        "No Chrome, Edge or Chromium was found here. If one is installed, name its program in CHROME_PATH.",
      );
    console.log(`\n${toldOfTrust(server)}`);
  }
  console.log(`\n${toldOfTrying(product.tryThis)}\n\n${toldOfEnding(window !== null)}`);
  await ended;
  await Promise.all([server.close(), window?.close()]);
  console.log("Ended.");
  return 0;
}

/** A signal ends it; so does closing the window, but not a browser that could not be shown in the first place. */
async function untilEnded(server: RunningServer, window: Window | null): Promise<void> {
  const signalled = new Promise<void>((end) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => end());
  });
  const closed = window?.ended.then(({ failure }) => {
    if (failure === null) return undefined;
    console.log(
      `\nThe browser could not be shown: ${failure}\nThe workbench runs on.\n\n${toldOfTrust(server)}`,
    );
    return signalled;
  });
  await Promise.race([signalled, ...(closed ? [closed] : [])]);
}

function toldOfPort(taken: number, wished: number | null): string {
  return wished === null
    ? "No two free ports were found from 3000 on. Name one: npm start -- --port 4000"
    : `Port ${taken} is taken or not allowed; the workbench needs ${wished} and ${wished + 1}. Leave --port out and a free one is found, or name another: npm start -- --port ${wished > 60000 ? 3010 : wished + 10}`;
}
