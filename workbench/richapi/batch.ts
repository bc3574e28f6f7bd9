/** Runs the actions of one request in their order, up to the first that fails; those before it have happened. */
import { ApiError } from "./member";
import type { MethodMember } from "./member";
import { apiOf, find, findMethod, findProperty, memberName, placeOf, unsupported } from "./lookup";
import { ActionType, PathType } from "./message";
import type { Action, AnswerBody, ArgumentInfo, ObjectPath, ReferencedIds, RequestBody } from "./message";
import { asJson, identity, query } from "./query";
import type { Reader } from "./query";
import { isUnchanged, setProperty, update } from "./update";

export interface World extends Reader {
  readonly root: object;
  /** Objects the client makes by name: `Microsoft.ExcelServices.CustomFunctions`. */
  readonly services: Readonly<Record<string, object>>;
  /** Ends when what was written has been calculated. */
  settle(): Promise<void>;
  /** Told of errors that are no answer of Excel's but a fault in the workbench. */
  onFault(error: unknown): void;
}

/** Where something failed, for `debugInfo.errorLocation`. */
class Located extends Error {
  constructor(
    override readonly cause: unknown,
    readonly place: string,
  ) {
    super(place);
  }
}

export class Batch {
  readonly #world: World;
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  readonly #actions: readonly Action[];
  readonly #objects = new Map<number, object | null>();
  readonly #resolving = new Set<number>();
  readonly #services: ReadonlySet<object>;
  // A person may have typed since the last request.
  #isDirty = true;

  constructor(body: RequestBody, world: World) {
    this.#world = world;
    this.#paths = body.ObjectPaths;
    this.#actions = body.Actions;
    this.#services = new Set(Object.values(world.services));
  }

