export type { AddIn, RibbonControl, RibbonGroup } from "./addin";
export { readManifest, type ManifestAnswer } from "./readManifest";
