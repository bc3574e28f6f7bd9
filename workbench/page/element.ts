/** Elements made from code: what is given as text stays text, so no file and no add-in can bring markup in. */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element with attributes (`true` sets one without a value; `false`, null and undefined none) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      made.setAttribute(key, value === true ? "" : String(value));
  made.append(...children);
  return made;
}

/** A button that does something on being clicked or pressed. */
export function button(
  label: string | readonly (Node | string)[],
  action: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const children = typeof label === "string" ? [label] : label;
  const made = element("button", { type: "button", class: "button", ...attributes }, ...children);
  made.addEventListener("click", action);
  return made;
}

/** An element of index.html. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}
