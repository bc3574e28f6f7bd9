import { listed } from "../text";

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

/**
 * Several sources as one line; a paper that is named already is not named again.
 *
 * @example citations([of("5.4"), of("8.2")]) // "Shared Management Proposals, 5.4 and 8.2"
 */
export function citations([first, ...others]: readonly [Source, ...Source[]]): string {
  return listed([
    citation(first),
    ...others.map((source) => (source.document === first.document ? source.section : citation(source))),
  ]);
}
