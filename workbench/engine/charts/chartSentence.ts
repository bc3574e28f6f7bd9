/** What a screen reader says of a chart. */
import type { BookChart } from "../../../xlsx";
import type { ChartData } from "./chartData";
import { MANNERS } from "./kinds";

/** Its alternative text, where it has one; else what it is, its title, and what it shows. */
export function chartSentence(chart: BookChart, data: ChartData): string {
  if (chart.altText) return chart.altText;
  const title = chart.title?.replace(/\s+/g, " ").trim();
  const what = `${MANNERS[chart.kind].words}${title ? `: ${title}` : ""}.`;
  const names = data.series.map(({ name }) => name).filter((name) => name !== "");
  if (names.length === 0) return what;
  const count = data.categories.length;
  return `${what} ${names.join(", ")} over ${count} ${count === 1 ? "point" : "points"}.`;
}
