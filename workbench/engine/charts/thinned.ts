/**
 * Which of many points are drawn: where there are more than can be told apart, the lowest and the highest of each of
 * `buckets` runs, and a gap where a run holds nothing. In order.
 */
export function thinned(values: readonly (number | null)[], buckets: number): number[] {
  if (values.length <= buckets * 2) return values.map((_, at) => at);
  const kept: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = Math.floor((bucket * values.length) / buckets);
    const end = Math.floor(((bucket + 1) * values.length) / buckets);
    let low = -1;
    let high = -1;
    for (let at = start; at < end; at++) {
      const value = values[at];
      if (value === null || value === undefined) continue;
      if (low < 0 || value < values[low]!) low = at;
      if (high < 0 || value > values[high]!) high = at;
    }
    if (low < 0) kept.push(start);
    else if (low === high) kept.push(low);
    else kept.push(Math.min(low, high), Math.max(low, high));
  }
  return kept;
}
