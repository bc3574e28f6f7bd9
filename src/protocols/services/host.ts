import { columnOf, columnsOf, isUnstated, LINE, rowsOf } from "../../registers";
import { counted, listed, quote } from "../../text";
import { SHARED_SERVICES } from "../clauses";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";

export const missingHost: Rule = {
  id: "SRV-01",
  schedule: null,
  title: "Host not named",
  severity: "error",
  ...SHARED_SERVICES,
  about:
    "A service of the schedule whose host is blank, to be decided, or not applicable. Without a host nobody is there to run it or to answer for it.",
  remedy:
    "Enter the council that hosts the service. Where it is not settled, ask who will decide it and by when, and have the list agreed again.",
  isGeneral: true,
  reads: ["service schedule"],
  *check(context) {
    for (const register of context.registers("service schedule")) {
      const { table } = register;
      const { grid } = context.sheet(table.sheet);
      const hosts = columnsOf(register, "host").map(({ index }) => index);
      const host = hosts[0]!;
      const name = columnOf(register, "name")!.index;
      const named = context.partnership.parties.map((party) => party.name);
      const parties = named.length > 0 ? listed(named, "or") : "the council that hosts it";
      const hostless: OnLine[] = [];
      for (const row of rowsOf(table, LINE)) {
        if (grid.isBlank(row, name)) continue;
        const text = grid.text(row, host).trim();
        const isBlank = hosts.every((column) => grid.isBlank(row, column));
        // Where each council has a column to be marked, a mark in any of them names the host.
        if (hosts.length > 1 && !isBlank) continue;
        if (!isBlank && !isUnstated(text)) continue;
        const service = grid.text(row, name).trim();
        const draft = {
          sheet: table.sheet,
          cells: hosts.map((column) => ({ row, column })),
          message: `The host of ${quote(service)} is ${blankOrGiven(text)}. Enter ${parties}, or take the service out of the list.`,
          ...(isBlank ? {} : { found: text }),
          expected: parties,
        };
        hostless.push({ name: service, alike: text, draft });
      }
      yield* together(
        hostless,
        (count, named, { draft: { found } }) =>
          `The host of ${counted(count, "service")} is ${blankOrGiven(found)}${named}. Enter ${parties} for each, or take the service out of the list.`,
      );
    }
  },
};
