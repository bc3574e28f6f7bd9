/** Sets properties: one by one, or many at once as `set()` and `update()` send them. */
import { findProperty, placeOf } from "./lookup";
import type { Refusals } from "./lookup";
import { ApiError } from "./member";

export function setProperty(object: object, name: string, value: unknown, refusals: Refusals): void {
  const member = findProperty(object, name, refusals);
  if (member.kind === "object" || !member.set) {
    throw new ApiError("InvalidArgument", `Cannot set the read-only property ${placeOf(object, name)}.`);
  }
  member.set(object, value);
}

/** Goes into the properties that are objects: `{ format: { fill: { color: "#FF0000" } } }`. */
export function update(object: object, state: Readonly<Record<string, unknown>>, refusals: Refusals): void {
  for (const [name, value] of Object.entries(state)) {
    const member = findProperty(object, name, refusals);
    if (member.kind === "value") {
      setProperty(object, name, value, refusals);
      continue;
    }
    const inner = member.get(object);
    if (inner !== null && typeof value === "object" && value !== null) {
      update(inner, value as Readonly<Record<string, unknown>>, refusals);
    }
  }
}

/** Whether the properties still hold what the add-in thinks they hold. */
export function isUnchanged(
  object: object,
  state: Readonly<Record<string, unknown>>,
  refusals: Refusals,
): boolean {
  return Object.entries(state).every(([name, value]) => {
    const member = findProperty(object, name, refusals);
    if (member.kind === "value") return JSON.stringify(member.get(object)) === JSON.stringify(value);
    const inner = member.get(object);
    return inner !== null && isUnchanged(inner, value as Readonly<Record<string, unknown>>, refusals);
  });
}
