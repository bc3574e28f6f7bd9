/** Answers ProcessQuery requests from an object model; what the Excel client of Office.js talks to. */
import { ApiError } from "./member";
import { Batch } from "./batch";
import { readRequest } from "./message";
import type { AnswerBody, RequestBody } from "./message";
import type { Profile } from "./profile";
import { References } from "./references";
import { byteSize, isLarger, MESSAGE_LIMIT } from "./size";

/** What comes with a request besides its body. */
export interface RequestInfo {
  /** The client's request flags: 1 writes, 16 can be undone, 64 waits for the end of cell editing. */
  readonly flags: number;
  /** Empty for Excel's own requests; `WacPartition` for those to Office. */
  readonly customData: string;
}

/** `error` is Office's number for a request refused as a whole. */
export type Answer = { readonly error: number } | { readonly body: string };

/** A request and its answer, for who watches. */
export interface Exchange {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly milliseconds: number;
  readonly info: RequestInfo;
  readonly request: string;
  readonly requestBytes: number;
  readonly answer: string;
  readonly answerBytes: number;
  /** `InvalidArgument`, `RequestPayloadSizeLimitExceeded`; `null` where all went well. */
  readonly error: { readonly code: string; readonly message: string; readonly place: string } | null;
}

export interface ServerOptions {
  /** What `context.workbook` is: the client's global object. */
  readonly root: object;
  readonly services?: Readonly<Record<string, object>>;
  /** Refuses what is newer; left out, everything there is can be used. */
  readonly profile?: Profile;
  readonly settle?: () => Promise<void>;
  /** In bytes; 5 MB as Excel on the web has it. */
  readonly messageLimit?: number;
  /** Surrounds each batch; throw an `ApiError` to refuse it whole. */
  readonly around?: (info: RequestInfo, run: () => Promise<AnswerBody>) => Promise<AnswerBody>;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly onUnsupported?: (name: string) => void;
  readonly onFault?: (error: unknown) => void;
}

const OFFICE_ERROR = {
  internal: 5001,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
} as const;

const TOO_LARGE: Readonly<Record<number, string>> = {
  [OFFICE_ERROR.requestTooLarge]: "RequestPayloadSizeLimitExceeded",
  [OFFICE_ERROR.answerTooLarge]: "ResponsePayloadSizeLimitExceeded",
};

export class RichApiServer {
  readonly references = new References();
  readonly #options: ServerOptions;
  #queue: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  /** Answers one request. Requests are answered one after another, in the order they came. */
  process(request: string, info: RequestInfo = { flags: 0, customData: "" }): Promise<Answer> {
    const answer = this.#queue.then(() => this.#watched(request, info));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #watched(request: string, info: RequestInfo): Promise<Answer> {
    const [time, start] = [Date.now(), performance.now()];
    const { answer, error } = await this.#answer(request, info);
    const text = "body" in answer ? answer.body : "";
    this.#options.onExchange?.({
      number: ++this.#count,
      time,
      milliseconds: performance.now() - start,
      info,
      request,
      requestBytes: byteSize(request),
      answer: text,
      answerBytes: byteSize(text),
      error,
    });
    return answer;
  }

  async #answer(request: string, info: RequestInfo): Promise<{ answer: Answer; error: Exchange["error"] }> {
    const limit = this.#options.messageLimit ?? MESSAGE_LIMIT;
    if (isLarger(request, limit)) return refused(OFFICE_ERROR.requestTooLarge);
    const body = readRequest(request);
    if (!body) {
      this.#options.onFault?.(new Error("A request that is none came in"));
      return refused(OFFICE_ERROR.internal);
    }
    const answered = await this.#run(body, info);
    const text = JSON.stringify(answered);
    if (isLarger(text, limit)) return refused(OFFICE_ERROR.answerTooLarge);
    const error = answered.Error && {
      code: answered.Error.Code,
      message: answered.Error.Message,
      place: answered.Error.Location,
    };
    return { answer: { body: text }, error };
  }

  async #run(body: RequestBody, info: RequestInfo): Promise<AnswerBody> {
    const { root, services, profile, settle, around, onUnsupported, onFault } = this.#options;
    // Requests to Office itself begin at an object of their own: `WacPartition`.
    const start = info.customData === "" ? root : (services?.[info.customData] ?? root);
    const batch = new Batch(body, {
      root: start,
      services: services ?? {},
      profile: profile ?? null,
      references: this.references,
      settle: settle ?? (() => Promise.resolve()),
      onUnsupported: (name) => onUnsupported?.(name),
      onFault: (error) => onFault?.(error),
    });
    if (!around) return batch.run();
    try {
      return await around(info, () => batch.run());
    } catch (error) {
      if (!(error instanceof ApiError)) onFault?.(error);
      const told = error instanceof ApiError ? error : new ApiError("GeneralException", String(error), 500);
      const { code, message, status } = told;
      return {
        Error: { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0, Location: "" },
        Results: [],
        TraceIds: [],
      };
    }
  }
}

const refused = (error: number): { answer: Answer; error: Exchange["error"] } => ({
  answer: { error },
  error: {
    code: TOO_LARGE[error] ?? "GeneralException",
    message: "The request was refused whole.",
    place: "",
  },
});
