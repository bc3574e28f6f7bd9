/** Where a fact stands: the paper's title as a reader would ask for it, and the section. */
export interface Source {
  readonly document: string;
  readonly section: string;
}

/** A fact and every place that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly sources: readonly [Source, ...Source[]];
}

/** The source as one line: `"Joint Working Agreement: overview and schedules, Schedule 2"`. */
export function citation(source: Source): string {
  return `${source.document}, ${source.section}`;
}
