/** Who shares: the councils, how they decide, and the bodies that can say yes. */
import { citation } from "../../partnership";
import { checkColumn, choice, input, missing, twice } from "../columns";
import type { ColumnSpec, Line, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function partiesSheet(setting: Setting): SheetSpec {
  const { partnership, papers } = setting;
  const parties = partnership.parties.map(({ id, name, kind, decides }): Line => ({
    id,
    name,
    kind,
    decides: decides?.value ?? null,
    source: decides ? citation(decides.sources[0]) : "The papers do not say how it decides.",
  }));
  const bodies = papers.bodies.map(({ party, name, approves, sources }): Line => ({
    id: party ?? "Joint",
    name,
    approves,
    source: citation(sources[0]),
  }));
  return {
    name: "Parties",
    title: "Parties",
    about: "The councils of the partnership, how each decides, and the bodies whose approval counts.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "Parties", 4, parties),
          title: "The councils",
          columns: councilColumns(),
        },
      },
      {
        is: "table",
        table: {
          ...filled(setting, "Bodies", 12, bodies),
          title: "Bodies that approve",
          columns: bodyColumns(),
        },
      },
    ],
  };
}

function councilColumns(): ColumnSpec[] {
  const columns = [
    input("id", "Council", "text", 12, {
      hint: "The short name that the other sheets use, for example CCC.",
    }),
    input("name", "Full name", "words", 32, {
      hint: "The council’s own name. Sharing changes no council’s name.",
    }),
    input("kind", "Kind of council", "words", 44, {
      hint: "What it calls itself, for example county council.",
    }),
    input("decides", "Decides by", "words", 22, { hint: "committee or cabinet." }),
    input("source", "Stated in", "words", 46, { hint: "The paper and its section." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("id", "Council"),
      twice("Parties", "id", "Council"),
      missing("name", "Full name"),
    ]),
  ];
}

function bodyColumns(): ColumnSpec[] {
  const columns = [
    choice("id", "Whose", "Whose_post", 12, "The council whose body it is, or Joint for one of both."),
    input("name", "Body that approves", "words", 32, { hint: "The committee, cabinet or officer." }),
    input("approves", "What it approves", "words", 44, {
      hint: "What it can say yes to, as the papers put it.",
    }),
    input("delegated", "Delegated to", "words", 22, {
      hint: "The officer, where it has passed the decision on.",
    }),
    input("source", "Where stated", "words", 46, { hint: "The paper and its section." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("id", "Whose"),
      missing("name", "Body that approves"),
      missing("approves", "What it approves"),
    ]),
  ];
}
