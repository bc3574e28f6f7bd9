export { readChart, type ChartData, type ReadCells, type Reader } from "./chartData";
export { chartSentence } from "./chartSentence";
export { drawChart, drawSentence, type Size } from "./drawChart";
export type { Mark } from "./marks";
export { svgOf } from "./svg";
