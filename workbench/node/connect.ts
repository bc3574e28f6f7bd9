/** Joins office.js in a page of its own to a host and a server, as the workbench's page does with a frame. */
import { frameName, runtimeServices, XdmHost } from "../host";
import type { Runtime, SettingsStore } from "../host";
import { RichApiServer } from "../richapi";
import type { EventHub, Profile, ServerOptions } from "../richapi";
import { OfficePage, ORIGIN } from "./officePage";
import type { Realm } from "./officePage";

export interface ConnectOptions extends Omit<ServerOptions, "onUnsupported"> {
  /** What `Office.context.requirements` says, and what the server then has. */
  readonly profile: Profile;
  readonly events: EventHub;
  readonly settings: SettingsStore;
  readonly addIn: { readonly name: string };
  readonly documentUrl?: () => string;
  readonly runtime?: Runtime;
  readonly realm?: Realm;
  readonly onUnsupported?: (name: string) => void;
}

/** The client's globals, as `@types/office-js` describes them, and both ends of the line to it. */
export interface Connection {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly server: RichApiServer;
  readonly host: XdmHost;
  /** What was asked for and is not there, in order. */
  readonly unsupported: readonly string[];
  global(name: string): unknown;
  dispose(): void;
}

/** The service the runtime for custom functions looks for. */
const FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";

/** Starts the real client; ends when `Office.onReady` does. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const unsupported: string[] = [];
  const onUnsupported = (name: string) => {
    unsupported.push(name);
    options.onUnsupported?.(name);
  };
  const services = { ...runtimeServices(options.runtime ?? paneOf(() => host)), ...options.services };
  const server = new RichApiServer({ ...options, services, onUnsupported });
  const identity = { conversationId: "conversation", controlId: "workbench" };
  const page = new OfficePage(
    frameName({
      ...identity,
      hostOrigin: ORIGIN,
      uiLocale: "en-GB",
      hasFunctions: FUNCTIONS in services,
    }),
    options.realm ?? { Error, JSON, Promise },
  );
  const host: XdmHost = new XdmHost({
    ...identity,
    port: page.port,
    origin: ORIGIN,
    addIn: options.addIn,
    profile: options.profile,
    settings: options.settings,
    documentUrl: options.documentUrl ?? (() => "Book1.xlsx"),
    process: (body, info) => server.process(body, info),
    onUnsupported,
  });
  const end = options.events.connect((entries) => host.fire(entries));
  const dispose = () => {
    end();
    host.dispose();
    page.close();
  };
  await page.load();
  return {
    Excel: page.global("Excel") as typeof Excel,
    OfficeExtension: page.global("OfficeExtension") as typeof OfficeExtension,
    Office: page.global("Office") as typeof Office,
    server,
    host,
    unsupported,
    global: (name) => page.global(name),
    dispose,
  };
}

/** A pane nobody sees, which nevertheless opens and closes. */
function paneOf(host: () => XdmHost): Runtime {
  let isVisible = true;
  let starts = false;
  return {
    isPaneVisible: () => isVisible,
    showPane: (visible) => {
      isVisible = visible;
      host().visibilityChanged(visible);
    },
    startsWithDocument: () => starts,
    setStartsWithDocument: (value) => {
      starts = value;
    },
    enableControl: () => undefined,
    showTab: () => undefined,
  };
}
