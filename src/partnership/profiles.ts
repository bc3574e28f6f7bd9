/** Whose papers a workbook is checked by. */
import { CCC_PCC } from "./ccc-pcc";
import { CCC_PCC_PAPERS } from "./ccc-pcc-papers";
import { CHESHIRE, CHESHIRE_PAPERS } from "./cheshire";
import { DOCUMENTS } from "./documents";
import type { Papers } from "./papers";
import type { Partnership } from "./partnership";
import type { Source } from "./source";

/** `custom`: other councils, or councils that go by neither set of papers. */
export const PROFILE_NAMES = ["CCC and PCC", "Cheshire", "custom"] as const;

/** Reports and settings in workbooks name it so; stable for ever. */
export type ProfileName = (typeof PROFILE_NAMES)[number];

export interface Profile {
  readonly name: ProfileName;
  readonly partnership: Partnership;
  readonly papers: Papers;
}

export const CCC_PCC_PROFILE: Profile = {
  name: "CCC and PCC",
  partnership: CCC_PCC,
  papers: CCC_PCC_PAPERS,
};

export const CHESHIRE_PROFILE: Profile = {
  name: "Cheshire",
  partnership: CHESHIRE,
  papers: CHESHIRE_PAPERS,
};

/** Nothing is known of the councils, so nothing is held against them. */
export const CUSTOM_PROFILE: Profile = {
  name: "custom",
  partnership: {
    id: "custom",
    name: "councils of your own",
    parties: [],
    defaultBasis: undefined,
    notice: [],
  },
  papers: { bodies: [], opportunityAreas: [], businessCase: [], schedules: [], jointPosts: [] },
};

export const PROFILES: readonly Profile[] = [CCC_PCC_PROFILE, CHESHIRE_PROFILE, CUSTOM_PROFILE];

/** The profile whose councils wrote a paper; null for a paper of nobody we know. */
export function profileOfPaper({ document }: Source): ProfileName | null {
  if (document === DOCUMENTS.cheshire) return CHESHIRE_PROFILE.name;
  return Object.values<string>(DOCUMENTS).includes(document) ? CCC_PCC_PROFILE.name : null;
}
