/** Excel's line styles and weights, and the one word a file has for both. */
import type { LineStyle } from "../../../../xlsx";

export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

export const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type Weight = (typeof WEIGHTS)[number];

const OFFICE: Readonly<Record<LineStyle, readonly [BorderStyle, Weight]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  double: ["Double", "Thick"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

export const toOffice = (style: LineStyle): readonly [BorderStyle, Weight] => OFFICE[style];

/** The nearest line there is: Excel too has no thick dashes. */
export function fromOffice(style: BorderStyle, weight: Weight): LineStyle {
  const names = Object.keys(OFFICE) as LineStyle[];
  const same = names.filter((name) => OFFICE[name][0] === style);
  const exact = same.find((name) => OFFICE[name][1] === weight);
  const heavy = weight === "Medium" || weight === "Thick";
  return exact ?? (heavy ? same[same.length - 1] : same[0]) ?? "thin";
}
