/** Colours as a workbook says them (by theme, by number, with a tint) as `#RRGGBB`. */

/** ECMA-376 part 1, 18.8.27 indexedColors: Excel's old palette. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The theme Office has had since 2013, in the order cells count: light 1, dark 1, light 2, dark 2, accents, links. */
export const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export interface ColorWords {
  readonly rgb?: string | undefined;
  readonly theme?: number | undefined;
  readonly indexed?: number | undefined;
  readonly tint?: number | undefined;
}

export class Palette {
  constructor(
    private readonly theme: readonly string[] = OFFICE_THEME,
    private readonly indexed: readonly string[] = PALETTE,
  ) {}

  /** `undefined` for what says no colour, as `auto` does. */
  color({ rgb, theme, indexed, tint }: ColorWords): string | undefined {
    const plain =
      rgb !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[theme]
          : indexed !== undefined
            ? // 64 and 65 are what the system draws in: black on white.
              indexed === 64
              ? "000000"
              : indexed === 65
                ? "FFFFFF"
                : this.indexed[indexed]
            : undefined;
    return plain === undefined ? undefined : `#${tinted(plain, tint ?? 0).toUpperCase()}`;
  }
}

/** 18.8.19 color: a tint makes a colour's lightness less (below 0) or more. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const light = (most + least) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const turn =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const lighter = Math.min(1, Math.max(0, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
  const chroma = (1 - Math.abs(2 * lighter - 1)) * saturation;
  const second = chroma * (1 - Math.abs((turn % 2) - 1));
  const base = lighter - chroma / 2;
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(turn)] ?? [chroma, second, 0];
  return parts
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
