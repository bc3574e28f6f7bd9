/** Answers `load()`: the values asked for, of an object or of a collection's items, as deep as was asked. */
import { answerName, apiOf, find, findProperty, placeOf, unsupported } from "./lookup";
import type { Refusals } from "./lookup";
import { has } from "./profile";
import type { QueryInfo } from "./message";
import type { References } from "./references";

export interface Reader extends Refusals {
  readonly references: References;
}

type Loaded = Record<string, unknown>;

/** What the client keeps of an object to find it again: its id, and its reference where it has one. */
export function identity(object: object, reader: Reader): Loaded {
  const answer: Loaded = {};
  const reference = reader.references.nameOf(object);
  if (reference !== undefined) answer["_ReferenceId"] = reference;
  const id = apiOf(object)?.id?.(object);
  if (id !== undefined) answer["Id"] = id;
  return answer;
}

const isAll = (name: string): boolean => name === "*" || name === "$all";
const rest = (path: string): string => path.slice(path.indexOf("/") + 1);
const head = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path);

/** Reads what a query asks of an object. Paths are as the client sends them: `address`, `format/fill/color`. */
export function query(object: object, info: QueryInfo, reader: Reader): Loaded {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)].map((path) =>
    path.replace(/[.]/g, "/"),
  );
  return read(object, info.Expand && !info.Select ? ["*", ...wanted] : wanted, reader, info);
}

function read(object: object, wanted: readonly string[], reader: Reader, page: QueryInfo): Loaded {
  const items = apiOf(object)?.items;
  return items
    ? readCollection(object, items(object), wanted, reader, page)
    : readObject(object, wanted, reader);
}

function readCollection(
  collection: object,
  items: readonly object[],
  wanted: readonly string[],
  reader: Reader,
  page: QueryInfo,
): Loaded {
  const ofItems: string[] = [];
  const own: string[] = [];
  for (const path of wanted) {
    if (path === "items") ofItems.push("*");
    else if (path.startsWith("items/")) ofItems.push(rest(path));
    else if (!isAll(path) && find(collection, head(path), reader)) own.push(path);
    else ofItems.push(path);
  }
  const answer = {
    ...identity(collection, reader),
    ...(own.length > 0 ? readObject(collection, own, reader) : {}),
  };
  if (wanted.length === 0) Object.assign(answer, readObject(collection, ["*"], reader));
  // Only the collection's own values were asked for: its items are not loaded.
  if (wanted.length > 0 && ofItems.length === 0) return answer;
  const first = page.Skip ?? 0;
  const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
  return { ...answer, _Items: shown.map((item) => read(item, ofItems, reader, {})) };
}

function readObject(object: object, wanted: readonly string[], reader: Reader): Loaded {
  const answer = identity(object, reader);
  const nested = new Map<string, string[]>();
  const take = (name: string) => {
    const member = findProperty(object, name, reader);
    if (member.kind === "value") answer[answerName(name)] = member.get(object);
    else nested.set(name, [...(nested.get(name) ?? []), "*"]);
  };
  for (const path of wanted.length === 0 ? ["*"] : wanted) {
    if (isAll(path)) loadable(object, reader).forEach(take);
    else if (path.includes("/")) nested.set(head(path), [...(nested.get(head(path)) ?? []), rest(path)]);
    else take(path);
  }
  for (const [name, paths] of nested) {
    const member = findProperty(object, name, reader);
    if (member.kind === "value") throw unsupported(`${placeOf(object, name)}/${paths[0] ?? ""}`, reader);
    const inner = member.get(object);
    answer[answerName(name)] = inner === null ? null : read(inner, paths, reader, {});
  }
  return answer;
}

/** What `load()` without names loads: all values the profile has, but the costly ones. */
function loadable(object: object, reader: Reader): string[] {
  const members = apiOf(object)?.members ?? {};
  return Object.entries(members)
    .filter(([name, member]) => member.kind === "value" && !member.isHeavy && !name.startsWith("_"))
    .filter(([, member]) => has(reader.profile, member.since))
    .map(([name]) => name);
}

/** The same for `retrieve()`, which wants its names as JavaScript has them. */
export function asJson(loaded: unknown): unknown {
  if (typeof loaded !== "object" || loaded === null) return loaded;
  const answer: Loaded = {};
  for (const [name, value] of Object.entries(loaded)) {
    if (name === "_Items") answer["items"] = (value as unknown[]).map(asJson);
    else if (name === "Id") answer["_Id"] = value;
    else if (name.startsWith("_")) answer[name] = value;
    else {
      const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
      answer[name.charAt(0).toLowerCase() + name.slice(1)] =
        isObject && isLoaded(value) ? asJson(value) : value;
    }
  }
  return answer;
}

/** Loaded objects have capital names; plain values (a rule, a filter's criteria) have not. */
const isLoaded = (value: object): boolean => Object.keys(value).every((name) => /^[A-Z_]/.test(name));
