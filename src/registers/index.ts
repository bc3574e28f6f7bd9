export { findTables, tableName } from "./find";
export { rolesOfHeader } from "./headers";
export type { Role } from "./synonyms";
export * from "./kinds";
export { profile, type Profile } from "./profile";
export { isUnstated, NO_UNIT, readQuantity, type Quantity } from "./quantity";
export * from "./recognise";
export * from "./table";
export { kindOfLabel, partyOfHeader, yearOfHeader } from "./words";