  async run(): Promise<AnswerBody> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.#actions.entries()) {
      try {
        const value = await this.#perform(action);
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        const place = thrown instanceof Located ? thrown.place : "";
        const error = this.#asApiError(thrown instanceof Located ? thrown.cause : thrown);
        const { code, message, status } = error;
        return {
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: status,
            ActionIndex: index,
            Location: place,
          },
          Results: results,
          TraceIds: traceIds,
        };
      }
    }
    return { Error: null, Results: results, TraceIds: traceIds };
  }

  #asApiError(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    this.#world.onFault(error);
    const told = error instanceof Error ? error.message : String(error);
    return new ApiError("GeneralException", `There was an internal error in the workbench: ${told}`, 500);
  }

  async #perform(action: Action): Promise<unknown> {
    // A marker; the client hears of it and then knows that its event handler is there.
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.#object(action.ObjectPathId ?? 0);
    // "Methods and properties on a null object": nothing is done, and what is read is null.
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(object, this.#world);
      case ActionType.query:
        return this.#read(object, () => query(object, action.QueryInfo ?? {}, this.#world));
      case ActionType.queryAsJson:
        return this.#read(object, () => asJson(query(object, action.QueryInfo ?? {}, this.#world)));
      case ActionType.method:
        return this.#invoke(object, action);
      case ActionType.setProperty:
        return this.#set(object, action);
      case ActionType.update:
        this.#isDirty = true;
        return this.#at(apiOf(object)?.name ?? "", () => update(object, stateOf(action), this.#world));
      case ActionType.ensureUnchanged:
        return this.#read(object, () => {
          if (isUnchanged(object, stateOf(action), this.#world)) return null;
          throw new ApiError("Conflict", "Request couldn't be processed because of a conflict.", 409);
        });
      case ActionType.recursiveQuery:
        throw unsupported("ClientRequestContext.loadRecursive()", this.#world);
      default:
        throw unsupported(`action type ${action.ActionType}`, this.#world);
    }
  }

  async #read(object: object, work: () => unknown): Promise<unknown> {
    await this.#settled();
    return this.#at(`${apiOf(object)?.name ?? object.constructor.name}.load`, work);
  }

  async #settled(): Promise<void> {
    if (!this.#isDirty) return;
    await this.#world.settle();
    this.#isDirty = false;
  }

  async #invoke(object: object, action: Action): Promise<unknown> {
    const name = action.Name ?? "";
    const { references } = this.#world;
    if (name === "_KeepReference") {
      references.keep(object);
      return null;
    }
    const given = await this.#arguments(action.ArgumentInfo);
    if (name === "_RemoveReference") {
      references.remove(String(given[0]));
      return null;
    }
    const answer = await this.#call(object, name, given);
    if (typeof answer === "object" && answer !== null && apiOf(answer)) return identity(answer, this.#world);
    return answer;
  }

  async #call(object: object, name: string, given: readonly unknown[]): Promise<unknown> {
    return this.#at(placeOf(object, name), async () => {
      const method: MethodMember<object> = findMethod(object, name, this.#world);
      // What only reads must see what was written and calculated before it. Services know nothing of the grid.
      if (this.#services.has(object)) return method.call(object, ...given);
      if (method.isPure) await this.#settled();
      else this.#isDirty = true;
      return method.call(object, ...given);
    });
  }

  async #set(object: object, action: Action): Promise<void> {
    const [value] = await this.#arguments(action.ArgumentInfo);
    this.#isDirty = true;
    await this.#at(placeOf(object, action.Name ?? ""), () =>
      setProperty(object, action.Name ?? "", value, this.#world),
    );
  }

  async #at<T>(place: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Located ? error : new Located(error, place);
    }
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const convert = async (
      value: unknown,
      id: number | null | ReferencedIds | undefined,
    ): Promise<unknown> => {
      if (Array.isArray(id) && Array.isArray(value)) {
        return Promise.all(value.map((inner, index) => convert(inner, (id as ReferencedIds)[index])));
      }
      if (typeof id === "number" && id > 0) return this.#object(id);
      return isPlain(value) ? this.#filled(value) : value;
    };
    const ids = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((value, index) => convert(value, ids?.[index])));
  }

  /** Objects of the model inside a value, as the range in `{ list: { source: range } }`, stand there by their paths. */
  async #filled(value: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return this.#object(id);
    const entries = Object.entries(value).map(async ([key, inner]): Promise<[string, unknown]> => [
      key,
      isPlain(inner) ? await this.#filled(inner) : inner,
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  async #object(id: number): Promise<object | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path || this.#resolving.has(id)) {
      throw new ApiError(
        "InvalidObjectPath",
        `The object path ${id} isn't in the request, or leads in a circle.`,
      );
    }
    this.#resolving.add(id);
    const object = (await this.#resolve(path)) ?? null;
    this.#resolving.delete(id);
    this.#objects.set(id, object);
    return object;
  }

  async #resolve(path: ObjectPath): Promise<object | null> {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.#world.root;
      case PathType.service: {
        const service = Object.hasOwn(this.#world.services, name) ? this.#world.services[name] : undefined;
        if (!service) throw unsupported(name, this.#world);
        return service;
      }
      case PathType.reference: {
        const kept = this.#world.references.object(name);
        if (kept) return kept;
        throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
      }
      case PathType.nullObject:
        return null;
    }
    const parent = await this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return this.#at(placeOf(parent, name), () => {
          const member = findProperty(parent, name, this.#world);
          if (member.kind === "object") return member.get(parent);
          throw unsupported(placeOf(parent, name), this.#world);
        });
      case PathType.indexer:
        return this.#item(parent, await this.#arguments(path.ArgumentInfo));
      case PathType.method: {
        const given = await this.#arguments(path.ArgumentInfo);
        const position = this.#itemWithoutId(parent, name, given);
        return position ?? this.#asObject(parent, name, await this.#call(parent, name, given));
      }
      default:
        throw unsupported(`object path type ${path.ObjectPathType}`, this.#world);
    }
  }

  /** An item by the id its collection gave out, or by what its `getItem` takes. */
  async #item(collection: object, given: readonly unknown[]): Promise<object | null> {
    const items = apiOf(collection)?.items?.(collection) ?? [];
    const byId = items.find((item) => given.length === 1 && apiOf(item)?.id?.(item) === given[0]);
    return byId ?? this.#asObject(collection, "getItem", await this.#call(collection, "getItem", given));
  }

  /** Items that have no id the client counts, whether or not there is a `getItemAt` for add-ins. */
  #itemWithoutId(collection: object, name: string, given: readonly unknown[]): object | null {
    if (memberName(name) !== "getItemAt" || find(collection, name, this.#world)) return null;
    const item = apiOf(collection)?.items?.(collection)[Number(given[0])];
    return item && !apiOf(item)?.id ? item : null;
  }

  #asObject(parent: object, name: string, answer: unknown): object | null {
    if (answer === null || answer === undefined) return null;
    if (typeof answer === "object" && apiOf(answer)) return answer;
    throw new Located(
      new Error(`${placeOf(parent, name)} gave no object of the model`),
      placeOf(parent, name),
    );
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const stateOf = (action: Action): Readonly<Record<string, unknown>> =>
  action.ObjectState ??
  (JSON.parse(String(action.ArgumentInfo?.Arguments?.[0] ?? "{}")) as Record<string, unknown>);
