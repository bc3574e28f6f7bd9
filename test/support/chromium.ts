/** A browser for tests: the Chromium of this machine, without a window and without the network. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Fails with a sentence where there is none: a test that needs a browser is never skipped. */
export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      "No Chromium was found, and this test needs one. Install it (apt-get install chromium), or set CHROMIUM to its path.",
    );
  }
  return chromium.launch({ executablePath, args: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
}
