/** Namespaces of a workbook's parts, and the strict ones of ECMA-376 under their transitional names. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const RELATIONS = `${OFFICE}/relationships`;
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const MICROSOFT = "http://schemas.microsoft.com/office";

const STRICT = "http://purl.oclc.org/ooxml/";

/** `http://purl.oclc.org/ooxml/spreadsheetml/main` is the strict name of `MAIN`. */
export function transitional(uri: string): string {
  if (!uri.startsWith(STRICT)) return uri;
  const [first = "", ...rest] = uri.slice(STRICT.length).split("/");
  const kind = rest
    .join("/")
    .replace("extendedProperties", "extended-properties")
    .replace("customProperties", "custom-properties");
  return `http://schemas.openxmlformats.org/${first}/2006/${kind}`;
}
