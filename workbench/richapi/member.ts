/**
 * How the object model tells the server what its classes offer. Only what stands in a class's `api` can be reached
 * from outside; each class names the page of Microsoft's reference it follows, and each member its place there.
 */
export interface ValueMember<T> {
  readonly kind: "value";
  /** The requirement set that brought it: `1.1` is ExcelApi 1.1. */
  readonly since: string;
  get(self: T): unknown;
  /** Left out where it is read-only. */
  set?(self: T, value: unknown): void;
  /** Not loaded by `load()` without names: Excel leaves out what is costly. */
  readonly isHeavy?: boolean;
}

export interface ObjectMember<T> {
  readonly kind: "object";
  readonly since: string;
  get(self: T): object | null;
}

export interface MethodMember<T> {
  readonly kind: "method";
  readonly since: string;
  /** A result that is a model object becomes an object path; `null` of an `…OrNullObject` a null object. */
  call(self: T, ...args: unknown[]): unknown;
  /** True where calling it changes nothing, so that nothing need be calculated after it. */
  readonly isPure?: boolean;
}

export type Member<T> = ValueMember<T> | ObjectMember<T> | MethodMember<T>;

export interface Api<T> {
  /** Excel's own name of the class: `Range`. */
  readonly name: string;
  /** The page it follows: `excel.range`, under learn.microsoft.com/javascript/api/excel/. */
  readonly page: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** A collection's items. */
  readonly items?: (self: T) => readonly object[];
  /** What the client needs to find the object again in a later request. */
  readonly id?: (self: T) => string;
}

/** A class of the object model: `static readonly api = …`. */
export interface ApiClass<T = object> {
  readonly api: Api<T>;
}

/** An error as Excel gives it to the add-in. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
