import type { Relationship } from "../../read/package";
import type { KeptRelationship } from "../book";

/** Relationships as a book keeps them; inner targets are whole part names. */
export function keptRelationships(found: readonly Relationship[]): KeptRelationship[] {
  return found.map(({ id, type, target, isExternal }) => ({
    id,
    type,
    target,
    ...(isExternal ? { isExternal } : {}),
  }));
}
