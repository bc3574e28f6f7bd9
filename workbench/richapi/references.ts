/** Objects the client asked to keep from one request to the next (`trackedObjects`): mostly ranges. */
export class References {
  readonly #byName = new Map<string, object>();
  readonly #names = new Map<object, string>();
  #next = 1;

  /** How many are kept: what an add-in forgets to let go, stays. */
  get size(): number {
    return this.#byName.size;
  }

  keep(object: object): string {
    const known = this.#names.get(object);
    if (known !== undefined) return known;
    const name = `r${this.#next++}`;
    this.#byName.set(name, object);
    this.#names.set(object, name);
    return name;
  }

  remove(name: string): void {
    const object = this.#byName.get(name);
    if (object) this.#names.delete(object);
    this.#byName.delete(name);
  }

  object(name: string): object | undefined {
    return this.#byName.get(name);
  }

  nameOf(object: object): string | undefined {
    return this.#names.get(object);
  }

  clear(): void {
    this.#byName.clear();
    this.#names.clear();
  }
}
