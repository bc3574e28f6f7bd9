export { createGrid, type Appearance, type GridView } from "./grid";
