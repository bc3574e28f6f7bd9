export * from "./address";
export * from "./format";
export * from "./grid";
export * from "./snapshot";
export * from "./anatomy";
export { Formulas, asTyped } from "./formulas";
