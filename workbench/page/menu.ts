/** A menu that drops from a button, used by keyboard as the ARIA authoring practices have it. */
import { element } from "./element";

export type MenuEntry =
  | {
      readonly kind: "item";
      readonly label: string;
      readonly action: () => void;
      /** Present where it can be ticked. */
      readonly isChecked?: boolean;
      readonly isDisabled?: boolean;
    }
  | { readonly kind: "section"; readonly label: string }
  | { readonly kind: "line" };

/** Makes a button open the menu that `entries` gives at that moment. */
export function attachMenu(opener: HTMLButtonElement, entries: () => readonly MenuEntry[]): void {
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  let close: (() => void) | null = null;
  const open = (): void => {
    close = show(opener, entries(), () => {
      close = null;
    });
  };
  opener.addEventListener("click", () => (close ? close() : open()));
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || close) return;
    event.preventDefault();
    open();
  });
}

function show(opener: HTMLButtonElement, entries: readonly MenuEntry[], onClosed: () => void): () => void {
  const label = opener.getAttribute("aria-label") ?? opener.textContent ?? "";
  const menu = element("div", { role: "menu", class: "menu", "aria-label": label.trim() });
  const items: HTMLButtonElement[] = [];
  const close = (): void => {
    menu.remove();
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("blur", close);
    onClosed();
  };
  const outside = (event: Event): void => {
    const target = event.target;
    if (target instanceof Node && (menu.contains(target) || opener.contains(target))) return;
    close();
  };
  for (const entry of entries) menu.append(entryElement(entry, items, close, opener));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      close();
      opener.focus();
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    const next = step(event.key, items.indexOf(document.activeElement as HTMLButtonElement), items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  });
  document.body.append(menu);
  place(menu, opener);
  opener.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  // A click into the add-in's frame reaches this page only as a loss of focus.
  window.addEventListener("blur", close);
  items[0]?.focus();
  return close;
}

function entryElement(
  entry: MenuEntry,
  items: HTMLButtonElement[],
  close: () => void,
  opener: HTMLButtonElement,
): HTMLElement {
  if (entry.kind === "line") return element("hr", { role: "separator" });
  if (entry.kind === "section")
    return element("div", { role: "presentation", class: "section" }, entry.label);
  const isTickable = entry.isChecked !== undefined;
  const item = element(
    "button",
    {
      type: "button",
      role: isTickable ? "menuitemradio" : "menuitem",
      "aria-checked": isTickable ? String(entry.isChecked) : null,
      disabled: entry.isDisabled,
      tabindex: -1,
    },
    ...(isTickable
      ? [element("span", { class: "tick", "aria-hidden": "true" }, entry.isChecked ? "✓" : "")]
      : []),
    entry.label,
  );
  item.addEventListener("click", () => {
    close();
    opener.focus();
    entry.action();
  });
  if (!entry.isDisabled) items.push(item);
  return item;
}

function step(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

function place(menu: HTMLElement, opener: HTMLElement): void {
  const box = opener.getBoundingClientRect();
  const left = Math.max(4, Math.min(box.left, window.innerWidth - menu.offsetWidth - 4));
  menu.style.left = `${left}px`;
  menu.style.top = `${box.bottom + 2}px`;
}
