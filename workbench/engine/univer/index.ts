export { createGrid, type Appearance, type GridView } from "./grid";
export { createHeadlessEngine } from "./headless";
