/**
 * A browser window of the workbench's own: a profile that is thrown away afterwards, and trust in this server's key
 * and no other, so that nobody has to click a warning away or to change what their browser trusts.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "./browsers";

export interface Window {
  /** When it is closed; with what it said where it could not be shown at all. */
  readonly ended: Promise<{ readonly failure: string | null }>;
  /** Closes it, if it is open, and removes its profile. */
  close(): Promise<void>;
}

/** What a browser is started with. `--test-type` keeps it from warning of the flag for the one trusted key. */
export function browserArguments(page: string, spki: string, profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-mode",
    "--disable-background-networking",
    "--disable-component-update",
    "--window-size=1440,900",
    page,
  ];
}

const GRACE = 5000;

export function launch(browser: Browser, page: string, spki: string): Window {
  const profile = mkdtempSync(join(tmpdir(), "workbench-browser-"));
  const child = spawn(browser.path, browserArguments(page, spki, profile), {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const ended = new Promise<{ failure: string | null }>((resolve) => {
    child.once("error", (error) => resolve({ failure: error.message }));
    child.once("close", (code) =>
      resolve({ failure: code ? lastLine(said) || `it ended with code ${code}` : null }),
    );
  });
  return {
    ended,
    async close() {
      await stop(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE);
  await gone;
  clearTimeout(timer);
}

/** Without the browser's own time stamp and source line: `[12:3:0101/…:ERROR:x.cc(1)] No display.` */
function lastLine(said: string): string {
  const line = said.trim().split("\n").at(-1) ?? "";
  return line.replace(/^\[[^\]]*\]\s*/, "").trim();
}
