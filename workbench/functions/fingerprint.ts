/**
 * A fingerprint of a call's arguments, so that a column of a hundred thousand cells is told from another without
 * writing it out as text: two running 32-bit hashes over types and values, about a millisecond for such a column.
 */
import type { Argument, Value } from "../engine/engine";

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;

  word(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193);
    this.first = (this.first << 13) | (this.first >>> 19);
    this.second = Math.imul(this.second ^ word, 0x85ebca6b);
    this.second = ((this.second << 15) | (this.second >>> 17)) + 0x52dce729;
  }

  text(text: string): void {
    this.word(text.length);
    for (let at = 0; at < text.length; at++) this.word(text.charCodeAt(at));
  }

  value(value: Value): void {
    if (typeof value === "number") {
      number[0] = value;
      this.word(halves[0]!);
      this.word(halves[1]!);
    } else if (typeof value === "string") {
      this.word(0x51);
      this.text(value);
    } else if (value === null) this.word(0x52);
    else if (typeof value === "boolean") this.word(value ? 0x53 : 0x54);
    else {
      this.word(0x55);
      this.text(value.error);
    }
  }

  /** Numbers, which most long columns hold, are taken in with nothing but local variables. */
  rows(rows: readonly (readonly Value[])[]): void {
    let { first, second } = this;
    for (const row of rows) {
      for (let column = 0; column < row.length; column++) {
        const value = row[column] ?? null;
        if (typeof value === "number") {
          number[0] = value;
          first = Math.imul(first ^ halves[0]!, 0x01000193);
          first = Math.imul(first ^ (first >>> 15) ^ halves[1]!, 0x01000193);
          second = Math.imul(second ^ halves[1]!, 0x85ebca6b);
          second = Math.imul(second ^ (second >>> 13) ^ halves[0]!, 0xc2b2ae35);
          continue;
        }
        this.first = first;
        this.second = second;
        this.value(value);
        ({ first, second } = this);
      }
    }
    this.first = first;
    this.second = second;
  }

  toString(): string {
    return `${(this.first >>> 0).toString(36)}.${(this.second >>> 0).toString(36)}`;
  }
}

/** `name` with a digest of the arguments: values and shapes, and where `withPlaces` also which cells they came from. */
export function fingerprint(name: string, given: readonly Argument[], withPlaces: boolean): string {
  const print = new Fingerprint();
  for (const argument of given) {
    if (argument.kind === "omitted") print.word(0x61);
    else if (argument.kind === "value") {
      print.word(0x62);
      print.value(argument.value);
    } else {
      const { values } = argument;
      print.word(0x63);
      print.word(values.length);
      print.word(values[0]?.length ?? 0);
      print.rows(values);
      if (withPlaces && argument.kind === "range") {
        print.text(argument.sheet);
        print.word(argument.area.top);
        print.word(argument.area.left);
      }
    }
  }
  return `${name} ${print.toString()}`;
}
