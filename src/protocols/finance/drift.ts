import { DEFAULT_TOLERANCE, readBasis, shareDrift } from "../../sharing";
import { listed, quote } from "../../text";
import { FINANCE } from "../clauses";
import type { Context } from "../context";
import type { Rule } from "../rule";
import { sharedCosts, type Part, type SharedCost } from "./costShares";

export const driftedShare: Rule = {
  id: "FIN-03",
  schedule: 5,
  title: "Agreed share more than 3 points from its driver",
  severity: "warning",
  ...FINANCE,
  about:
    "A shared cost with a column of drivers for each council (headcount, calls, budgets) whose agreed share is further from the drivers' than the tolerance. The published papers of the two councils give no tolerance: three percentage points is how South Hams and West Devon keep theirs (Shared Services Methodology, South Hams Audit Committee, 28 March 2024), and the option changes it.",
  remedy:
    "Take the drift to both councils' finance officers, and agree new shares or write down why the present ones stand.",
  reads: ["cost shares"],
  options: {
    tolerance: {
      standard: DEFAULT_TOLERANCE,
      about: "how far a share may be from its driver, in percentage points",
      most: 100,
    },
  },
  *check(context) {
    const tolerance = context.option("tolerance");
    for (const cost of sharedCosts(context)) {
      const parties = cost.drivers.map(({ party }) => party);
      if (parties.length < 2) continue;
      const agreed = agreedOf(context, cost, parties);
      const drivers = figures(cost.drivers);
      if (!agreed || !drivers) continue;
      const answer = shareDrift({ agreed: [agreed], drivers: [drivers], tolerance });
      const drift = answer.ok ? answer.value[0] : undefined;
      if (typeof drift !== "number" || drift === 0) continue;
      const total = drivers.reduce((sum, one) => sum + one, 0);
      const whole = agreed.reduce((sum, one) => sum + one, 0);
      yield {
        sheet: cost.line.sheet,
        cells: [...cost.line.cells("basis"), ...cost.drivers.map(({ cell }) => cell)],
        message: `The agreed shares${cost.name ? ` of ${quote(cost.name)}` : ""} are ${listed(agreed.map((one) => percent(one / whole)))}, and the drivers of ${listed(parties)} give ${listed(drivers.map((one) => percent(one / total)))}: ${points(drift)} points apart, where ${points(tolerance)} are let pass. Agree new shares, or note why these stand.`,
        found: `${points(drift)} points`,
        expected: `at most ${points(tolerance)} points`,
      };
    }
  },
};

/** The shares as the basis states them, else as the parts have them, in the order of the drivers' councils. */
function agreedOf(context: Context, cost: SharedCost, parties: readonly string[]): number[] | null {
  const inOrder = context.partnership.parties.map(({ id }) => id as string);
  if (parties.join() === inOrder.join()) {
    const read = readBasis({
      basis: [[cost.line.text("basis")]],
      rows: 1,
      partnership: context.partnership,
    });
    const weights =
      read.ok && read.value.kind === "common" && cost.line.text("basis") !== ""
        ? read.value.weights.small
        : null;
    if (weights && weights.length === parties.length) return [...weights];
  }
  const parts = parties.map((party) => cost.parts.find((part) => part.party === party));
  return parts.every((part) => part !== undefined) ? figures(parts) : null;
}

function figures(parts: readonly Part[]): number[] | null {
  const values = parts.map(({ figure }) => figure?.value ?? -1);
  return values.every((value) => value >= 0) && values.some((value) => value > 0) ? values : null;
}

function percent(part: number): string {
  return `${points(part * 100)}%`;
}

function points(value: number): string {
  return String(Number(value.toFixed(2)));
}
