import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from "@fluentui/react-components";
import type { Look } from "./look";

/** Excel's green, from its shade to its tint. */
const GREEN: BrandVariants = {
  10: "#020f08",
  20: "#06210f",
  30: "#093317",
  40: "#0b421d",
  50: "#0d5124",
  60: "#0e602b",
  70: "#0f6e34",
  80: "#107c41",
  90: "#218d51",
  100: "#359d63",
  110: "#4dac76",
  120: "#66bb89",
  130: "#80c99d",
  140: "#9bd7b1",
  150: "#b7e4c6",
  160: "#d4f1dd",
};
const light = createLightTheme(GREEN);
const dark = createDarkTheme(GREEN);

/** A theme with the grounds of rows that are pointed at, or chosen. */
interface PaneTheme extends Theme {
  readonly rowHover: string;
  readonly rowChosen: string;
}

/**
 * Those grounds, for rows and tiles of ours. Fluent's own are bright in high contrast, for controls whose whole text
 * turns black; the text in a row keeps its colours.
 */
export const ROW = { hover: "var(--rowHover)", chosen: "var(--rowChosen)" } as const;

function withRows(theme: Theme): PaneTheme {
  return {
    ...theme,
    rowHover: theme.colorSubtleBackgroundHover,
    rowChosen: theme.colorSubtleBackgroundSelected,
  };
}

export const THEMES: Readonly<Record<Look, PaneTheme>> = {
  light: withRows(light),
  // The middle green is too dim for text on a dark pane.
  dark: {
    ...withRows(dark),
    colorBrandForeground1: GREEN[120],
    colorBrandForegroundLink: GREEN[120],
    colorCompoundBrandForeground1: GREEN[120],
  },
  contrast: {
    ...teamsHighContrastTheme,
    // Another font than the other looks' would break other lines.
    fontFamilyBase: light.fontFamilyBase,
    rowHover: "#2d2d2d",
    rowChosen: "#2d2d2d",
  },
};
