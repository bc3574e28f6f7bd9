/**
 * Ids for things that have none in a file (conditional formats). An id stays with a thing while it is changed, since
 * what takes its place takes its id over; after an undo the old one stands there again, with the same id.
 */
const ids = new WeakMap<object, string>();
let count = 0;

/** A text like Excel's: `{00000000-0000-4000-8000-00000000002A}`. */
export const idText = (number: number, kind = 0): string =>
  `{${hex(kind, 8)}-0000-4000-8000-${hex(number, 12)}}`;

/** The number in such a text of the same kind, or null. */
export function idNumber(text: string, kind = 0): number | null {
  const match = /^\{([0-9a-f]{8})-0000-4000-8000-([0-9a-f]{12})\}$/i.exec(text);
  return match && parseInt(match[1]!, 16) === kind ? parseInt(match[2]!, 16) : null;
}

export function idOf(thing: object): string {
  let id = ids.get(thing);
  if (id === undefined) ids.set(thing, (id = idText(++count, 0xc0)));
  return id;
}

/** Gives what takes a thing's place its id. */
export function keepId<T extends object>(before: object, after: T): T {
  ids.set(after, idOf(before));
  return after;
}

const hex = (number: number, digits: number): string =>
  number.toString(16).toUpperCase().padStart(digits, "0");
