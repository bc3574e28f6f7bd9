/** The pane by keyboard alone, as some people use it always. */
import type { Frame, Page } from "playwright-core";

type Role = "link" | "textbox" | "button" | "radio" | "combobox" | "checkbox";

/** Tab, or Shift and Tab, until the control is reached; where it never is, no keyboard leads there. */
export async function tabTo(page: Page, frame: Frame, name: string, role: Role): Promise<void> {
  const wanted = frame.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    const way = await wanted.evaluate((each) => {
      const { activeElement } = each.ownerDocument;
      if (each === activeElement || !activeElement) return each === activeElement ? null : "Tab";
      const isBefore = activeElement.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore && activeElement !== each.ownerDocument.body ? "Shift+Tab" : "Tab";
    });
    if (way === null) return;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** Reaches a button or link and presses Enter on it. */
export async function press(page: Page, frame: Frame, name: string, role: Role = "button"): Promise<void> {
  await tabTo(page, frame, name, role);
  await page.keyboard.press("Enter");
}

/** Opens a view by its link, with the keyboard in the pane. */
export async function openView(page: Page, frame: Frame, name: string): Promise<void> {
  await frame.getByRole("link", { name: "Validate" }).focus();
  await press(page, frame, name, "link");
  await frame.getByRole("heading", { name, exact: true }).waitFor();
}
