/** What Excel's collections have in common: a count, items by index, by name, and the null object. */
import type { MethodMember } from "../../richapi/member";
import { invalidArgument, itemNotFound } from "../errors";
import { wholeNumber } from "./arguments";
import { question } from "./declare";

export interface Finding<I extends object> {
  items(): readonly I[];
  find(key: unknown): I | null;
}

export function itemAt<I>(items: readonly I[], index: unknown): I {
  const item = items[wholeNumber(index, "index")];
  if (item === undefined) throw invalidArgument();
  return item;
}

export function found<I>(item: I | null | undefined): I {
  if (item === null || item === undefined) throw itemNotFound();
  return item;
}

/** `getCount`, `getItem`, `getItemOrNullObject`; each with the requirement set that brought it. */
export function lookups<T extends Finding<object>>(since: {
  count: string;
  item: string;
  orNull: string;
}): Record<"getCount" | "getItem" | "getItemOrNullObject", MethodMember<T>> {
  return {
    getCount: question(since.count, (self) => self.items().length),
    getItem: question(since.item, (self, key) => found(self.find(key))),
    getItemOrNullObject: question(since.orNull, (self, key) => self.find(key)),
  };
}
