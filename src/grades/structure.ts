/**
 * The pay structures the papers name. Only their names and the shape of a band are published: which bands exist,
 * and what they pay, is not.
 */
import { CCC_PCC, findParty, source, type PartyId, type Source } from "../partnership";

export interface PayStructure {
  readonly party: PartyId;
  /** As the papers write it; a grade is this and a band: `Director Pay Band B`. */
  readonly name: string;
  readonly bands: "letters" | "numbers";
  /** Other ways people write the name before the band, as a pattern over plain lower-case words. */
  readonly written: string;
  readonly source: Source;
}

const party = (id: string): PartyId => findParty(CCC_PCC, id)!.id;

export const PAY_STRUCTURES: readonly PayStructure[] = [
  {
    party: party("CCC"),
    name: "Director Pay Band",
    bands: "letters",
    written: "(?:directors?|dir)(?: pay)? band|d ?p ?b|dp band|d pay band",
    source: source("consultation", "8.5 and 8.6"),
  },
  {
    party: party("PCC"),
    name: "Senior Manager Pay Band",
    bands: "numbers",
    written: "(?:senior|snr) manage(?:rs?|ment)(?: pay)? band|s ?m ?p ?b|smb|sm(?: pay)? band",
    source: source("consultation", "8.5 and 8.6"),
  },
];

/** `CCC's Director Pay Band (letters) and PCC's Senior Manager Pay Band (numbers)`, for a message. */
export const STRUCTURES_IN_WORDS = PAY_STRUCTURES.map(
  ({ party, name, bands }) => `${party}’s ${name} (${bands})`,
).join(" and ");
