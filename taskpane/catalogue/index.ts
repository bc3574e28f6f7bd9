/** The catalogue of functions, and formulas made from it. It knows neither Excel nor the page. */
export { argument } from "./argument";
export {
  type Choice,
  fetchCatalogue,
  type FunctionEntry,
  type Parameter,
  readCatalogue,
  search,
} from "./catalogue";
export { type Built, buildFormula, NAMESPACE } from "./formula";
