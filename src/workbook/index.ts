export * from "./address";
export * from "./grid";
export * from "./snapshot";
export { Formulas, asTyped } from "./formulas";
