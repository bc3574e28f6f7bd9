/**
 * The body of a ProcessQuery request and its answer, as the Excel client and its host exchange them. Names come with a
 * capital (`GetRange`, `Values`), but for the names a caller asks for with `load()`, which come as typed.
 */
export const PathType = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Ids stand where an argument is an object; they nest as the arguments do. */
export type ReferencedIds = readonly (number | null | ReferencedIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: ReferencedIds;
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface AnswerError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** Which action failed: the client makes the statement in `debugInfo` of it. */
  readonly ActionIndex: number;
  /** `Range.values`, `WorksheetCollection.getItem`. */
  readonly Location: string;
}

export interface AnswerBody {
  readonly Error: AnswerError | null;
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
}

/** Reads a body, or gives `null` where the text is none. */
export function readRequest(text: string): RequestBody | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof body !== "object" || body === null) return null;
  const { Actions, ObjectPaths } = body as Partial<RequestBody>;
  if (!Array.isArray(Actions) || typeof ObjectPaths !== "object" || ObjectPaths === null) return null;
  const isAction = (action: unknown) =>
    typeof action === "object" && action !== null && typeof (action as Action).ActionType === "number";
  return Actions.every(isAction) ? { Actions, ObjectPaths } : null;
}
