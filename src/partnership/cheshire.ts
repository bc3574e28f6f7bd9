/**
 * Cheshire East and Cheshire West and Chester, on the eve of taking over the county's services in 2009. Their paper
 * promises cost shares in individual agreements and states none, so there is no default basis; nor notice terms,
 * nor schedules. It says nothing of how Cheshire West and Chester decides.
 */
import { source } from "./documents";
import type { Papers } from "./papers";
import { partyId, type Partnership } from "./partnership";

const EAST = partyId("CEC");

export const CHESHIRE: Partnership = {
  id: "cheshire",
  name: "Cheshire East and Cheshire West and Chester",
  parties: [
    {
      id: EAST,
      name: "Cheshire East",
      otherNames: ["Cheshire East Council", "East", "CE"],
      kind: "council",
      decides: { value: "cabinet", sources: [source("cheshire", "Current Position")] },
    },
    {
      id: partyId("CWACC"),
      name: "Cheshire West and Chester",
      otherNames: [
        "Cheshire West and Chester Council",
        "Cheshire West & Chester",
        "Cheshire West",
        "CWAC",
        "West",
      ],
      kind: "council",
      decides: undefined,
    },
  ],
  defaultBasis: undefined,
  notice: [],
};

export const CHESHIRE_PAPERS: Papers = {
  bodies: [
    {
      party: EAST,
      name: "Cabinet",
      otherNames: [],
      approves:
        "which services are shared, their hosts, the administration and staffing agreements, cost shares",
      sources: [source("cheshire", "Decisions required from Cabinet")],
    },
    {
      party: undefined,
      name: "Joint Liaison Committee",
      otherNames: [],
      approves: "recommends which services are delivered for the whole of Cheshire",
      sources: [source("cheshire", "Current Position")],
    },
    {
      party: undefined,
      name: "Joint committee",
      otherNames: [],
      approves: "oversees all of the shared services, once its membership is agreed",
      sources: [source("cheshire", "Decisions required from Cabinet")],
    },
  ],
  opportunityAreas: [],
  businessCase: [],
  schedules: [],
  jointPosts: [],
};
