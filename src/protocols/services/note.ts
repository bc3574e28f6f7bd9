import { columnOf, columnsOf, LINE, rowsOf } from "../../registers";
import { comparable, quote } from "../../text";
import { SHARED_SERVICES } from "../clauses";
import type { Rule } from "../rule";
import { arrangementOf, readArrangement } from "./arrangement";

const DOUBTS =
  /\b(?:is this required|not (?:a |to be )?part of|removed? from (?:the )?list|not a service|separate legal entity|no longer (?:required|shared)|not required)\b/;

export const contradictedList: Rule = {
  id: "SRV-02",
  schedule: null,
  title: "Note contradicts the list the row is in",
  severity: "warning",
  ...SHARED_SERVICES,
  about:
    "A service listed as long-term whose note says transitional, or the other way round (a warning), or whose note doubts that it belongs in the list at all (a note). What stands in brackets is about a part of the service and is left alone.",
  remedy:
    "Settle what the note says, then move the service to the other list, take it out, or delete the note.",
  isGeneral: true,
  reads: ["service schedule"],
  *check(context) {
    for (const register of context.registers("service schedule")) {
      const name = columnOf(register, "name")!.index;
      const { grid } = context.sheet(register.table.sheet);
      for (const description of [...columnsOf(register, "description"), ...columnsOf(register, "note")])
        for (const row of rowsOf(register.table, LINE)) {
          const text = grid.text(row, description.index);
          const note = comparable(text).replace(/\([^)]*\)/g, " ");
          if (note === "") continue;
          const listedAs = arrangementOf(context, register, row);
          const saysSo = readArrangement(note);
          const cells = [{ row, column: description.index }];
          const service = quote(grid.text(row, name));
          if (listedAs && saysSo && listedAs !== saysSo) {
            yield {
              sheet: register.table.sheet,
              cells,
              message: `${service} is listed as ${listedAs}, but its note says ${quote(text)}. Move it to the other list, or settle the note.`,
              found: text,
              expected: listedAs,
            };
          } else if (DOUBTS.test(note)) {
            yield {
              sheet: register.table.sheet,
              cells,
              severity: "note",
              message: `The note on ${service} doubts that it belongs in the list: ${quote(text)}. Decide it, and take the note or the service out.`,
              found: text,
            };
          }
        }
    }
  },
};
