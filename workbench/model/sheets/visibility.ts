import type { Visibility } from "../../../xlsx";

/** `Excel.SheetVisibility`. */
export const TO_OFFICE = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
} as const satisfies Record<Visibility, string>;

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export const FROM_OFFICE: Readonly<Record<(typeof VISIBILITIES)[number], Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};
