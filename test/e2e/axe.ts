/** A page or a frame by axe, without what is not ours. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Not ours: Fluent's own stops for the keyboard, and the grid's drawing and tools (Univer), which can't be changed. */
const LEFT_OUT = ["[data-tabster-dummy]", "#grid"];

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

/** What axe finds, a line each with where and why. */
export async function violations(place: Page | Frame, within = "html"): Promise<string[]> {
  await place.evaluate(AXE);
  return place.evaluate(
    async ([include, exclude]) => {
      const { axe } = window as unknown as { axe: Axe };
      const present = exclude.filter((selector) => document.querySelector(selector));
      const found = await axe.run(
        { include: [[include]], exclude: present.map((selector) => [selector]) },
        { iframes: false },
      );
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
      );
    },
    [within, LEFT_OUT] as const,
  );
}
