/**
 * Makes taskpane/icons/*.png from the drawings beside them: `node taskpane/build/icons.mjs`, after a drawing has
 * changed. What is seen at 16 to 24 pixels is drawn apart (`NAME.small.svg`), for lines thin out when they shrink. The
 * PNGs are committed, for they are drawn by Chromium, which a build can't ask for.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const SMALL = [16, 20, 24];
const LARGE = [32, 40, 48, 64, 80];
const icons = new URL("../icons/", import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const drawing of readdirSync(icons).filter((name) => name.endsWith(".svg"))) {
  const isSmall = drawing.endsWith(".small.svg");
  const name = drawing.replace(/(?:\.small)?\.svg$/u, "");
  if (!isSmall && !existsSync(new URL(`${name}.small.svg`, icons)))
    throw new Error(`${name}.small.svg is missing.`);
  const svg = readFileSync(new URL(drawing, icons), "utf8");
  for (const size of isSmall ? SMALL : LARGE) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`${name}-${size}.png`, icons), png);
  }
}
await browser.close();
