/** Attributes and small values as a book has them. */
import { type Area, parseArea } from "../../../src/workbook";
import { numberOfText } from "../../read/number";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import { isTrue } from "../../xml/parse";

/** An attribute that is true or false; `undefined` where it is not there. */
export function flag(node: XmlNode | undefined, name: string): boolean | undefined {
  const value = node?.get(name);
  return value === undefined ? undefined : isTrue(value);
}

/** A number an attribute holds; `undefined` where there is none. */
export function numberIn(node: XmlNode | undefined, name = "val"): number | undefined {
  const number = numberOfText(node?.get(name) ?? "");
  return Number.isNaN(number) ? undefined : number;
}

/** A workbook's own string in an attribute. */
export function words(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.get(name);
  return value === undefined ? undefined : unescaped(value);
}

/** `A1:B2 D4` as areas; what is no area is left out. */
export function areasIn(text: string | undefined): Area[] {
  return (text ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** One of some words, or `undefined`. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  value: string | undefined,
): Word | undefined {
  return words.find((word) => word === value);
}

/** Without the members that are undefined: what is not there is left out of a book. */
export function given<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<T>
  >;
}

/** The words of rich text, `<t>` alone or in its runs. */
export function richText(node: XmlNode | undefined): string {
  let text = "";
  for (const child of node?.children ?? []) {
    if (child.name === "t") text += unescaped(child.text);
    else if (child.name === "r") text += richText(child);
  }
  return text;
}
