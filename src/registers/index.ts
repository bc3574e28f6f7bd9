export { meansConsideration } from "./considerations";
export * from "./corrections";
export { tableName } from "./describe";
export { fateColumn, type Fate } from "./fates";
export { findTables } from "./find";
export { bareHeader, rolesOfHeader, Vocabulary, type Synonym } from "./headers";
export { isRole, ROLES, type Role } from "./roles";
export { targetTables, type TargetTable } from "./targets";
export { yearFigures, type YearFigures } from "./years";
export * from "./kinds";
export { profile, type Profile } from "./profile";
export { isUnstated, NO_UNIT, readQuantity, type Quantity } from "./quantity";
export { columnOf, columnsOf, registerPlace, type Register, type RegisterColumn } from "./register";
export {
  recognise,
  recognising,
  SURE_ENOUGH,
  WORTH_ASKING,
  type Candidate,
  type Recognised,
} from "./recognise";
export * from "./table";
export { kindOfLabel, measureOfHeader, partyOfHeader, yearOfHeader } from "./words";
