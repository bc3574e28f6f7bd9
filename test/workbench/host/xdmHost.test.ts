/** The host's end of the line alone: what it makes of messages, good and bad. */
import { XdmHost } from "../../../workbench/host";
import type { XdmHostOptions } from "../../../workbench/host";

interface Heard {
  readonly _actionName: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  readonly _responseType: number;
}

function line(options: Partial<XdmHostOptions> = {}) {
  const heard: Heard[] = [];
  const unsupported: string[] = [];
  let speak: (text: unknown) => void = () => undefined;
  const host = new XdmHost({
    port: {
      send: (text) => heard.push(JSON.parse(text) as Heard),
      listen: (listener) => {
        speak = listener;
        return () => {
          speak = () => undefined;
        };
      },
    },
    origin: "https://localhost",
    conversationId: "c",
    controlId: "k",
    addIn: { name: "Tiny" },
    profile: { ExcelApi: "1.12" },
    settings: { read: () => [], write: () => undefined },
    documentUrl: () => "Book1.xlsx",
    process: () => Promise.resolve({ body: "{}" }),
    onUnsupported: (name) => unsupported.push(name),
    ...options,
  });
  const say = async (message: unknown) => {
    speak(typeof message === "string" ? message : JSON.stringify(message));
    await new Promise(setImmediate);
  };
  return { host, heard, unsupported, say };
}

const request = (name: string, data: unknown = null, kind = 0, more: object = {}) => ({
  _messageType: 0,
  _actionName: name,
  _actionType: kind,
  _conversationId: "c",
  _correlationId: 7,
  _data: data,
  ...more,
});
const call = (dispatchId: unknown, more: object = {}) =>
  request("executeMethod", { DdaMethod: { DispatchId: dispatchId }, ...more });
const richApi = (body: unknown) => call(93, { ArrayData: ["", "POST", "ProcessQuery", [], body, 0, 5] });

test.each<[string, unknown]>([
  ["no JSON", "hello"],
  ["a number", "7"],
  ["nothing", "null"],
  ["a list", "[]"],
  ["an answer", { ...request("executeMethod"), _messageType: 1 }],
  ["no action", { _messageType: 0, _conversationId: "c" }],
  ["another conversation", request("executeMethod", null, 0, { _conversationId: "other" })],
])("%s is not answered", async (_what, message) => {
  const { heard, say, unsupported } = line();
  await say(message);
  expect(heard).toEqual([]);
  expect(unsupported).toEqual([]);
});

test.each<[string, unknown, string]>([
  ["an unknown action", request("launchRockets"), "office.js request launchRockets"],
  ["a call that is none", request("executeMethod", "x"), "office.js request executeMethod"],
  ["a call without a number", call("93"), "office.js request executeMethod"],
])("%s is refused and told", async (_what, message, name) => {
  const { heard, say, unsupported } = line();
  await say(message);
  expect(heard).toMatchObject([{ _errorCode: -2, _data: null }]);
  expect(unsupported).toEqual([name]);
});

test.each<[string, unknown, number]>([
  ["a request whose body is no text", richApi({}), 5001],
  ["a request that is no list", call(93, { ArrayData: "x" }), 5001],
  ["settings that are no pairs", call(76, { DdaSettingsMethod: { Properties: [["a"]] } }), 4001],
  ["settings that are none", call(76), 4001],
  ["a method of a later Office", call(146), 5000],
])("%s is answered with Office's number", async (_what, message, error) => {
  const { heard, say } = line();
  await say(message);
  expect(heard).toMatchObject([{ _errorCode: 0, _data: { Error: error } }]);
});

test("a fault while answering is an answer, and the next request is answered too", async () => {
  let count = 0;
  const { heard, say } = line({
    process: () => (count++ === 0 ? Promise.reject(new Error("a slip")) : Promise.resolve({ body: "{}" })),
  });
  await say(richApi("{}"));
  await say(richApi("{}"));
  expect(heard).toMatchObject([
    { _errorCode: -2 },
    { _errorCode: 0, _data: { Error: 0, Data: [200, [], "{}"] } },
  ]);
});

test("requests are answered one after another, in their order", async () => {
  const order: string[] = [];
  const { say, heard } = line({
    process: async (body) => {
      order.push(`${body} begins`);
      await new Promise(setImmediate);
      order.push(`${body} ends`);
      return { body };
    },
  });
  await say(richApi("1"));
  await say(richApi("2"));
  while (heard.length < 2) await new Promise(setImmediate);
  expect(order).toEqual(["1 begins", "1 ends", "2 begins", "2 ends"]);
});

test("flags and custom data come with a request", async () => {
  const infos: unknown[] = [];
  const { say } = line({
    process: (_body, info) => {
      infos.push(info);
      return Promise.resolve({ body: "{}" });
    },
  });
  await say(call(93, { ArrayData: ["WacPartition", "POST", "ProcessQuery", [], "{}", 0, 85] }));
  expect(infos).toEqual([{ customData: "WacPartition", flags: 85 }]);
});

test("events go only to who has registered, and not after the end", async () => {
  const { host, heard, say } = line();
  host.fire([[65536, 10, "Workbook", "{}"]]);
  expect(heard).toEqual([]);
  await say(request("richApiMessage", { eventDispId: 33 }, 1));
  host.fire([[65536, 10, "Workbook", "{}"]]);
  expect(heard[1]).toMatchObject({
    _actionName: "richApiMessage",
    _responseType: 1,
    _data: { ArrayData: [[65536, 10, "Workbook", "{}", 0, false]] },
  });
  await say(request("richApiMessage", { eventDispId: 33 }, 2));
  host.fire([[65536, 10, "Workbook", "{}"]]);
  host.dispose();
  host.fire([[65536, 10, "Workbook", "{}"]]);
  expect(heard).toHaveLength(3);
});

test("an event there is not is refused and told", async () => {
  const { heard, say, unsupported } = line();
  await say(request("officeThemeChanged", { eventDispId: 9 }, 1));
  expect(heard).toMatchObject([{ _data: { Error: 5000 } }]);
  expect(unsupported).toEqual(["Office event officeThemeChanged"]);
});

test("a command that nobody takes comes to nothing, as does one under way when the page goes", async () => {
  const { host, say } = line();
  expect(await host.runCommand("B", "f")).not.toBe(0);
  await say(request("appCommandInvoked", { eventDispId: 39 }, 1));
  const under = host.runCommand("B", "f");
  host.dispose();
  expect(await under).not.toBe(0);
});

test("the start of a page forgets who listened before", async () => {
  const { host, heard, say } = line();
  await say(request("richApiMessage", null, 1));
  await say(request("ContextActivationManager_getAppContextAsync", "k"));
  host.fire([[65536, 10, "Workbook", "{}"]]);
  expect(heard).toHaveLength(2);
  expect(heard[1]?._data).toMatchObject({ _requirementMatrix: '{"ExcelApi":"1.12"}', _docUrl: "Book1.xlsx" });
});

test("what a page asks of the keyboard is passed on", async () => {
  const notices: string[] = [];
  const { heard, say } = line({ onNotice: (notice) => notices.push(notice) });
  for (const number of [15, 13, 14, 99])
    await say(request("ContextActivationManager_notifyHost", ["k", number]));
  expect(notices).toEqual(["escape", "leaveForward", "leaveBackward"]);
  expect(heard).toEqual([]);
});
