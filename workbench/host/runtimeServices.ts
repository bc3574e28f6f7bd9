/** The objects of Office itself an add-in's shared runtime talks to: its pane, its start, its buttons. */
import { ApiError } from "../richapi";
import type { Api, MethodMember, ValueMember } from "../richapi";

/** What the page around the add-in does for it. */
export interface Runtime {
  isPaneVisible(): boolean;
  /** `Office.addin.showAsTaskpane` and `hide`. */
  showPane(isVisible: boolean): void;
  /** `Office.addin.getStartupBehavior`: whether the add-in starts with this workbook. */
  startsWithDocument(): boolean;
  setStartsWithDocument(starts: boolean): void;
  /** `Office.ribbon.requestUpdate`. */
  enableControl(id: string, isEnabled: boolean): void;
  showTab(id: string, isVisible: boolean): void;
}

const method = <T>(call: (self: T, ...args: unknown[]) => unknown): MethodMember<T> => ({
  kind: "method",
  since: "1.1",
  isPure: true,
  call,
});

class AppRuntimeService {
  static readonly api: Api<AppRuntimeService> = {
    name: "Office.addin",
    page: "office.addin",
    members: {
      getAppRuntimeState: method((self) => (self.runtime.isPaneVisible() ? "Visible" : "Background")),
      setAppRuntimeState: method((self, state) => {
        if (state !== "Visible" && state !== "Background") {
          throw new ApiError("InvalidArgument", `There is no runtime state ${String(state)}.`);
        }
        self.runtime.showPane(state === "Visible");
      }),
    },
  };
  constructor(readonly runtime: Runtime) {}
}

class AppRuntimePersistenceService {
  static readonly api: Api<AppRuntimePersistenceService> = {
    name: "Office.addin",
    page: "office.addin",
    members: {
      getAppRuntimeStartState: method((self) =>
        self.runtime.startsWithDocument() ? "Background" : "Inactive",
      ),
      setAppRuntimeStartState: method((self, state) =>
        self.runtime.setStartsWithDocument(state !== "Inactive"),
      ),
    },
  };
  constructor(readonly runtime: Runtime) {}
}

class RibbonButton {
  static readonly api: Api<RibbonButton> = {
    name: "Office.Control",
    page: "office.control",
    members: {
      enabled: {
        kind: "value",
        since: "1.1",
        get: (self) => self.enabled,
        set: (self, value) => {
          self.enabled = value === true;
          self.runtime.enableControl(self.id, self.enabled);
        },
      } satisfies ValueMember<RibbonButton>,
    },
  };
  private enabled = true;
  constructor(
    readonly runtime: Runtime,
    readonly id: string,
  ) {}
}

class RibbonTab {
  static readonly api: Api<RibbonTab> = {
    name: "Office.Tab",
    page: "office.tab",
    members: {
      setVisibility: method((self, isVisible) => self.runtime.showTab(self.id, isVisible === true)),
    },
  };
  constructor(
    readonly runtime: Runtime,
    readonly id: string,
  ) {}
}

class DynamicRibbon {
  static readonly api: Api<DynamicRibbon> = {
    name: "Office.ribbon",
    page: "office.ribbon",
    members: {
      getButton: method((self, id) => new RibbonButton(self.runtime, String(id))),
      getTab: method((self, id) => new RibbonTab(self.runtime, String(id))),
    },
  };
  constructor(readonly runtime: Runtime) {}
}

/** The runtime says that it takes actions; nothing need be done for it. */
class AddinInternalService {
  static readonly api: Api<AddinInternalService> = {
    name: "AddinInternalService",
    page: "office.actions",
    members: { notifyActionHandlerReady: method(() => null) },
  };
}

/** Service objects by the names the client asks for; hand them to the server. */
export function runtimeServices(runtime: Runtime): Readonly<Record<string, object>> {
  return {
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(runtime),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(runtime),
    "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon(runtime),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
  };
}
