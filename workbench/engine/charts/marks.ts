/** What a drawing is made of: paths and words, in pixels from its top left corner. */

/** The colour of a role, which depends on the appearance, or a colour of a series. */
export type Paint = "text" | "quiet" | "rule" | "ground" | `#${string}`;

export interface PathMark {
  readonly type: "path";
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
}

export interface TextMark {
  readonly type: "text";
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly paint: Paint;
  /** Degrees, clockwise about its own place. */
  readonly turn?: number;
}

export type Mark = PathMark | TextMark;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const SMALL = 12;
export const LARGE = 15;
/** Letters of usual width, in parts of their size: what is drawn is not measured. */
const LETTER = 0.56;

export function textWidth(text: string, size: number): number {
  return text.length * size * LETTER;
}

/** As much of a text as has room, with … where something is left out. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = Math.floor(room / (size * LETTER)) - 1;
  return letters < 1 ? "" : `${text.slice(0, letters).trimEnd()}…`;
}

/** Hundredths of a pixel are enough. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rectangle(left: number, top: number, width: number, height: number): string {
  return `M${px(left)} ${px(top)}h${px(width)}v${px(height)}h${px(-width)}z`;
}

/** The signs at the points of lines, by turns, so that they can be told apart without their colours. */
export function sign(at: number, x: number, y: number): string {
  const r = 3.5;
  switch (at % 4) {
    case 1:
      return rectangle(x - r, y - r, 2 * r, 2 * r);
    case 2:
      return `M${px(x)} ${px(y - r - 0.5)}l${r + 0.5} ${2 * r}h${-2 * r - 1}z`;
    case 3:
      return `M${px(x)} ${px(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
    default:
      return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
}
