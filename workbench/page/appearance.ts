/**
 * How the page looks: Excel's light and dark appearance, and a high contrast. `?ui=dark` chooses one. The add-in is
 * told nothing of it: Excel on the web gives no `Office.context.officeTheme`, and its client has no way to take one;
 * add-ins follow `prefers-color-scheme` and `forced-colors` there, which are the browser's.
 */
export const APPEARANCES = ["light", "dark", "contrast"] as const;
export type Appearance = (typeof APPEARANCES)[number];

export const APPEARANCE_NAMES: Readonly<Record<Appearance, string>> = {
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

/** The appearance an address asks for; without one, what the system prefers. */
export function appearanceOf(address: URL, prefersDark: boolean): Appearance {
  const asked = address.searchParams.get("ui");
  return APPEARANCES.find((appearance) => appearance === asked) ?? (prefersDark ? "dark" : "light");
}
