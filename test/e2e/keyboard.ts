/** The pane by keyboard alone, as some people use it always. */
import type { Frame, Page } from "playwright-core";

/** Where the keys go: a workbench, or whatever else has its page. */
interface At {
  readonly page: Page;
}

export type Role = "link" | "button" | "radio" | "combobox" | "checkbox" | "textbox" | "searchbox" | "switch";

/**
 * Tab, or Shift and Tab, until the control is reached; where it never is, no keyboard leads there. A text is its whole
 * name. Without `by` the way is the one that the control lies in.
 */
export async function tabTo(
  { page }: At,
  frame: Frame,
  role: Role,
  name: string | RegExp,
  by?: "Tab" | "Shift+Tab",
): Promise<void> {
  const wanted = frame
    .getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) })
    .first();
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    const way = await wanted.evaluate((each) => {
      const { activeElement } = each.ownerDocument;
      if (each === activeElement || !activeElement) return each === activeElement ? null : "Tab";
      const isBefore = activeElement.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore && activeElement !== each.ownerDocument.body ? "Shift+Tab" : "Tab";
    });
    if (way === null) return;
    await page.keyboard.press(by ?? way);
  }
  throw new Error(`${by ?? "Tab"} does not lead to ${String(name)}.`);
}

/** Reaches a button or link and presses Enter on it. */
export async function press(at: At, frame: Frame, role: Role, name: string | RegExp): Promise<void> {
  await tabTo(at, frame, role, name);
  await at.page.keyboard.press("Enter");
}

/** Opens a view by its link, with the keyboard in the pane. */
export async function openView(at: At, frame: Frame, name: string): Promise<void> {
  await frame.getByRole("link", { name: "Validate" }).focus();
  await press(at, frame, "link", name);
  await frame.getByRole("heading", { name, exact: true }).waitFor();
}
