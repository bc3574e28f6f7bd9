import { source } from "../../partnership";
import { columnOf, LINE, rowsOf, type Register } from "../../registers";
import { comparable, quote } from "../../text";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import {
  bareTitle,
  byPlace,
  placeOf,
  plainTitle,
  POST_REGISTERS,
  posts,
  titleCell,
  type Post,
} from "./posts";

export const deletedTwice: Rule = {
  id: "HR-09",
  schedule: 4,
  title: "Post deleted twice",
  severity: "warning",
  source: source("consultation", "8.5, and 5.1 to 5.5"),
  clause:
    "Each post to be deleted is one line of the summary, although the sections on service areas name some posts twice.",
  about:
    "The same post of the same council on two lines of the registers of deleted posts, on one sheet or on several, or of a list that says line by line what becomes of each post. Titles that name no service, such as Team Manager, are the same post only in the same service area and grade. A whole list that stands in another is told once.",
  remedy:
    "Keep one line for the post. Where there are two posts, name the service or the team in each title.",
  isGeneral: true,
  reads: POST_REGISTERS,
  yieldsTo: ["WB-13"],
  *check(context) {
    const groups = new Map<string, Post[]>();
    for (const post of posts(context, "posts deleted")) {
      const key = keyOf(context, post);
      if (key === null) continue;
      const known = groups.get(key);
      if (known) known.push(post);
      else groups.set(key, [post]);
    }
    const repeats = new Map<Register, { post: Post; first: Post }[]>();
    for (const group of groups.values()) {
      // Which of two sheets comes first must not depend on the order of their tabs.
      const [first, ...others] = group.length < 2 ? group : [...group].sort(byPlace(context));
      for (const post of others) {
        const known = repeats.get(post.register);
        if (known) known.push({ post, first: first! });
        else repeats.set(post.register, [{ post, first: first! }]);
      }
    }
    for (const [register, found] of repeats) yield* told(context, register, found);
  },
};

/** From so many lines on, a list whose every line is in another is a copy of it. */
const COPY_FROM = 3;

function* told(
  context: Context,
  register: Register,
  found: readonly { post: Post; first: Post }[],
): Generator<Draft> {
  const lines = [...rowsOf(register.table, LINE)].length;
  const { first } = found[0]!;
  const isCopy =
    found.length === lines &&
    lines >= COPY_FROM &&
    found.every((one) => one.first.register === first.register) &&
    first.register !== register;
  if (isCopy) {
    yield {
      sheet: register.table.sheet,
      cells: found.map(({ post }) => titleCell(post)),
      severity: "note",
      message: `All ${counted(lines, "post")} of this list are also among the deleted posts of ${context.sheet(first.register.table.sheet).name}. Count them once.`,
    };
    return;
  }
  for (const { post, first } of found) {
    const whose = post.of === null || post.of === "joint" ? "" : ` of ${post.of}`;
    yield {
      sheet: register.table.sheet,
      cells: [titleCell(post)],
      message: `${quote(post.title)}${whose} is also deleted at ${placeOf(context, first)}. Take one of the two lines out, or say in the titles how the posts differ.`,
      found: post.title,
    };
  }
}

/** A title with a service in it: `Service Director – Learning`, `Head of Libraries`. */
const NAMED = /\s[-–—]\s?\S|[-–—]\s\S|[:,(]\s*\S|\b(?:of|for)\s+\S/i;

/** What makes two lines the same post; null where the line does not tell. */
function keyOf(context: Context, { register, of, area, title, grades }: Post): string | null {
  const plain = plainTitle(bareTitle(context, title));
  if (plain === "" || !columnOf(register, "job title")) return null;
  // Without a council, the same title on another sheet may well be the other council's.
  const council =
    of ?? `${context.sheet(register.table.sheet).name}\u0000${register.area.top}\u0000${register.area.left}`;
  const isNamed = NAMED.test(title) && plain !== "head of service";
  return [
    council,
    plain,
    ...(isNamed ? [] : [plainTitle(area), comparable(grades.map(({ text }) => text).join(" "))]),
  ].join("\u0001");
}
