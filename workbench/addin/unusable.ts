/** Why a manifest can't be used, in a sentence; thrown inside the reader and given as an answer outside. */
export class Unusable extends Error {}

export function refuse(sentence: string): never {
  throw new Unusable(sentence);
}
