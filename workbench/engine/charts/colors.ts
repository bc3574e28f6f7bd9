/** Colours of series nobody gave one: each stands out from white, from the dark ground and from black. */
import type { Paint } from "./marks";

export const SERIES_COLORS = [
  "#2F86C9",
  "#DB6A1F",
  "#2A9187",
  "#C9568F",
  "#6A9431",
  "#9A6FD0",
  "#B07C0E",
  "#7F8794",
] as const;

export function colorOf(at: number, own?: string): Paint {
  return own !== undefined && /^#[0-9a-f]{6}$/i.test(own)
    ? (own as Paint)
    : SERIES_COLORS[at % SERIES_COLORS.length]!;
}
