import { source } from "../../partnership";
import { LINE, isUnstated, rowsOf } from "../../registers";
import { comparableWords, counted, quote } from "../../text";
import type { Context } from "../context";
import { Line, linesOf } from "../lines";
import { headerCells } from "../services/headerCells";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";

const INFORMATION = /\b(?:information|data) (?:sharing|processing|protection)\b|\b(?:isa|dsa)\b/;

export const unagreedSharing: Rule = {
  id: "INF-02",
  schedule: 6,
  title: "Sharing without an information sharing agreement",
  severity: "warning",
  source: source("agreement", "Schedule 6 – Information Sharing protocol"),
  clause:
    "Consistent principles and practices govern any sharing of personal and other information between the councils and those they contract with.",
  about:
    "A shared service whose column for its information sharing agreement is blank or still to be decided; and a list of agreements in which no information sharing agreement stands beside the others. The papers do not say that every service needs one, so a list without such a column is left alone.",
  remedy:
    "Enter the information sharing agreement and its date, or “none needed” where no personal information passes between the councils.",
  reads: ["service schedule", "agreements"],
  *check(context) {
    yield* together(
      servicesWithout(context),
      (count, named, { draft: { found }, alike }) =>
        `${counted(count, "service")} are shared, and their ${quote(alike.split("\u0001")[0]!)} is ${blankOrGiven(found)}${named}. Enter the agreement that covers what each shares, or “none needed” where no information passes.`,
    );
    for (const register of context.registers("agreements")) {
      const lines = [...rowsOf(register.table, LINE)].map((row) => new Line(context, register, row));
      const words = lines.map((line) =>
        comparableWords(`${line.text("agreement")} ${line.text("agreement kind")}`),
      );
      words.push(comparableWords(register.table.title));
      if (lines.length === 0 || words.some((one) => INFORMATION.test(one))) continue;
      yield {
        sheet: register.table.sheet,
        cells: headerCells(register),
        severity: "note",
        message:
          "No information sharing agreement stands in this list. Add the one that covers what the councils share, with its dates, or say in a line that none is needed.",
      };
    }
  },
};

function* servicesWithout(context: Context): Generator<OnLine> {
  for (const line of linesOf(context, "service schedule")) {
    if (!line.has("data sharing") || line.isBlank("name")) continue;
    const written = line.text("data sharing");
    if (!line.isBlank("data sharing") && !isUnstated(written)) continue;
    const name = line.text("name");
    const header = line.header("data sharing");
    yield {
      name,
      alike: `${header}\u0001${written}`,
      draft: {
        sheet: line.sheet,
        cells: line.cells("data sharing"),
        message: `${quote(name)} is shared, and its ${quote(header)} is ${blankOrGiven(written)}. Enter the agreement that covers what it shares, or “none needed” where no information passes.`,
        ...(written === "" ? {} : { found: written }),
      },
    };
  }
}
