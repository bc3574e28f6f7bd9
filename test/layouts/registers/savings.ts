/** Savings as they are planned, followed and monitored. */
import type { Draw } from "../draw";
import { dayOf, type Column, type Line, type Register } from "../register";
import { COUNCILS, INITIATIVES, OPPORTUNITY_AREAS, SERVICES } from "../words";

const YEARS = ["2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];

function yearsFrom(draw: Draw, count: number): string[] {
  const first = draw.from(0, YEARS.length - count);
  return YEARS.slice(first, first + count);
}

/** The first of April of a financial year. */
export function startOf(year: string): number {
  return dayOf(Number(year.slice(0, 4)), 4, 1);
}

export function savingsPlan(draw: Draw, names = INITIATIVES): Register {
  const years = yearsFrom(draw, draw.from(2, 3));
  const initiatives = draw.some(names, draw.from(4, 11));
  const shape = draw.one([
    "years",
    "years",
    "years",
    "years by council",
    "lines by year",
    "councils",
  ] as const);
  const columns: Column[] = [{ key: "initiative", role: "initiative", kind: "text" }];
  const notes = ["Figures are additional savings of each year, not cumulative."];
  const base = { kind: "savings plan", sheetName: "Savings plan", label: "initiative", stated: [], notes };
  const titles = ["Savings plan", "Shared services savings", "Savings by initiative", "Programme savings"];
  if (shape === "lines by year") {
    columns.push(
      { key: "year", role: "period", kind: "text" },
      {
        key: "amount",
        role: "amount",
        kind: "money",
        header: draw.one(["Saving", "Amount", "Saving in year"]),
      },
    );
    const lines = initiatives.flatMap((initiative) =>
      years.map((year): Line => ({ initiative, year, amount: draw.from(5, 900) })),
    );
    return {
      ...base,
      titles,
      columns,
      lines,
      totals: draw.chance(0.6) ? ["amount"] : [],
      mayHaveSections: false,
    };
  }
  if (shape === "years by council") {
    for (const year of years)
      for (const council of COUNCILS)
        columns.push({
          key: `${year} ${council}`,
          role: "year",
          kind: "money",
          header: council,
          group: year,
        });
    const lines = initiatives.map((initiative) => {
      const line: Line = { initiative };
      for (const year of years)
        for (const council of COUNCILS) line[`${year} ${council}`] = draw.from(5, 900);
      return line;
    });
    const keys = years.flatMap((year) => COUNCILS.map((council) => `${year} ${council}`));
    return {
      ...base,
      titles: [...titles, ""],
      columns,
      lines,
      totals: draw.chance(0.6) ? keys : [],
      mayHaveSections: false,
    };
  }
  if (shape === "councils") {
    for (const council of COUNCILS)
      columns.push({ key: council, role: "party", kind: "money", header: council });
    const lines = initiatives.map((initiative): Line => ({
      initiative,
      CCC: draw.from(5, 900),
      PCC: draw.from(5, 900),
    }));
    return {
      ...base,
      titles,
      columns,
      lines,
      totals: draw.chance(0.7) ? [...COUNCILS] : [],
      mayHaveSections: false,
    };
  }
  const hasCouncil = draw.chance(0.4);
  const hasAim = draw.chance(0.3);
  const hasStart = draw.chance(0.25);
  const hasEnd = !hasStart && draw.chance(0.25);
  const hasAll = draw.chance(0.4);
  if (draw.chance(0.3)) columns.push({ key: "ref", role: "ref", kind: "text" });
  if (hasCouncil) columns.push({ key: "council", role: "council", kind: "text" });
  if (hasAim) columns.push({ key: "aim", role: "opportunity area", kind: "text" });
  if (hasStart)
    columns.push(
      { key: "start", role: "start", kind: "day" },
      { key: "full", role: "full year", kind: "money" },
    );
  if (hasEnd) columns.push({ key: "end", role: "contract end", kind: "day" });
  for (const year of years) columns.push({ key: year, role: "year", kind: "money", header: year });
  if (hasAll)
    columns.push({
      key: "all",
      role: "money",
      kind: "money",
      header: draw.one(["All years", "Sum of years", "Whole period"]),
      formula: (cell) => years.map(cell).join("+"),
    });
  if (draw.chance(0.3)) columns.push({ key: "note", role: "note", kind: "text" });
  // Some write what is saved as negative figures throughout.
  const sign = draw.chance(0.25) && !hasStart ? -1 : 1;
  const lines = initiatives.map((initiative, index): Line => {
    const line: Line = { initiative, ref: `SAV-${101 + index}` };
    for (const year of years) line[year] = sign * draw.from(5, 900);
    // A saving that only begins later leaves its first year empty.
    if (!hasStart && !hasAll && draw.chance(0.1)) line[years[0]!] = null;
    if (hasStart) {
      // Starts with its first year, or in October with half of the full year in it.
      const full = 2 * draw.from(10, 400);
      const isMidYear = draw.chance(0.4);
      line["start"] = { day: startOf(years[0]!) + (isMidYear ? 183 : 0) };
      line["full"] = full;
      line[years[0]!] = isMidYear ? full / 2 : full;
    }
    line["all"] = years.reduce((sum, year) => sum + ((line[year] as number | null) ?? 0), 0);
    line["council"] = draw.one(COUNCILS);
    line["aim"] = draw.one(OPPORTUNITY_AREAS);
    // After the last year: nothing is booked past it.
    line["end"] = { day: startOf(years[years.length - 1]!) + 364 + draw.from(0, 300) };
    line["note"] = draw.one(["on track", "agreed with the service", "tender in spring", null]);
    return line;
  });
  return {
    ...base,
    titles: [...titles, ""],
    columns,
    lines,
    totals: draw.chance(0.7) ? [...years, ...(hasAll ? ["all"] : [])] : [],
    mayHaveSections: true,
  };
}

export function savingsProgress(draw: Draw, names = INITIATIVES): Register {
  const years = yearsFrom(draw, draw.from(1, 2));
  const isWritten = draw.chance(0.4);
  const columns: Column[] = [{ key: "initiative", role: "initiative", kind: "text" }];
  for (const year of years) columns.push({ key: year, role: "year", kind: "money", header: year, isWritten });
  if (draw.chance(0.5)) columns.push({ key: "note", role: "note", kind: "text" });
  const lines = draw.some(names, draw.from(3, 8)).map((initiative): Line => {
    const line: Line = { initiative, note: draw.one(["on track", "signed", "with both councils", null]) };
    for (const year of years) line[year] = draw.from(20, 900);
    return line;
  });
  const target: Line = {};
  const identified: Line = {};
  const gap: Line = {};
  for (const year of years) {
    const sum = lines.reduce((all, line) => all + (line[year] as number), 0);
    identified[year] = sum;
    gap[year] = draw.from(10, 900);
    target[year] = sum + gap[year];
  }
  const stated = [
    { label: draw.one(["Identified", "Savings identified", "Identified to date"]), values: identified },
    { label: draw.one(["Target", "Savings target"]), values: target },
    { label: draw.one(["Still to find", "Gap", "Still to be identified", "Savings gap"]), values: gap },
  ];
  return {
    kind: "savings progress",
    sheetName: "Progress",
    titles: ["Savings progress", "Progress on savings", ""],
    columns,
    label: "initiative",
    lines,
    totals: [],
    mayHaveSections: false,
    stated: draw.chance(0.5) ? stated : [stated[1]!, stated[0]!, stated[2]!],
    notes: ["Progress as reported by the services."],
  };
}

export function savingsMonitor(draw: Draw): Register {
  const columns: Column[] = [
    { key: "label", role: "label", kind: "text" },
    { key: "proposed", role: "proposed", kind: "money" },
    { key: "achieved", role: "achieved", kind: "money" },
    { key: "pressures", role: "pressures", kind: "money" },
    {
      key: "risk",
      role: "at risk",
      kind: "money",
      ...(draw.chance(0.6) && {
        formula: (cell: (key: string) => string) =>
          `${cell("proposed")}-${cell("achieved")}-${cell("pressures")}`,
      }),
    },
  ];
  const lines = draw.some(SERVICES, draw.from(4, 9)).map((label): Line => {
    const proposed = draw.from(200, 2_000);
    const achieved = draw.from(50, proposed - 50);
    const pressures = draw.chance(0.7) ? -draw.from(5, 300) : 0;
    return { label, proposed, achieved, pressures, risk: proposed - achieved - pressures };
  });
  return {
    kind: "savings monitor",
    sheetName: "Monitor",
    titles: ["Savings monitoring report", "Savings monitor", ""],
    columns,
    label: "label",
    lines,
    totals: draw.chance(0.8) ? ["proposed", "achieved", "pressures", "risk"] : [],
    mayHaveSections: true,
    stated: [],
    notes: ["Pressures are written as negative figures."],
  };
}

export function savingsWithFte(draw: Draw): Register {
  const isWritten = draw.chance(0.4);
  const lines = draw
    .some(SERVICES, draw.from(3, 7))
    .map((label): Line => ({ label, money: draw.from(20, 900), fte: draw.from(2, 40) / 2 }));
  return {
    kind: "savings with FTE",
    sheetName: draw.one(["Savings and FTE", "7.2 Savings", "Savings"]),
    titles: ["Savings and posts", "Savings from the review", "Expected savings"],
    columns: [
      { key: "label", role: "label", kind: "text" },
      {
        key: "money",
        role: "money",
        kind: "money",
        header: draw.one(["Saving", "Savings", "Amount"]),
        isWritten,
      },
      { key: "fte", role: "fte", kind: "fte" },
    ],
    label: "label",
    lines,
    totals: ["money", "fte"],
    mayHaveSections: false,
    stated: [],
    notes: ["Savings are of a full year."],
  };
}
