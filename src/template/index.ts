export { besideWhatIsThere, type Renamed } from "./beside";
export {
  CATALOGUE_MOST_BYTES,
  CATALOGUE_PATH,
  catalogueText,
  checkFile,
  fileName,
  readCatalogue,
  TEMPLATE_MOST_BYTES,
  type Catalogue,
  type CatalogueEntry,
  type Written,
} from "./catalogue";
export { compareVersions, HISTORY, VERSION, whatChanged, type Version } from "./history";
export { layOut } from "./layout";
export { LOOKS, type LookName, type LookPlan } from "./looks";
export type * from "./plan";
export { STAMP } from "./stamp";
export type { Line, TableSpec, TemplateSpec } from "./spec";
export { TEMPLATES, templateOf, type TemplateId } from "./variants";
