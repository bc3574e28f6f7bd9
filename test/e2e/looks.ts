/** How the pane may look, and what must not happen to its text at any width. */
import type { Frame } from "playwright-core";
import type { Opening } from "../support/browser";

/** Excel's two appearances, its high contrast, and a contrast theme of Windows, which is above them all. */
export const LOOKS: readonly (readonly [name: string, opening: Opening])[] = [
  ["light", { query: "ui=light" }],
  ["dark", { query: "ui=dark", colorScheme: "dark" }],
  ["contrast", { query: "ui=contrast", colorScheme: "dark", look: "contrast" }],
  ["forced colours", { query: "ui=dark", colorScheme: "dark", forcedColors: "active" }],
];

/** The narrowest pane Excel has, the usual one, and one drawn out over the screen. */
export const WIDTHS = [320, 350, 1280] as const;

/** Not shown, or drawn by the browser; and what Fluent moves out of a search box while there is nothing to clear. */
const LEFT_OUT = `select, figure table, caption, [class*="unseen"], .fui-SearchBox__dismiss`;

/** What is wider than its place, and what reaches beyond the pane. */
export function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(
    (leftOut) =>
      [...document.querySelectorAll("body *")]
        .filter((each) => !each.closest(leftOut) && each.clientWidth > 0)
        .filter((each) => each.textContent?.trim() && getComputedStyle(each).clipPath === "none")
        .filter(
          (each) =>
            each.getBoundingClientRect().right > innerWidth + 1 ||
            (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible"),
        )
        .map((each) => `${each.tagName} ${each.textContent?.slice(0, 60) ?? ""}`),
    LEFT_OUT,
  );
}
