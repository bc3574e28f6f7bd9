/** The axes: lines across the plot at round values, their numbers, and the names of the categories. */
import { fitted, SMALL, textWidth, type Box, type Mark, type TextMark } from "./marks";
import { along, type Scale } from "./scale";

const BESIDE = 6;
/** Half the height of the letters, for a text beside its line. */
const MIDDLE = 4;
const LONGEST = 96;
/** The slope of names that don't fit side by side, and the room each of them takes. */
const SLOPE = -45;
const SLANTED_ROOM = 16;

export interface Labels {
  readonly texts: readonly string[];
  /** Every how many-th is written. */
  readonly every: number;
  readonly isSlanted: boolean;
  /** What they need below the plot. */
  readonly height: number;
}

/** Names side by side where they fit; else slanted, and where even that is too narrow only some of them. */
export function labelsBelow(texts: readonly string[], width: number): Labels {
  const slot = width / Math.max(1, texts.length);
  const cut = texts.map((text) => fitted(text, SMALL, LONGEST));
  const widest = cut.reduce((most, text) => Math.max(most, textWidth(text, SMALL)), 0);
  if (widest + BESIDE <= slot) return { texts: cut, every: 1, isSlanted: false, height: SMALL + BESIDE };
  // Numbers in a row are understood with some left out; names are not.
  const isCounted = texts.every((text) => /^[\d\s.,/:-]*$/.test(text));
  if (isCounted || widest + BESIDE <= 28)
    return {
      texts: cut,
      every: Math.ceil((widest + BESIDE) / slot),
      isSlanted: false,
      height: SMALL + BESIDE,
    };
  return {
    texts: cut,
    every: Math.max(1, Math.ceil(SLANTED_ROOM / slot)),
    isSlanted: true,
    height: widest * Math.SQRT1_2 + SMALL + BESIDE,
  };
}

export function categoriesBelow({ texts, every, isSlanted }: Labels, box: Box): Mark[] {
  const slot = (box.right - box.left) / Math.max(1, texts.length);
  return texts.flatMap((text, at): Mark[] => {
    if (at % every !== 0 || text === "") return [];
    const x = box.left + (at + 0.5) * slot;
    return [
      isSlanted
        ? { ...word(text, x + MIDDLE, box.bottom + SMALL + 2, "end"), turn: SLOPE }
        : word(text, x, box.bottom + SMALL + 4, "middle"),
    ];
  });
}

/** The names of bars, from the bottom upwards. */
export function categoriesBeside(texts: readonly string[], room: number, box: Box): Mark[] {
  const slot = (box.bottom - box.top) / Math.max(1, texts.length);
  const every = Math.max(1, Math.ceil((SMALL + 2) / slot));
  return texts.flatMap((text, at): Mark[] =>
    at % every === 0
      ? [word(fitted(text, SMALL, room), box.left - BESIDE, box.bottom - (at + 0.5) * slot + MIDDLE, "end")]
      : [],
  );
}

export function widestOf(texts: readonly string[], most: number): number {
  return Math.min(most, texts.reduce((widest, text) => Math.max(widest, textWidth(text, SMALL)), 0) + BESIDE);
}

/** The values on the left, with lines across. */
export function valuesBeside(scale: Scale, texts: readonly string[], box: Box): Mark[] {
  return scale.ticks.flatMap((tick, at): Mark[] => {
    const y = along(scale, tick, box.bottom, box.top);
    return [
      rule(`M${box.left} ${y}H${box.right}`, tick === 0),
      word(texts[at] ?? "", box.left - BESIDE, y + MIDDLE, "end"),
    ];
  });
}

/** The values below, with lines upwards; where they stand too close, every second or third is written. */
export function valuesBelow(scale: Scale, texts: readonly string[], box: Box): Mark[] {
  const slot = (box.right - box.left) / Math.max(1, scale.ticks.length - 1);
  const every = Math.max(1, Math.ceil(widestOf(texts, Infinity) / slot));
  return scale.ticks.flatMap((tick, at): Mark[] => {
    const x = along(scale, tick, box.left, box.right);
    const lines = [rule(`M${x} ${box.top}V${box.bottom}`, tick === 0)];
    return at % every === 0 ? [...lines, word(texts[at] ?? "", x, box.bottom + SMALL + 4, "middle")] : lines;
  });
}

function rule(d: string, isZero: boolean): Mark {
  return { type: "path", d, stroke: isZero ? "quiet" : "rule", width: 1 };
}

function word(text: string, x: number, y: number, anchor: TextMark["anchor"]): TextMark {
  return { type: "text", x, y, text, anchor, size: SMALL, paint: "quiet" };
}
