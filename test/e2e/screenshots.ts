/** Pictures for docs/, taken of the pane beside the published tables. Run by scripts/screenshots.mjs, not with the tests. */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { useWorkbench } from "../support/browser";
import { goTo } from "./sheet";

const open = useWorkbench();
const SAMPLE = join(__dirname, "../fixtures/published/shared-management-2017.xlsx");
const FOLDER = join(__dirname, "../../docs/screenshots");
const SIZE = { width: 1280, height: 760 } as const;

function ribbon(page: Page, name: string) {
  return page.getByRole("group", { name: "Shared services" }).getByRole("button", { name, exact: true });
}

interface Picture {
  readonly name: string;
  readonly isFirstRun?: boolean;
  /** Leads to what is to be seen. */
  show(page: Page, frame: Frame): Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: "welcome",
    isFirstRun: true,
    show: (_page, frame) => frame.getByRole("heading", { name: "Welcome to Shared Services" }).waitFor(),
  },
  {
    name: "validate",
    async show(page, frame) {
      await ribbon(page, "Validate").click();
      await frame.getByRole("button", { name: "Check workbook" }).click();
      await frame.getByText("The total of FTE says").first().click();
      const heading = frame.getByText("FTE total differs from its rows").first();
      await heading.evaluate((each) => each.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "grades",
    async show(page, frame) {
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("8.5 Deleted posts");
          sheet.activate();
          sheet.getRange("C3:C12").select();
          await context.sync();
        }),
      );
      await ribbon(page, "Map grades").click();
      await frame.getByRole("button", { name: "Read selection" }).click();
      await frame
        .getByRole("button", { name: /^Accept/u })
        .first()
        .waitFor();
    },
  },
  {
    name: "functions",
    async show(page, frame) {
      await ribbon(page, "Functions").click();
      await frame.getByRole("link", { name: "JWA.COST_SHARE" }).click();
      await frame.getByRole("textbox", { name: "amounts" }).fill("C3:C6");
      await frame.getByRole("textbox", { name: "basis" }).fill("50:50");
    },
  },
  {
    name: "templates",
    async show(page, frame) {
      await ribbon(page, "Templates").click();
      await frame.getByRole("link", { name: "Savings tracker" }).click();
      await frame.getByRole("heading", { name: "Its sheets" }).waitFor();
    },
  },
];

test.each(PICTURES.map((picture) => [picture.name, picture] as const))(
  "%s",
  async (name, { isFirstRun = false, show }) => {
    const workbench = await open({ ...SIZE, open: SAMPLE, isFirstRun });
    const { page } = workbench;
    const frame = await workbench.addIn();
    await goTo(workbench, "A1");
    await show(page, frame);
    // What flies in has settled.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  },
  90_000,
);
