import { citations, source } from "../../partnership";
import { columnOf } from "../../registers";
import { quote } from "../../text";
import type { Rule } from "../rule";
import { byPlace, placeOf, plainTitle, posts, type Post } from "./posts";

export const calledJoint: Rule = {
  id: "HR-12",
  schedule: 3,
  title: "Post called one council's here and joint there",
  severity: "warning",
  source: source("consultation", "8.2"),
  clause: "Which posts are joint and which belong to one council is stated post by post.",
  about:
    "A new or changed post listed under one council that another line, or one of the papers, calls joint. Deleted posts are what came before and are left alone.",
  remedy: "Ask HR whether the post is joint. Then correct the line, or have the paper corrected.",
  reads: ["posts new", "posts changed"],
  *check(context) {
    const all = [...posts(context, "posts new", "posts changed")];
    const listedJoint = new Map<string, Post>();
    // Which of several is named must not depend on the order of the tabs.
    for (const post of [...all].sort(byPlace(context))) {
      const title = post.of === "joint" ? plainTitle(post.title) : "";
      if (title !== "" && !listedJoint.has(title)) listedJoint.set(title, post);
    }
    const calledInPapers = new Map(
      context.papers.jointPosts.flatMap((joint) =>
        [joint.title, ...joint.otherTitles].map((called) => [plainTitle(called), joint] as const),
      ),
    );
    for (const post of all) {
      if (post.of === null || post.of === "joint" || post.title === "") continue;
      const title = plainTitle(post.title);
      const elsewhere = listedJoint.get(title);
      const inPapers = calledInPapers.get(title);
      if (!elsewhere && !inPapers) continue;
      const says = elsewhere
        ? `${placeOf(context, elsewhere)} lists it as joint`
        : `${citations(inPapers!.calledJoint)} ${inPapers!.calledJoint.length === 1 ? "calls" : "call"} it joint`;
      yield {
        sheet: post.register.table.sheet,
        cells: ["service area", "job title"].flatMap((role) => {
          const column = columnOf(post.register, role as "service area" | "job title");
          return column ? [{ row: post.row, column: column.index }] : [];
        }),
        message: `${quote(post.title)} is listed as ${post.of}'s, but ${says}. Decide which it is, and correct the line or the paper.`,
        found: post.area,
        ...(inPapers ? { source: inPapers.calledJoint[0] } : {}),
      };
    }
  },
};
