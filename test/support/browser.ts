/**
 * The workbench in a real browser, for tests: its server on free ports, Chromium as it is found on this machine, and
 * a watch on everything that must not happen unseen. A test fails on an error in a page or on its console, on a
 * request to another machine, and on a call of the object model that the workbench does not know.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { type RunningServer, startServer } from "../../workbench/server";
import { findBrowser } from "../../workbench/server/browsers";
import { certificateIn } from "../../workbench/server/certificate";
import { hasTestFailed, tellState } from "./atFailure";

const ROOT = join(__dirname, "../..");
const CERTIFICATES = join(ROOT, ".cache/workbench");
const PAGE = join(ROOT, ".cache/workbench/page");
const BUILDING = join(ROOT, ".cache/building");
export const OUR_ADD_IN = join(ROOT, "dist");
export const ANOTHER_ADD_IN = join(ROOT, "test/workbench/another");
const SAMPLES = join(ROOT, "test/fixtures/published");

export const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = join(
  dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** What our pane remembers once its first-run screen has been seen. */
const WELCOMED = "shared-services:welcomed";
const LOOK = "shared-services:look";

const NO_BROWSER = `These tests need Chromium, Chrome or Edge, and none was found. Install one: apt-get install --no-install-recommends chromium
or name its program: CHROME_PATH=/path/to/chrome npm test`;

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Nothing but this machine can be reached, whatever is asked for.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

export interface Opening {
  /** The folder of the built add-in; ours where left out. */
  readonly addIn?: string;
  /** What follows the `?` of the page's address. */
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  /** True serves the add-in's pages byte for byte, and answers Microsoft's address from Microsoft's package. */
  readonly atMicrosoftsAddress?: boolean;
  /** A workbook to open at once. */
  readonly open?: string;
  /** What the system prefers; light where left out. */
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  /** How our pane was told to look, in About; as Excel, or the system, where left out. */
  readonly look?: "light" | "dark" | "contrast";
  /** The add-in has never been opened on this computer; elsewhere its first-run screen has been seen. */
  readonly isFirstRun?: boolean;
  /** Errors a test brings about itself. */
  readonly expects?: readonly RegExp[];
  /** The test calls what the workbench does not know. */
  readonly expectsUnsupported?: boolean;
}

