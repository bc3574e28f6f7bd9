/** Budgets and the costs that councils share. */
import type { Draw } from "../draw";
import type { Column, Line, Register } from "../register";
import { COUNCILS, SERVICES } from "../words";

export function budgetMonitor(draw: Draw): Register {
  const hasFormula = draw.chance(0.6);
  const hasVariance = hasFormula || draw.chance(0.7);
  const columns: Column[] = [
    { key: "label", role: "label", kind: "text" },
    { key: "budget", role: "budget", kind: "money" },
    { key: "actual", role: "actual", kind: "money" },
  ];
  if (hasVariance)
    columns.push({
      key: "variance",
      role: "variance",
      kind: "money",
      ...(hasFormula && {
        formula: (cell: (key: string) => string) => `${cell("actual")}-${cell("budget")}`,
      }),
    });
  const lines = draw.some(SERVICES, draw.from(4, 12)).map((label): Line => {
    const budget = draw.from(200, 9_000);
    const actual = budget + draw.from(-150, 150);
    return { label, budget, actual, variance: actual - budget };
  });
  return {
    kind: "budget monitor",
    sheetName: "Budget",
    titles: ["Budget monitoring", "Finance report, October 2018", ""],
    columns,
    label: "label",
    lines,
    totals: draw.chance(0.85) ? ["budget", "actual", ...(hasVariance ? ["variance"] : [])] : [],
    mayHaveSections: true,
    stated: [],
    notes: ["Variance is actual less budget: a negative figure is an underspend."],
  };
}

const BASES = [
  [50, 50],
  [60, 40],
  [62, 38],
  [75, 25],
  [82, 18],
] as const;
const COSTS = [
  "Internal audit",
  "Contact centre",
  "Payroll system",
  "Insurance team",
  "Data line",
  "Print room",
  "Case management licence",
  "Support desk",
  "Training programme",
  "Depot rent",
];

export function costShares(draw: Draw): Register {
  const hasDrivers = draw.chance(0.4);
  const columns: Column[] = [
    { key: "label", role: "label", kind: "text" },
    { key: "amount", role: "amount", kind: "pounds" },
    { key: "basis", role: "basis", kind: "text" },
    ...COUNCILS.map((council): Column => ({
      key: council,
      role: "party",
      kind: "pounds",
      header: draw.one([council, `${council} share`]),
    })),
  ];
  if (hasDrivers)
    for (const council of COUNCILS)
      columns.push({ key: `${council} driver`, role: "driver", kind: "count", header: `${council} driver` });
  const lines = draw.some(COSTS, draw.from(3, 8)).map((label): Line => {
    const [one, other] = draw.one(BASES);
    const hundreds = draw.from(10, 900);
    const size = draw.from(20, 900);
    return {
      label,
      amount: hundreds * 100,
      basis: draw.one([`${one}:${other}`, `${one}/${other}`]),
      CCC: hundreds * one,
      PCC: hundreds * other,
      // Within a point of the shares.
      "CCC driver": size * one + draw.from(-size, size) / 2,
      "PCC driver": size * other,
    };
  });
  for (const line of lines) line["CCC driver"] = Math.round(line["CCC driver"] as number);
  return {
    kind: "cost shares",
    sheetName: "CostShares",
    titles: ["Shared costs", "Cost shares", ""],
    columns,
    label: "label",
    lines,
    totals: draw.chance(0.6) ? ["amount", ...COUNCILS] : [],
    mayHaveSections: false,
    stated: [],
    notes: ["Shares as agreed by both finance officers."],
  };
}
