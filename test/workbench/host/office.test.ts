/** What office.js gets from the host beside the object model: settings, its pane, ribbon commands, events. */
import type { Runtime } from "../../../workbench/host";
import { tinyClient } from "../richapi/tinyClient";
import type { TinyClient } from "../richapi/tinyClient";

let client: TinyClient;
const told: unknown[] = [];
let isVisible = false;
let starts = false;

const runtime: Runtime = {
  isPaneVisible: () => isVisible,
  showPane: (visible) => {
    isVisible = visible;
    client.host.visibilityChanged(visible);
  },
  startsWithDocument: () => starts,
  setStartsWithDocument: (value) => {
    starts = value;
  },
  enableControl: (id, isEnabled) => told.push({ id, isEnabled }),
  showTab: (id, visible) => told.push({ id, visible }),
};

beforeAll(async () => {
  client = await tinyClient({ runtime });
});
afterAll(() => client.dispose());
beforeEach(() => {
  told.length = 0;
});

/** Ends when a message sent before it has arrived. */
const arrived = async (): Promise<void> => {
  await client.Excel.run((context) => context.sync());
  await new Promise(setImmediate);
};
const ended = <T>(work: (callback: (result: Office.AsyncResult<T>) => void) => void) =>
  new Promise<Office.AsyncResult<T>>((resolve) => work(resolve));

test("requirement sets are the profile's", () => {
  const { requirements } = client.Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
  expect(requirements.isSetSupported("NoSuchApi", "1.1")).toBe(false);
});

test("the document has its address and can be written", () => {
  expect(client.Office.context.document.url).toBe("Book1.xlsx");
  expect(client.Office.context.document.mode).toBe("readWrite");
});

test("there is no Office theme, as in Excel on the web (OfficeDev/office-js#6134)", () => {
  expect(client.Office.context.officeTheme).toBeUndefined();
});

test("settings are read, saved and refreshed", async () => {
  const { settings } = client.Office.context.document;
  expect(settings.get("unit")).toBe("£k");
  settings.set("rule", { on: true });
  expect((await ended<void>((callback) => settings.saveAsync(callback))).status).toBe("succeeded");
  settings.remove("rule");
  expect(settings.get("rule")).toBeNull();
  await ended<Office.Settings>((callback) => settings.refreshAsync(callback));
  expect(settings.get("rule")).toEqual({ on: true });
  expect(settings.get("unit")).toBe("£k");
});

test("the pane is shown and hidden, and who listens hears of it", async () => {
  const modes: string[] = [];
  const end = await client.Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
    modes.push(visibilityMode),
  );
  await client.Office.addin.showAsTaskpane();
  expect(isVisible).toBe(true);
  await client.Office.addin.hide();
  expect(isVisible).toBe(false);
  await arrived();
  expect(modes).toEqual(["Taskpane", "Hidden"]);
  await end();
});

test("the add-in says whether it starts with the workbook", async () => {
  const { addin, StartupBehavior } = client.Office;
  expect(await addin.getStartupBehavior()).toBe("None");
  await addin.setStartupBehavior(StartupBehavior.load);
  expect(starts).toBe(true);
  expect(await addin.getStartupBehavior()).toBe("Load");
});

test("ribbon buttons are switched off and on, tabs hidden and shown", async () => {
  await client.Office.ribbon.requestUpdate({
    tabs: [
      { id: "Tab1", visible: false, groups: [{ id: "G", controls: [{ id: "Check", enabled: false }] }] },
    ],
  });
  expect(told).toEqual(
    expect.arrayContaining([
      { id: "Tab1", visible: false },
      { id: "Check", isEnabled: false },
    ]),
  );
});

describe("a ribbon command", () => {
  test("runs the associated function, and ends when that says so", async () => {
    client.Office.actions.associate("checkAll", (event: Office.AddinCommands.Event) => {
      told.push(event.source.id);
      event.completed();
    });
    expect(client.host.takesCommands).toBe(true);
    expect(await client.host.runCommand("CheckButton", "checkAll")).toBe(0);
    expect(told).toEqual(["CheckButton"]);
  });

  test("whose function is not there ends with its number", async () => {
    expect(await client.host.runCommand("CheckButton", "noSuchFunction")).toBe(11101);
  });
});

test("the selection of another place is told", async () => {
  let count = 0;
  await client.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void count++));
    await context.sync();
  });
  client.host.selectionChanged();
  await arrived();
  expect(count).toBe(1);
});

test.each<[string, (callback: (result: Office.AsyncResult<unknown>) => void) => void]>([
  [
    "Office.context.document.getSelectedDataAsync",
    (callback) =>
      client.Office.context.document.getSelectedDataAsync("matrix" as Office.CoercionType, callback),
  ],
  [
    "Office.context.document.goToByIdAsync",
    (callback) =>
      client.Office.context.document.goToByIdAsync("A1", client.Office.GoToType.NamedItem, callback),
  ],
  [
    "Office.context.document.getFilePropertiesAsync",
    (callback) => client.Office.context.document.getFilePropertiesAsync(callback as never),
  ],
])("%s is refused by its name", async (name, call) => {
  const before = client.unsupported.length;
  const result = await ended(call);
  expect(result.status).toBe("failed");
  expect(result.error.code).toBe(5000);
  expect(client.unsupported.slice(before)).toEqual([name]);
});
