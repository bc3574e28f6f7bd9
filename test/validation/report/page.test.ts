/** The page as a browser shows it: to the letter, accessible, and by itself. UPDATE_GOLDEN=1 writes it anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { visible } from "../../../src/text";
import { accountOf, htmlReport } from "../../../src/validation";
import { openChromium } from "../../support/chromium";
import { HOSTILE, publishedReport } from "./reports";

const GOLDEN = join(__dirname, "../../golden/published/shared-management-2017.html");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const account = accountOf(publishedReport("shared-management-2017.xlsx"), "shared-management-2017.xlsx");
const page = htmlReport([account], { checkedOn: "22 November 2026" });
const several = htmlReport([
  account,
  accountOf(publishedReport("cheshire-services-2009.xlsx"), "cheshire-services-2009.xlsx"),
  { name: "notes.xlsx", error: "This is no workbook." },
]);

test("is the golden page, to the letter", () => {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, page);
  expect(page).toBe(readFileSync(GOLDEN, "utf8"));
});

test("refers to nothing outside itself and runs nothing", () => {
  for (const one of [page, several]) {
    expect(one).not.toMatch(/https?:|\bsrc=|<script|<link|<iframe|<img|@import|url\(|\son[a-z]+=/i);
    for (const [, href] of one.matchAll(/href="([^"]*)"/g)) {
      expect(href).toMatch(/^#[a-z0-9-]+$/);
      expect(one).toContain(` id="${href!.slice(1)}"`);
    }
    const ids = [...one.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("stays small enough to e-mail, and counts what it leaves out", () => {
  const report = publishedReport("shared-management-2017.xlsx");
  const findings = Array.from({ length: 4_000 }, (_, at) => ({
    ...report.findings[0]!,
    sheet: `Sheet ${Math.floor(at / 20)}`,
    cells: `C${at + 1}`,
    message: `Line ${at + 1} is wrong. Correct it.`,
  }));
  const long = htmlReport([accountOf({ ...report, findings }, "long.xlsx")]);
  expect(long.length).toBeLessThan(600_000);
  expect(long.match(/<td>Line \d+ is wrong\./g)).toHaveLength(1_500);
  const left = [...long.matchAll(/(\d+) more findings of this sheet are not shown/g)];
  expect(left.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(2_500);
  // Every sheet is in the contents with its counts.
  expect(long.match(/<th scope="row"><a href="#w1-s\d+">/g)).toHaveLength(200);
});

describe("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  async function shown<T>(
    html: string,
    look: { colorScheme: "light" | "dark"; width: number },
    read: (page: Page, requests: string[]) => Promise<T>,
  ): Promise<T> {
    const { width, ...rest } = look;
    const context = await browser.newContext({ ...rest, viewport: { width, height: 900 }, bypassCSP: true });
    try {
      const opened = await context.newPage();
      const requests: string[] = [];
      opened.on("request", (request) => requests.push(request.url()));
      await opened.setContent(html);
      return await read(opened, requests);
    } finally {
      await context.close();
    }
  }

  const looks = [350, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => [width, colorScheme] as const),
  );

  test.each(looks)(
    "%s px, %s: nothing axe-core knows of WCAG 2.2 AA or good practice is broken, and nothing sticks out",
    async (width, colorScheme) => {
      for (const html of [page, several]) {
        const { violations, over } = await shown(html, { width, colorScheme }, async (opened) => {
          await opened.evaluate(AXE);
          const results = (await opened.evaluate("axe.run()")) as AxeResults;
          const over = await opened.evaluate("document.documentElement.scrollWidth - innerWidth");
          return { violations: results.violations, over: over as number };
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
        expect(over).toBeLessThanOrEqual(0);
      }
    },
    60_000,
  );

  test.each([350, 700, 1280])(
    "%s px: no word in the table of registers is broken in two",
    async (width) => {
      const broken = await shown(page, { width, colorScheme: "light" }, (opened) =>
        opened.evaluate(`[...document.querySelectorAll("table.registers th")].filter((cell) => {
        const range = document.createRange();
        return cell.firstChild.textContent.split(" ").some((word) => {
          const at = cell.firstChild.textContent.indexOf(word);
          range.setStart(cell.firstChild, at);
          range.setEnd(cell.firstChild, at + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        });
      }).map((cell) => cell.textContent)`),
      );
      expect(broken).toEqual([]);
    },
    60_000,
  );

  test("asks for nothing, and a hostile workbook changes no element", async () => {
    const report = publishedReport("shared-management-2017.xlsx");
    const said = HOSTILE.join(" ");
    const findings = report.findings.map((finding) => ({ ...finding, sheet: said, message: said }));
    const hostile = htmlReport([accountOf({ ...report, findings }, said)]);
    await shown(hostile, { width: 1280, colorScheme: "light" }, async (opened, requests) => {
      expect(requests).toEqual([]);
      const elements = await opened.evaluate(
        "[...new Set([...document.querySelectorAll('body *')].map((one) => one.tagName))].filter((name) => /SCRIPT|IMG|LINK|STYLE|B$/.test(name))",
      );
      expect(elements).toEqual([]);
      const text = (await opened.evaluate("document.querySelector('table.alike td').textContent")) as string;
      expect(text).toBe(visible(said));
    });
  }, 60_000);
});
