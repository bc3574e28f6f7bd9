export { partnershipOf, type Profile } from "./profile";
export * from "./validate";
export * from "./report";
export * from "./settings";
