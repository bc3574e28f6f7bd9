/** Which of a manifest's icons is shown. */

/** The smallest icon that is large enough, or the largest there is. */
export function iconFor(icons: Readonly<Record<number, string>>, pixels: number): string | null {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const size = sizes.find((each) => each >= pixels) ?? sizes.at(-1);
  return size === undefined ? null : (icons[size] ?? null);
}
