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
const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<Look, Theme>> = {
  light: createLightTheme(GREEN),
  // The middle green is too dim for text on a dark pane.
  dark: {
    ...dark,
    colorBrandForeground1: GREEN[120],
    colorBrandForegroundLink: GREEN[120],
    colorCompoundBrandForeground1: GREEN[120],
  },
  contrast: teamsHighContrastTheme,
};
