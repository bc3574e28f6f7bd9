/** docs/settings.md: its lists are those of the program, and its example is understood. UPDATE_DOCS=1 writes the lists. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../src/protocols";
import { KINDS, ROLES } from "../../src/registers";
import { SETTINGS_COLUMNS, SETTINGS_SHEET, settingsOf } from "../../src/validation";
import { sheetOf, snapshotOf } from "../registers/snapshots";

const FILE = join(__dirname, "../../docs/settings.md");
const lists: Readonly<Record<string, string>> = {
  "Kinds of register": `${KINDS.map(({ kind }) => kind).join(", ")}.`,
  "What a column can hold": `${ROLES.join(", ")}.`,
  Options: CATALOGUE.flatMap(({ id, options = {} }) =>
    Object.entries(options).map(
      ([name, { standard, about }]) =>
        `- \`${id} ${name}\`: ${about.replace(/\.$/, "")} (${standard} unless set).`,
    ),
  ).join("\n"),
};

if (process.env["UPDATE_DOCS"]) {
  let page = readFileSync(FILE, "utf8");
  for (const [heading, list] of Object.entries(lists))
    page = page.replace(new RegExp(`(?<=## ${heading}\n\n)[^]*?(?=\n\n## |\n*$)`), () => list);
  writeFileSync(FILE, page.replace(/\n*$/, "\n"));
}
const page = readFileSync(FILE, "utf8");

test.each(Object.entries(lists))("%s are listed as the program has them", (heading, list) => {
  expect(page).toContain(`## ${heading}\n\n${list}\n`);
});

test("the example is one the program understands, row by row", () => {
  const [headings, , ...rows] = page
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(headings).toEqual([...SETTINGS_COLUMNS]);
  expect(rows.length).toBeGreaterThan(8);
  const own = sheetOf([headings!, ...rows], { name: SETTINGS_SHEET });
  const { settings, unheeded } = settingsOf(
    snapshotOf([sheetOf([["x"]], { name: "Plan" }), sheetOf([["x"]], { name: "Notes" }), own]),
  );
  expect(unheeded).toEqual([]);
  expect(settings.entries).toHaveLength(rows.length);
  expect(settings.profile).toBe("CCC and PCC");
  expect(settings.levels).toMatchObject({ "WB-13": "off", "HR-01": "note" });
  expect(settings.options).toEqual({ "FIN-03": { tolerance: 5 } });
});