export interface Workbench {
  readonly page: Page;
  readonly server: RunningServer;
  /** The frame the add-in runs in, as soon as Office has answered it. */
  addIn(): Promise<Frame>;
  /** Addresses that were asked for, with the SHA-256 of what came. */
  readonly loaded: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Builds, starts one browser for a test file, and gives what opens a workbench in it. */
export function useWorkbench(): (opening?: Opening) => Promise<Workbench> {
  let browser: Browser | undefined;
  const opened: Workbench[] = [];

  beforeAll(async () => {
    const found = findBrowser();
    if (!found) throw new Error(NO_BROWSER);
    build();
    const { spki } = await certificateIn(CERTIFICATES);
    browser = await chromium.launch({
      executablePath: found.path,
      args: [
        ...FLAGS,
        `--ignore-certificate-errors-spki-list=${spki}`,
        // Chromium refuses to run as root otherwise.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
  }, 300_000);

  afterEach(async () => {
    const closing = opened.splice(0);
    if (hasTestFailed()) for (const { page } of closing) await tellState(page);
    await Promise.all(closing.map((workbench) => workbench.close()));
    expect(closing.flatMap((workbench) => workbench.faults)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return async (opening = {}) => {
    if (!browser) throw new Error("A workbench is opened in a test, not before it.");
    const workbench = await openIn(browser, opening);
    opened.push(workbench);
    return workbench;
  };
}

/**
 * What is older than its sources is built, in a process of its own, for jest loads no ES modules. Test files run side
 * by side: one builds, the others wait.
 */
function build(): void {
  mkdirSync(dirname(BUILDING), { recursive: true });
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    execFileSync(process.execPath, ["-e", `import("./scripts/build.mjs").then(({ build }) => build())`], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    });
  } finally {
    rmSync(BUILDING, { recursive: true, force: true });
  }
}

function taken(): boolean {
  try {
    mkdirSync(BUILDING);
    return true;
  } catch {
    // Left behind by a run that was ended.
    const made = statSync(BUILDING, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > 120_000) rmSync(BUILDING, { recursive: true, force: true });
    return false;
  }
}

async function openIn(browser: Browser, opening: Opening): Promise<Workbench> {
  const server = await startServer({
    addIn: opening.addIn ?? OUR_ADD_IN,
    page: PAGE,
    certificates: CERTIFICATES,
    port: 0,
    samples: { folder: SAMPLES },
    leadsOfficeJsHere: opening.atMicrosoftsAddress !== true,
    ...(opening.open === undefined ? {} : { open: opening.open }),
  });
  const context = await browser.newContext({
    viewport: { width: opening.width ?? 1280, height: opening.height ?? 720 },
    reducedMotion: "reduce",
    colorScheme: opening.colorScheme ?? "light",
    forcedColors: opening.forcedColors ?? "none",
    acceptDownloads: true,
  });
  if (!opening.isFirstRun) await context.addInitScript(remember, [WELCOMED, "yes"] as const);
  if (opening.look) await context.addInitScript(remember, [LOOK, opening.look] as const);
  const page = await context.newPage();
  const faults: string[] = [];
  const loaded = new Map<string, string>();
  await watch(context, page, opening.expects ?? [], faults, loaded);
  if (opening.atMicrosoftsAddress) await answerForMicrosoft(context);
  await page.goto(`${server.page}/${opening.query ? `?${opening.query}` : ""}`);
  return {
    page,
    server,
    faults,
    loaded,
    addIn: () => addInOf(page, server),
    async close() {
      if (!opening.expectsUnsupported) faults.push(...(await unsupported(page)));
      await context.close();
      await server.close();
    },
  };
}

/** Run in the browser, in every frame before its page. */
function remember([name, value]: readonly [string, string]): void {
  try {
    if (window.localStorage.getItem(name) === null) window.localStorage.setItem(name, value);
  } catch {
    // A frame without an address of its own has none.
  }
}

async function watch(
  context: BrowserContext,
  page: Page,
  expected: readonly RegExp[],
  faults: string[],
  loaded: Map<string, string>,
): Promise<void> {
  const fault = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) faults.push(text);
  };
  page.on("pageerror", (error) => fault(`Page error: ${error.message}`));
  page.on("crash", () => fault("The page crashed."));
  page.on("console", (message) => {
    if (message.type() === "error") fault(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (["data:", "blob:", "about:"].includes(protocol) || hostname === "localhost") return;
    if (!request.url().startsWith(MICROSOFT)) fault(`Request to ${request.url()}`);
  });
  context.on("requestfinished", (request) => {
    if (request.url().includes("blob:") || request.url().startsWith("data:")) return;
    void request
      .response()
      .then((response) => response?.body())
      .then((body) => body && loaded.set(request.url(), sha256(body)))
      // The page may have been closed meanwhile.
      .catch(() => undefined);
  });
}

/** Microsoft's address answers with Microsoft's own files, from the package. */
async function answerForMicrosoft(context: BrowserContext): Promise<void> {
  await context.route(`${MICROSOFT}**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    return route.fulfill({ path: join(OFFICE_JS, path), contentType: "text/javascript" });
  });
}

/** Calls of the object model that the workbench does not know, as the page has counted them. */
async function unsupported(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { workbench } = window as unknown as { workbench?: { unsupported: string[] } };
    return (workbench?.unsupported ?? []).map((name) => `Not supported: ${name}`);
  });
}

async function addInOf(page: Page, server: RunningServer): Promise<Frame> {
  const handle = await page.waitForSelector(`iframe[src^="${server.addIn}"]`, { state: "attached" });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("The add-in's frame is gone.");
  await frame.waitForFunction(() => typeof Excel !== "undefined");
  await frame.evaluate(() => Office.onReady());
  return frame;
}

export function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file of Microsoft's package, as it was installed. */
export function officeFile(name: string): Buffer {
  return readFileSync(join(OFFICE_JS, name));
}
