/**
 * Number formats as a file lists them for the United Kingdom. Excel hands over the formats it only knows by number in
 * their American form, whatever language it runs in.
 */
const LISTED: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd/mm/yyyy",
  "m/d/yyyy h:mm": "dd/mm/yyyy hh:mm",
  "m/d/yy": "dd/mm/yyyy",
  "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
  "d-mmm-yy": "dd-mmm-yy",
  "d-mmm": "dd-mmm",
  "h:mm": "hh:mm",
  "h:mm:ss": "hh:mm:ss",
  "$#,##0_);($#,##0)": "£#,##0;-£#,##0",
  "$#,##0_);[Red]($#,##0)": "£#,##0;[Red]-£#,##0",
  "$#,##0.00_);($#,##0.00)": "£#,##0.00;-£#,##0.00",
  "$#,##0.00_);[Red]($#,##0.00)": "£#,##0.00;[Red]-£#,##0.00",
  "#,##0_);(#,##0)": "#,##0;-#,##0",
  "#,##0_);[Red](#,##0)": "#,##0;[Red]-#,##0",
  "#,##0.00_);(#,##0.00)": "#,##0.00;-#,##0.00",
  "#,##0.00_);[Red](#,##0.00)": "#,##0.00;[Red]-#,##0.00",
};

function asListed(format: unknown): string {
  const code = typeof format === "string" && format !== "" ? format : "General";
  return LISTED[code] ?? code;
}

/** One code where all cells have the same, else one for each. */
export function formatsOf(formats: readonly (readonly unknown[])[]): string | string[][] {
  const first = formats[0]?.[0];
  if (formats.every((line) => line.every((format) => format === first))) return asListed(first);
  return formats.map((line) => line.map(asListed));
}
