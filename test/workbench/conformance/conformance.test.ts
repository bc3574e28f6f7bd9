/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../../../workbench/node";
import type { Case } from "./case";

declare const workbench: Bench;

const folder = join(__dirname, "cases");
const groups = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    group: name.replace(".ts", ""),
    cases: jest.requireActual<{ cases: readonly Case[] }>(join(folder, name)).cases,
  }));

/** A page of the reference with its member, or an article. */
const PAGE = /^(excel\.[a-z0-9.]+|office\.[a-z0-9.]+|[a-z0-9-]+)(#[a-z0-9-]+(\(\d+\))?)?$/;

describe.each(groups)("$group", ({ cases }) => {
  test.each(cases)("$name", async ({ page, run }) => {
    expect(page).toMatch(PAGE);
    await workbench.open();
    await Excel.run((context) => run(context, workbench));
  });
});

test("there are enough cases, and each is told apart from the others", () => {
  const names = groups.flatMap(({ group, cases }) => cases.map(({ name }) => `${group}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});
