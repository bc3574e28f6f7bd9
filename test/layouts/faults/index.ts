import type { Fault } from "./fault";

export type { Fault, Planting } from "./fault";

export const FAULTS: readonly Fault[] = [];
