export * from "./answer";
export * from "./comparable";
export * from "./count";
export * from "./date";
export * from "./likeness";
export * from "./quote";
export * from "./visible";
