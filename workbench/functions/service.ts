/**
 * The object that Microsoft's runtime for custom functions reports to. It is no part of the documented API: the
 * calls are those that excel-web-16.00.js of @microsoft/office-js makes.
 */
import { ApiError, type Api } from "../richapi";
import type { FunctionBridge } from "./bridge";

/** What a rich-API server knows the service by. */
export const SERVICE_NAME = "Microsoft.ExcelServices.CustomFunctions";

/** Results too large are sent again in slices (1), sooner (2), and within a longest wait (4). */
const ENABLED_FEATURES = [1, 2, 4];

export class CustomFunctionsService {
  constructor(private readonly bridge: FunctionBridge) {}

  static readonly api: Api<CustomFunctionsService> = {
    name: "CustomFunctions",
    page: "customfunctions (internal)",
    members: {
      _setOsfControlContainerReadyForCustomFunctions: method((self) => self.bridge.listens()),
      _getEnabledFeatures: method(() => ENABLED_FEATURES),
      setInvocationArrayResults: method((self, results) => self.take(results)),
      setInvocationResults: method((self, results) => self.take(results)),
      _setInvocationResult: method((self, id, value) => self.take([[id, true, value]])),
      _setInvocationError: method((self, id, message) => self.take([[id, false, message, 7]])),
    },
  };

  private take(results: unknown): void {
    if (!Array.isArray(results)) throw new ApiError("InvalidArgument", "The results must be a list.");
    this.bridge.results(results);
  }
}

function method(
  call: (self: CustomFunctionsService, ...args: unknown[]) => unknown,
): Api<CustomFunctionsService>["members"][string] {
  return { kind: "method", since: "1.1", isPure: true, call };
}
