export * from "./answer";
export * from "./comparable";
export * from "./likeness";
export * from "./quote";
