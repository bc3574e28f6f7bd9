/** The methods of Office's common API that reach the host, by the numbers office.js calls them with. */
import type { Answer, RequestInfo } from "../richapi";
import type { SettingsStore } from "./settingsStore";

const Method = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** office.js makes `OSF.DDA` errors of these. */
export const OfficeError = { none: 0, settingsCannotSave: 4001, notSupported: 5000, internal: 5001 } as const;

/** What is not there is told by the name office.js gives it. */
const NAMES: Readonly<Record<number, string>> = {
  64: "Office.context.document.getSelectedDataAsync",
  65: "Office.context.document.setSelectedDataAsync",
  66: "Office.context.document.bindings.addFromSelectionAsync",
  67: "Office.context.document.bindings.addFromPromptAsync",
  68: "Office.context.document.bindings.getByIdAsync",
  69: "Office.context.document.bindings.releaseByIdAsync",
  74: "Office.context.document.bindings.getAllAsync",
  77: "Office.context.document.getFileAsync",
  78: "Office.context.document.bindings.addFromNamedItemAsync",
  82: "Office.context.document.goToByIdAsync",
  83: "Office.context.document.getActiveViewAsync",
  86: "Office.context.document.getFilePropertiesAsync",
  97: "Office.context.ui.closeContainer",
  98: "Office.auth.getAccessToken",
  99: "Office.context.auth.getAuthContextAsync",
  102: "Office.context.ui.openBrowserWindow",
};

export interface MethodHost {
  readonly settings: SettingsStore;
  process(body: string, info: RequestInfo): Promise<Answer>;
  /** A ribbon command has ended; `status` is 0 where it went well. */
  commandCompleted(id: string, status: number): void;
  unsupported(name: string): void;
}

interface Called {
  readonly dispatchId: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export function readCall(data: unknown): Called | null {
  if (typeof data !== "object" || data === null) return null;
  const { DdaMethod: method } = data as { DdaMethod?: { DispatchId?: unknown } };
  const dispatchId = method?.DispatchId;
  return typeof dispatchId === "number"
    ? { dispatchId, data: data as Readonly<Record<string, unknown>> }
    : null;
}

const reply = (error: number, more: object = {}): object => ({ Version: 1, Error: error, ...more });

export async function perform({ dispatchId, data }: Called, host: MethodHost): Promise<object> {
  switch (dispatchId) {
    case Method.richApi:
      return richApi(data["ArrayData"], host);
    case Method.loadSettings: {
      const settings = host.settings.read().map(([Name, Value]) => ({ Name, Value }));
      return reply(OfficeError.none, { Properties: { Settings: settings } });
    }
    case Method.saveSettings:
      return saveSettings(data["DdaSettingsMethod"], host);
    case Method.commandCompleted: {
      const { 0: id, 1: status } = data as { 0?: unknown; 1?: unknown };
      host.commandCompleted(String(id), Number(status));
      return reply(OfficeError.none);
    }
    default:
      host.unsupported(NAMES[dispatchId] ?? `Office method ${dispatchId}`);
      return reply(OfficeError.notSupported);
  }
}

/** Places of the array: custom data, verb, path, headers, body, permission, flags. */
async function richApi(array: unknown, host: MethodHost): Promise<object> {
  if (!Array.isArray(array) || typeof array[4] !== "string") return reply(OfficeError.internal);
  const [customData, , , , body, , flags] = array as [
    unknown,
    unknown,
    unknown,
    unknown,
    string,
    unknown,
    unknown,
  ];
  const answer = await host.process(body, {
    customData: typeof customData === "string" ? customData : "",
    flags: typeof flags === "number" ? flags : 0,
  });
  return "body" in answer ? reply(OfficeError.none, { Data: [200, [], answer.body] }) : reply(answer.error);
}

function saveSettings(request: unknown, host: MethodHost): object {
  const { Properties: values } = (request ?? {}) as { Properties?: unknown };
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string";
  if (!Array.isArray(values) || !values.every(isPair)) return reply(OfficeError.settingsCannotSave);
  host.settings.write(values);
  return reply(OfficeError.none);
}
