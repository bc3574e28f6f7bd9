import { source } from "../../partnership";
import { isUnstated } from "../../registers";
import { comparable, comparableWords, counted, listed, quote } from "../../text";
import type { Context } from "../context";
import { linesOf } from "../lines";
import type { Rule } from "../rule";
import { together, type OnLine } from "../together";

/** Words every area could hold. */
const SAYS_LITTLE = new Set(
  "and the of for to in on a an by with through both other joint shared sharing opportunities opportunity further maximising maximise reducing reduce reduced building increasing increase councils council area areas".split(
    " ",
  ),
);

export const noAim: Rule = {
  id: "AIM-01",
  schedule: 2,
  title: "Initiative that serves none of the stated opportunity areas",
  severity: "note",
  source: source("agreement", "Schedule 2 – Aims, intended outcomes and principles"),
  clause:
    "The objective is to identify and maximise opportunities in stated areas, from sharing corporate functions to building resilience through shared teams.",
  about:
    "A line with a column for its opportunity area or aim where that is blank, or names none of the areas that the papers list. Both published lists count; other words for an area are understood where they share what matters.",
  remedy:
    "Enter the opportunity area the initiative serves, in the words of the agreement. Where it serves none, ask its sponsor why it belongs to the programme.",
  reads: ["savings plan", "savings progress", "service schedule", "decisions"],
  *check(context) {
    const areas = context.papers.opportunityAreas;
    if (areas.length === 0) return;
    const some = listed(
      areas.slice(0, 3).map(({ name }) => quote(name)),
      "or",
    );
    yield* together(without(context, some), (count, named, { draft: { found } }) =>
      found === undefined
        ? `${counted(count, "line")} name no opportunity area${named}. Enter the one each serves, for example ${some}.`
        : `${quote(found)} is none of the opportunity areas that the councils agreed, and ${counted(count, "line")} give it${named}. Enter the one each serves, for example ${some}, or say why they belong to the programme.`,
    );
  },
};

function* without(context: Context, some: string): Generator<OnLine> {
  for (const line of linesOf(context, "savings plan", "savings progress", "service schedule", "decisions")) {
    if (!line.has("opportunity area")) continue;
    const role = (["initiative", "name", "decision"] as const).find((one) => line.has(one));
    if (!role || line.isBlank(role)) continue;
    const written = line.text("opportunity area");
    const isBlank = line.isBlank("opportunity area") || isUnstated(written);
    if (!isBlank && isArea(context, written)) continue;
    const name = line.text(role);
    yield {
      name,
      alike: isBlank ? "" : comparable(written),
      draft: {
        sheet: line.sheet,
        cells: line.cells("opportunity area"),
        message: isBlank
          ? `${quote(name)} names no opportunity area. Enter the one it serves, for example ${some}.`
          : `${quote(written)} is none of the opportunity areas that the councils agreed. Enter the one that ${quote(name)} serves, for example ${some}, or say why it belongs to the programme.`,
        ...(isBlank ? {} : { found: written }),
      },
    };
  }
}

function isArea(context: Context, written: string): boolean {
  const words = tellingWords(written);
  if (words.length === 0) return false;
  return context.papers.opportunityAreas.some(({ name }) => {
    const area = tellingWords(name);
    const shared = words.filter((word) => area.includes(word));
    return shared.length > 0 && weight(shared) * 2 >= Math.min(weight(words), weight(area));
  });
}

/** Every proposal has a team and a system somewhere: such words tell half of what others do. */
const TELLS_HALF = new Set(["team", "system", "process", "service", "staff"]);

function weight(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (TELLS_HALF.has(word) ? 0.5 : 1), 0);
}

function tellingWords(text: string): string[] {
  return comparableWords(text)
    .split(" ")
    .filter((word) => !SAYS_LITTLE.has(word))
    .map((word) => word.replace(/ies$/, "y").replace(/(?:ing|s)$/, ""));
}
