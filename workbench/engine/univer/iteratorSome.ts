/** Univer asks an iterator for `some`, which Node knows only from version 22 on. */
export function giveIteratorsSome(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as {
    some?: (test: (value: unknown) => boolean) => boolean;
  };
  prototype.some ??= function some(this: Iterable<unknown>, test) {
    for (const value of this) if (test(value)) return true;
    return false;
  };
}
