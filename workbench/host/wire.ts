/** Messages between office.js on the web and its host: JSON texts by `postMessage`. */
const MessageType = { request: 0, response: 1 } as const;
export const ActionKind = { invoke: 0, register: 1, unregister: 2 } as const;
/** An answer's kind: what was asked for, or an event that was registered for. */
export const ResponseKind = { answer: 0, event: 1 } as const;
/** Why a request got no answer of its method. */
export const Failure = { none: 0, handling: -2 } as const;

export interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: unknown;
}

/** Reads a request, or gives `null` for whatever else comes in. */
export function readMessage(text: unknown): Request | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof message !== "object" || message === null) return null;
  const request = message as Partial<Request>;
  const isRequest =
    request._messageType === MessageType.request &&
    typeof request._actionName === "string" &&
    typeof request._actionType === "number" &&
    typeof request._conversationId === "string";
  return isRequest ? (request as Request) : null;
}

/** The answer to a request, or an event for it as a registration. */
export function answerText(
  request: Request,
  origin: string,
  kind: number,
  data: unknown,
  failure: number = Failure.none,
): string {
  return JSON.stringify({
    _messageType: MessageType.response,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: failure,
    _responseType: kind,
    _serializerVersion: 1,
  });
}
