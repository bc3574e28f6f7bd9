/** The catalogue of functions, and formulas made from it or taken apart. It knows neither Excel nor the page. */
export { argument } from "./argument";
export { type Argument, type Call, callsOurs, readArgument, readCall } from "./call";
export { concerns } from "./concerns";
export {
  type Choice,
  type Example,
  type Examples,
  fetchCatalogue,
  type FunctionEntry,
  type Parameter,
  readCatalogue,
  search,
} from "./catalogue";
export { type Built, buildFormula, NAMESPACE } from "./formula";
export { type Handing, handingOf } from "./handed";
export { typedFor } from "./typed";
export { type Filled, type Twins, twinsOf } from "./twins";
