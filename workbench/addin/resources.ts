/**
 * The `Resources` of a manifest: texts and addresses by their id, in the language that is asked for.
 * https://learn.microsoft.com/javascript/api/manifest/resources
 */
import { refuse } from "./unusable";
import type { XmlElement } from "./xmlTree";

export class Resources {
  private readonly values = new Map<string, string>();

  constructor(
    resources: XmlElement | undefined,
    private readonly locale: string,
  ) {
    for (const list of resources?.children ?? [])
      for (const entry of list.children) {
        const id = entry.attribute("id");
        if (id !== undefined) this.values.set(id, inLocale(entry, locale) ?? "");
      }
  }

  /** What an element's `resid` stands for. */
  text(element: XmlElement): string {
    const id = element.attribute("resid") ?? refuse(`<${element.name}> in the manifest has no resid.`);
    return (
      this.values.get(id) ??
      refuse(
        `The manifest's <${element.name}> asks for the resource "${id}", which <Resources> does not have. Add it there, or correct the resid.`,
      )
    );
  }

  path(element: XmlElement): string {
    return pathOf(this.text(element), element.name);
  }

  /** `<Label resid="…"/>` below an element. */
  textOf(parent: XmlElement, name: string): string | undefined {
    const element = parent.child(name);
    return element && this.text(element);
  }

  /** `<DisplayName DefaultValue="…"><Override Locale="…" Value="…"/></DisplayName>` of the base part. */
  own(element: XmlElement | undefined): string | undefined {
    return element && inLocale(element, this.locale);
  }
}

/** The value for a language: `cy-GB` before `cy`, either before the default. */
function inLocale(element: XmlElement, locale: string): string | undefined {
  const language = locale.split("-")[0] ?? locale;
  for (const wanted of [locale, language]) {
    const override = element
      .all("Override")
      .find((entry) => entry.attribute("Locale")?.toLowerCase() === wanted.toLowerCase());
    if (override) return override.attribute("Value");
  }
  return element.attribute("DefaultValue");
}

/** An address's path: the workbench serves the add-in from its own origin, whatever the manifest names. */
export function pathOf(address: string, element: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url)
    return refuse(
      `The manifest's <${element}> is no address: "${address}". Write it in full, as https://localhost:3001/taskpane.html.`,
    );
  if (url.protocol !== "https:")
    return refuse(
      `The manifest's <${element}> is not https: "${address}". Office loads add-ins over https only.`,
    );
  return url.pathname + url.search + url.hash;
}
