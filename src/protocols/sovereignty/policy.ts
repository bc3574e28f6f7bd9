import { comparableWords, listed, quote } from "../../text";
import { byMatter, cellsOf, decisions, POLICY, takenBy } from "../governance/decisions";
import type { Rule } from "../rule";
import { SOVEREIGNTY } from "./clause";

/** What is one council's own by the guarantee itself. */
const OWN = /\b(?:council tax|constitution|own|internal)\b/;

export const onePolicy: Rule = {
  id: "SOV-02",
  schedule: 9,
  title: "Policy change approved by one council only",
  severity: "warning",
  source: SOVEREIGNTY,
  clause:
    "Each council can set its own policy for how services are delivered, and commits to joint policy design for any work in the shared service programme.",
  about:
    "A decision on a policy that one council alone has taken, in a register that holds decisions of both. Council tax and constitutions are each council's own.",
  remedy:
    "Record the other council's decision on the policy too. Where the policy is one council's own, say so on the line.",
  reads: ["decisions"],
  *check(context) {
    const all = decisions(context);
    const heard = new Set(all.flatMap(({ councils }) => councils));
    const { parties } = context.partnership;
    for (const matter of byMatter(all)) {
      const words = comparableWords(matter[0]!.what);
      if (!POLICY.test(words) || OWN.test(words)) continue;
      const taken = takenBy(matter);
      const missing = parties.map(({ id }) => id).filter((id) => !taken.has(id) && heard.has(id));
      if (taken.size === 0 || missing.length === 0) continue;
      yield {
        sheet: matter[0]!.line.sheet,
        cells: cellsOf(matter),
        message: `${quote(matter[0]!.what)} is agreed by ${listed([...taken])} alone. Within the shared services programme policies are designed jointly: enter ${listed(missing)}'s decision too, or say that the policy is ${listed([...taken])}'s own.`,
      };
    }
  },
};
