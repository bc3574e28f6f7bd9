import { citations, source, type PartyId } from "../../partnership";
import { listed, quote } from "../../text";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { bareTitle, partiesNamed, plainTitle, posts, titleCell, type Post } from "./posts";

export const assistantInEachCouncil: Rule = {
  id: "HR-11",
  schedule: 4,
  title: "Area without an assistant director in each council",
  severity: "warning",
  source: source("consultation", "Appendix 1, Test of Assurance and Mitigation"),
  clause:
    "The test of assurance calls it particularly important that each council appoints an assistant director of its own to each area with a joint Service Director.",
  about:
    "A joint Service Director, new or changed, for whose area the registers list no assistant director of one of the councils. Areas are matched by the words of the titles after Service Director and Assistant Director: Adults Services is Adult Services. Nothing is said where no assistant director is listed at all, or where the papers themselves share the post and it is listed as joint; where they contradict each other, it is a note.",
  remedy:
    "List the assistant director of each council for the area, or record who covers it and who agreed that.",
  reads: ["posts new", "posts changed"],
  *check(context) {
    const all = [...posts(context, "posts new", "posts changed", "kept")];
    const assistants = new Map<string, Assistant>();
    for (const post of all) {
      const area = areaOf(context, post.title, ASSISTANT);
      if (area) assistants.set([post.of ?? "", ...area].join(" "), { post, area });
    }
    if (assistants.size === 0) return;
    const lacking = new Map<string, Lacking | null>();
    for (const post of all) {
      const area = post.of === "joint" ? areaOf(context, post.title, SERVICE_DIRECTOR) : null;
      if (!area) continue;
      const key = [...area].sort().join(" ");
      let known = lacking.get(key);
      if (known === undefined) lacking.set(key, (known = lackingIn(context, area, [...assistants.values()])));
      if (!known) continue;
      const { here, shared } = known;
      yield {
        sheet: post.register.table.sheet,
        cells: [titleCell(post)],
        severity: shared ? "note" : "warning",
        message: `${missingHere(post, known)} ${
          shared
            ? `The test of assurance wants one in each council, but ${shared} share one here. Decide which it is to be, and record it.`
            : "The test of assurance wants one in each council. List the post, or record who covers the area there."
        }`,
        found:
          here.length === 0
            ? "none"
            : listed(here.map(({ title, of }) => `${title} (${of ?? "unknown"})`).sort()),
      };
    }
  },
};

interface Assistant {
  readonly post: Post;
  readonly area: ReadonlySet<string>;
}

interface Lacking {
  /** The assistant directors listed for the area. */
  readonly here: readonly Post[];
  readonly missing: readonly PartyId[];
  /** The sections that share the post between the councils; `""` where none does. */
  readonly shared: string;
}

/** What an area lacks; null where every council has its own, or that can't be told. */
function lackingIn(
  context: Context,
  area: ReadonlySet<string>,
  assistants: readonly Assistant[],
): Lacking | null {
  const here = assistants.filter((one) => covers(one.area, area)).map(({ post }) => post);
  const councils = new Set(here.map(({ of }) => of));
  const missing = context.partnership.parties.map(({ id }) => id).filter((id) => !councils.has(id));
  if (missing.length === 0 || councils.has(null)) return null;
  const shared = sharedInPapers(context, area);
  return shared && councils.has("joint") ? null : { here, missing, shared };
}

function missingHere({ title }: Post, { here, missing }: Lacking): string {
  return `${quote(title)} is joint, and ${
    here.length > 0 && here.every(({ of }) => of === "joint")
      ? "only a joint assistant director is listed for the area."
      : `no assistant director of ${listed(missing, "or")} is listed for the area.`
  }`;
}

const ASSISTANT = /^(?:(?:interim|acting|new) )*(?:assistant|asst) directors? ?(?:of|for)?\b(.*)$/;
const SERVICE_DIRECTOR = /^(?:(?:interim|acting|new) )*service directors? ?(?:of|for)?\b(.*)$/;
/** Words that do not tell one area from another. */
const COMMON = /^(?:service|the|of|for|joint|shared)$/;

/** The words of the area a director has; null where the title is none of the kind or names no area. */
function areaOf(context: Context, title: string, kind: RegExp): ReadonlySet<string> | null {
  const match = kind.exec(bareTitle(context, title));
  const words = plainTitle(match?.[1] ?? "")
    .split(" ")
    .filter((word) => word !== "" && !COMMON.test(word) && !partiesNamed(context, word).length);
  return words.length > 0 ? new Set(words) : null;
}

/** Whether one area is the other, or takes it in: Children's Services and Safeguarding takes in Children's Services. */
function covers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].every((word) => one.has(word)) || [...one].every((word) => other.has(word));
}

/** The sections that share the assistant director of an area between the councils; `""` where none does. */
function sharedInPapers(context: Context, area: ReadonlySet<string>): string {
  const joint = context.papers.jointPosts.find(({ title }) => {
    const theirs = areaOf(context, title, ASSISTANT);
    return theirs !== null && covers(theirs, area);
  });
  return joint ? citations(joint.calledJoint) : "";
}
