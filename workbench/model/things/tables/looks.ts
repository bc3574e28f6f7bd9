import type { Look } from "../../../../xlsx";
import type { CommonLook } from "../../../engine/engine";

/** What all cells of an area have in common, ready to be laid over others. */
export const definite = (look: CommonLook): Partial<Look> =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Partial<Look>;
