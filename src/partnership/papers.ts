/** What else the papers of a partnership say, for rules and for readers; calculating needs none of it. */
import type { PartyId } from "./partnership";
import type { Source } from "./source";

/** Someone who can say yes for a council, and to what, as the papers put it. */
export interface ApprovingBody {
  /** Undefined for a body of both councils. */
  readonly party: PartyId | undefined;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly approves: string;
  readonly sources: readonly [Source, ...Source[]];
}

/** Something a list of a paper names. */
export interface Listed {
  readonly name: string;
  readonly source: Source;
}

export interface Schedule {
  readonly number: number;
  readonly title: string;
  /** What it settles, in our words. */
  readonly about: string;
  readonly source: Source;
}

/** A post that some paper calls joint, and what speaks against it elsewhere. */
export interface JointPost {
  readonly title: string;
  readonly otherTitles: readonly string[];
  readonly calledJoint: readonly [Source, ...Source[]];
  readonly contrary: readonly { readonly says: string; readonly source: Source }[];
}

/** Empty lists are lists that the papers do not give. */
export interface Papers {
  readonly bodies: readonly ApprovingBody[];
  /** What the programme is for, as the papers list it (two lists in the case of CCC and PCC). */
  readonly opportunityAreas: readonly Listed[];
  /** What a business case takes into consideration. */
  readonly businessCase: readonly Listed[];
  readonly schedules: readonly Schedule[];
  readonly jointPosts: readonly JointPost[];
}
