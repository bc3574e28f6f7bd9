/** Which of the two councils a word means. */
import { CCC_PCC, findParty, partyIds, type PartyId } from "../partnership";
import { answer, comparable, listed, quote, unusable, type Answer } from "../text";

/**
 * Reads `CCC`, `pcc`, `Peterborough City Council`. Only CCC and PCC have pay structures the papers name.
 *
 * @param as what the word was given as, for the message: `to`, `from`
 */
export function readCouncil(text: string, as: string): Answer<PartyId> {
  const party = findParty(CCC_PCC, comparable(text));
  if (party) return answer(party.id);
  return unusable(
    `${quote(text)} given as “${as}” is not one of the councils. Use ${listed(partyIds(CCC_PCC), "or")}.`,
  );
}
