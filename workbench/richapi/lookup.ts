/** Finds what a class of the object model offers under the names requests use. */
import type { Api, ApiClass, Member, MethodMember, ObjectMember, ValueMember } from "./member";
import { ApiError } from "./member";
import type { Profile } from "./profile";
import { has, requirement } from "./profile";

/** `GetRange` as the model calls it: `getRange`; `_RegisterAddedEvent` stays with its underscore. */
export function memberName(name: string): string {
  const start = name.startsWith("_") ? 1 : 0;
  return name.slice(0, start) + name.charAt(start).toLowerCase() + name.slice(start + 1);
}

/** `values` as an answer names it: `Values`. */
export const answerName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function apiOf(object: object): Api<object> | null {
  const { api } = object.constructor as unknown as Partial<ApiClass>;
  return api ?? null;
}

export interface Refusals {
  readonly profile: Profile | null;
  /** Told of what is asked for and not there: `Range.getFoo`. */
  onUnsupported(name: string): void;
}

/** "Application-specific API error handling" gives this wording for ApiNotFound. */
const UNKNOWN =
  "The API you're trying to use couldn't be found. It may be available in a newer version of Excel.";

export function unsupported(name: string, refusals: Refusals): ApiError {
  refusals.onUnsupported(name);
  return new ApiError("ApiNotFound", `${UNKNOWN} The workbench doesn't have ${name}.`, 404);
}

function own(api: Api<object>, name: string): Member<object> | undefined {
  const find = (key: string) => (Object.hasOwn(api.members, key) ? api.members[key] : undefined);
  const found = find(memberName(name)) ?? find(name);
  if (found) return found;
  // Names in `load()` come as a person typed them, and Excel takes them in any case.
  const lower = name.toLowerCase();
  const key = Object.keys(api.members).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : api.members[key];
}

/** A member, or `null` where the class has none of that name. Refuses what is newer than the profile. */
export function find(object: object, name: string, refusals: Refusals): Member<object> | null {
  const api = apiOf(object);
  const member = api === null ? undefined : own(api, name);
  if (api === null || member === undefined) return null;
  if (!has(refusals.profile, member.since)) {
    const { set, version } = requirement(member.since);
    throw new ApiError(
      "ApiNotFound",
      `${UNKNOWN} ${api.name}.${memberName(name)} needs ${set} ${version}.`,
      404,
    );
  }
  return member;
}

export const placeOf = (object: object, name: string): string =>
  `${apiOf(object)?.name ?? object.constructor.name}.${memberName(name)}`;

export function findMethod(object: object, name: string, refusals: Refusals): MethodMember<object> {
  const member = find(object, name, refusals);
  if (member?.kind !== "method") throw unsupported(`${placeOf(object, name)}()`, refusals);
  return member;
}

export function findProperty(
  object: object,
  name: string,
  refusals: Refusals,
): ValueMember<object> | ObjectMember<object> {
  const member = find(object, name, refusals);
  if (member === null || member.kind === "method") throw unsupported(placeOf(object, name), refusals);
  return member;
}
