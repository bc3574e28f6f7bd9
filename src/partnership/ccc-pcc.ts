/**
 * Cambridgeshire County Council and Peterborough City Council, as their own papers describe them. The text of the
 * agreement and of its protocols is not published; what follows is what the published papers say about them.
 */
import { source } from "./documents";
import { partyId, type Party, type Partnership } from "./partnership";

const CCC: Party = {
  id: partyId("CCC"),
  name: "Cambridgeshire County Council",
  otherNames: ["Cambridgeshire", "Cambridgeshire CC", "Cambs", "Cambs CC", "Cambs County Council"],
  kind: "county council",
  decides: { value: "committee", sources: [source("consultation", "2.3")] },
};

const PCC: Party = {
  id: partyId("PCC"),
  name: "Peterborough City Council",
  otherNames: ["Peterborough", "Peterborough CC", "P'boro", "P'boro CC", "Pboro", "Peterboro", "Peterboro'"],
  kind: "city council",
  decides: { value: "cabinet", sources: [source("consultation", "2.3")] },
};

export const CCC_PCC: Partnership = {
  id: "ccc-pcc",
  name: "Cambridgeshire County Council and Peterborough City Council",
  parties: [CCC, PCC],
  defaultBasis: {
    value: {
      text: "50:50",
      weights: [1, 1],
      statedFor: "the shared executive director and shared service directors",
    },
    sources: [source("consultation", "7.1"), source("consultation", "7.3")],
  },
  notice: [
    {
      kind: "agreement",
      months: 12,
      what: "the Joint Working Agreement, by either council",
      sources: [source("committee", "2.7")],
    },
    {
      kind: "agreement-defined",
      months: 3,
      what: "the Joint Working Agreement, in the circumstances its clause 23.5 defines",
      sources: [source("committee", "2.7")],
    },
    {
      kind: "shared-post",
      months: 6,
      what: "the loan of the shared executive director, by either council",
      sources: [source("consultation", "4.4")],
    },
  ],
};
