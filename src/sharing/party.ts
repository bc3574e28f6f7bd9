/** The party parameter: a name or a position. */
import { findParty, partyIds, type Partnership } from "../partnership";
import { answer, listed, unusable, type Answer } from "../text";
import { isBlank, shown } from "../money";

/**
 * Which of `count` parts a party is, from 0; null for all of them. A position counts from 1. A name serves when the
 * parts are those of the partnership.
 *
 * @example readParty("PCC", 2, CCC_PCC) // 1
 */
export function readParty(party: unknown, count: number, partnership: Partnership): Answer<number | null> {
  if (isBlank(party)) return answer(null);
  const names = partyIds(partnership);
  const known =
    names.length === count
      ? `Give ${listed([...names], "or")}, or a position from 1 to ${count}.`
      : `The basis has ${count} parts, so give a position from 1 to ${count}.`;
  if (typeof party === "number" || (typeof party === "string" && /^\s*\d{1,6}\s*$/.test(party))) {
    const position = Number(party);
    if (Number.isInteger(position) && position >= 1 && position <= count) return answer(position - 1);
    return unusable(`There is no party ${shown(party)} here. ${known}`);
  }
  if (typeof party !== "string") return unusable(`${shown(party)} is not a party. ${known}`);
  const found = party.length <= LONGEST_NAME ? findParty(partnership, party) : undefined;
  if (!found) return unusable(`${shown(party)} is not a party known here. ${known}`);
  if (names.length !== count) {
    return unusable(
      `${shown(party)} is one of ${names.length} parties, but the basis has ${count} parts. Give a position from 1 to ${count}.`,
    );
  }
  return answer(partnership.parties.indexOf(found));
}

const LONGEST_NAME = 200;
