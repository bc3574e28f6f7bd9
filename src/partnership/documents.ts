/** The council papers everything rests on. A rule, a fact or a message cites them by these titles. */
import type { Source } from "./source";

export const DOCUMENTS = {
  /** The consultation of April and May 2017 on sharing directors between CCC and PCC. */
  consultation: "Shared Management Proposals, consultation document (CCC and PCC, 2017)",
  /** What the agreement and its nine schedules are about. The text of the agreement itself is not published. */
  agreement: "Joint Working Agreement: overview and schedules",
  /** CCC's committee, asked to endorse the agreement. */
  committee: "General Purposes Committee report, 20 September 2018",
  /** PCC's scrutiny committee: aims, business cases, savings. */
  scrutiny: "Growth, Environment and Resources Scrutiny Committee report, 9 January 2019",
  /** Cheshire East: which services are to be shared, and who hosts them. */
  cheshire: "Performance and Capacity Advisory Panel, Shared services update, 5 March 2009",
} as const;

export type DocumentKey = keyof typeof DOCUMENTS;

/** `source("scrutiny", "4.3")`, with the document's title spelt out. */
export function source(document: DocumentKey, section: string): Source {
  return { document: DOCUMENTS[document], section };
}
