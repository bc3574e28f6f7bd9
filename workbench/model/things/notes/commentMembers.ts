/** What comments and replies have in common. */
import type { Member } from "../../../richapi/member";
import { question, read } from "../declare";

interface Said {
  readonly id: string;
  readonly author: string;
  readonly made: string;
  readonly text: string;
}

export const saidMembers = <T>(of: (self: T) => Said): Record<string, Member<T>> => ({
  id: read("1.10", (self) => of(self).id),
  authorName: read("1.10", (self) => of(self).author),
  // The workbench's person has no address; a file's comments don't bring one either.
  authorEmail: read("1.10", () => ""),
  creationDate: read("1.10", (self) => of(self).made),
  contentType: read("1.12", () => "Plain"),
  mentions: read("1.11", () => []),
  richContent: read("1.11", (self) => of(self).text),
});

export const locationMember = <T>(range: (self: T) => object) => question<T>("1.10", range);
