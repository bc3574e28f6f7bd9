/** Short ways to write down the members of a class (see richapi/member.ts), with the requirement set that brought each. */
import type { MethodMember, ObjectMember, ValueMember } from "../../richapi/member";

export const read = <T>(since: string, get: (self: T) => unknown): ValueMember<T> => ({
  kind: "value",
  since,
  get,
});

/** Left out by a `load()` that names nothing, since it is costly. */
export const heavy = <T>(since: string, get: (self: T) => unknown): ValueMember<T> => ({
  kind: "value",
  since,
  get,
  isHeavy: true,
});

export const property = <T>(
  since: string,
  get: (self: T) => unknown,
  set: (self: T, value: unknown) => void,
): ValueMember<T> => ({ kind: "value", since, get, set });

export const linked = <T>(since: string, get: (self: T) => object | null): ObjectMember<T> => ({
  kind: "object",
  since,
  get,
});

export const method = <T>(
  since: string,
  call: (self: T, ...args: unknown[]) => unknown,
): MethodMember<T> => ({ kind: "method", since, call });

/** A method that changes nothing. */
export const question = <T>(
  since: string,
  call: (self: T, ...args: unknown[]) => unknown,
): MethodMember<T> => ({ kind: "method", since, call, isPure: true });
