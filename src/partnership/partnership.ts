/** What a partnership of councils is, as data: who takes part and what their papers state. */
import { comparable } from "../text";
import type { Source, Stated } from "./source";

declare const party: unique symbol;
/** A council's short name, as `CCC`. */
export type PartyId = string & { readonly [party]: true };

export function partyId(id: string): PartyId {
  return id as PartyId;
}

export interface Party {
  readonly id: PartyId;
  readonly name: string;
  /** Shorter and other ways of writing the name, the id left out. */
  readonly otherNames: readonly string[];
  /** What the council calls itself: `county council`. */
  readonly kind: string;
  /** How it decides; undefined where the papers are silent. */
  readonly decides: Stated<"committee" | "cabinet"> | undefined;
}

/** How costs fall when nobody has said otherwise. */
export interface DefaultBasis {
  /** As people write it: `50:50`. */
  readonly text: string;
  /** One weight a party, in the order of the parties. */
  readonly weights: readonly number[];
  /** What the papers state it for. */
  readonly statedFor: string;
}

/** How long before an arrangement ends. */
export interface NoticeTerm {
  /** Stable for ever: formulas in saved workbooks name it. */
  readonly kind: string;
  readonly months: number;
  readonly what: string;
  readonly sources: readonly [Source, ...Source[]];
}

export interface Partnership {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly Party[];
  /** Undefined where the papers state none: then a basis has to be given. */
  readonly defaultBasis: Stated<DefaultBasis> | undefined;
  readonly notice: readonly NoticeTerm[];
}

/**
 * The party that goes by a name, whatever the case and spaces; undefined when none does.
 *
 * @example findParty(CCC_PCC, " peterborough city  council ")?.id // "PCC"
 */
export function findParty(partnership: Partnership, name: string): Party | undefined {
  // `C.C.C.` is `CCC`.
  const wanted = comparable(/^(?:\p{L}\.){2,}$/u.test(name.trim()) ? name.replaceAll(".", "") : name);
  return partnership.parties.find((one) =>
    [one.id, one.name, ...one.otherNames].some((known) => comparable(known) === wanted),
  );
}

/** `["CCC", "PCC"]`. */
export function partyIds(partnership: Partnership): PartyId[] {
  return partnership.parties.map((one) => one.id);
}
