export { FunctionBridge, type BridgeOptions } from "./bridge";
export type { Blanks } from "./coerce";
export {
  helpOf,
  readMetadata,
  type FunctionMetadata,
  type Metadata,
  type ParameterMetadata,
} from "./metadata";
export { CustomFunctionsService, SERVICE_NAME } from "./service";
