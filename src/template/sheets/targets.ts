/** The savings target by year and council, what is identified, and what is still to find, with its chart. */
import { savingsGap, savingsGapTwin } from "../../savings";
import { ExactSum } from "../../money";
import { checkColumn, choice, figure, input, missing, own, worked } from "../columns";
import { COLORS } from "../looks";
import type { Check, ColumnSpec, Line, Lines, PieceSpec, SheetSpec } from "../spec";
import { AMOUNT_UNIT, yearHeader } from "./savings";
import { filled, pairOf, type Setting } from "./setting";

const TARGET = `Target ${AMOUNT_UNIT}`;
const FIRM = `Identified firm ${AMOUNT_UNIT}`;
const ABOUT = `Identified approximate ${AMOUNT_UNIT}`;
const GAP = `Still to find ${AMOUNT_UNIT}`;
/** Decimal places of a penny in thousands of pounds. */
const PLACES = 5;

export function targetsSheet(setting: Setting): SheetSpec {
  const { years } = setting;
  const pieces: PieceSpec[] = [
    {
      is: "table",
      table: {
        ...filled(
          setting,
          "Targets",
          years.length * 2,
          years.flatMap((year) => pairOf(setting).map((council) => ({ year, council }))),
        ),
        title: "By year and council: target, identified, still to find",
        columns: byCouncil(setting),
      },
    },
    {
      is: "table",
      table: {
        name: "TargetYears",
        title: "Both councils by year",
        columns: byYear(),
        lines: years.map((year) => ({ year })),
        rows: years.length,
      },
    },
    {
      is: "chart",
      rows: 17,
      chart: {
        name: "SavingsGap",
        title: `Savings identified and still to find, both councils, ${AMOUNT_UNIT}`,
        kind: "columnStacked",
        table: "TargetYears",
        categories: "year",
        series: [
          { key: "firm", color: COLORS.firm },
          { key: "about", color: COLORS.approximate },
          { key: "gap", color: COLORS.toFind },
        ],
        categoryTitle: "Financial year",
        valueTitle: AMOUNT_UNIT,
        altText:
          "Stacked columns, one a financial year: savings identified and firm, identified and approximate, and still to find. Together they come to the target. The table above gives the figures.",
      },
    },
  ];
  if (setting.filled.Allocations) pieces.push({ is: "table", table: allocations(setting) });
  return {
    name: "Targets",
    title: "Targets and the savings gap",
    about:
      "What each council has to save by year, what is identified so far, and what is still to find; it follows the sheet Savings.",
    tabColor: "#17474E",
    orientation: "landscape",
    isOnePage: true,
    pieces,
  };
}

function byCouncil({ years }: Setting): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    input("year", "Year", "text", 12, {
      hint: "A financial year as the headers of the sheet Savings have it, for example 2026/27.",
    }),
    choice("council", "Council", "Council_ids", 12, "The council whose target it is."),
    figure(
      "target",
      TARGET,
      "thousands",
      14,
      "The target of the council’s budget for this year, in thousands of pounds.",
    ),
    worked("firm", FIRM, "working", "thousands", 16, identified("Firm", years)),
    worked("about", ABOUT, "working", "thousands", 19, identified("Approximate", years)),
    worked("gap", GAP, "output", "thousands", 16, {
      formula: `IF(${own(TARGET)}="","",${twin(savingsGapTwin({ target: own(TARGET), savings: `[@[${FIRM}]:[${ABOUT}]]`, places: PLACES }))})`,
      asFunction: `IF(${own(TARGET)}="","",JWA.SAVINGS_GAP(${own(TARGET)},${own(FIRM)}+${own(ABOUT)}))`,
      value: (line) => gapOf(line.target, [line.firm, line.about]),
    }),
  ];
  return [
    ...columns,
    checkColumn(columns, checksOf(years)),
    input("note", "Note", "words", 40, { hint: "Where the target is set." }),
  ];
}

/** The savings of a year and council whose figure has a basis. */
function identified(basis: string, years: readonly string[]) {
  const [first, last] = [yearHeader(years[0]!), yearHeader(years.at(-1)!)];
  return {
    // Not SUMIFS over INDEX(…,0,MATCH(…)): a year that no column of Savings has is to come to 0, not to #N/A that
    // runs on into the totals and the chart. The line’s check says it.
    formula: `ROUND(SUMPRODUCT((Savings[Council]=${own("Council")})*(Savings[Basis of figure]="${basis}")*(Savings[[#Headers],[${first}]:[${last}]]=${own("Year")}&" ${AMOUNT_UNIT}"),Savings[[${first}]:[${last}]]),${PLACES})`,
    value: (line: Line, lines: Lines) => {
      const at = years.findIndex((year) => year === line.year);
      const own = lines
        .inputs("Savings")
        .filter((saving) => saving.council === line.council && saving.basis === basis);
      return sum(own.map((saving) => saving[`year${at + 1}`]));
    },
  };
}

function byYear(): ColumnSpec[] {
  const total = (header: string, key: string) => ({
    formula: `SUMIFS(Targets[${header}],Targets[Year],${own("Year")})`,
    value: (line: Line, lines: Lines) =>
      sum(lines.of("Targets").flatMap((each) => (each.year === line.year ? [each[key]] : []))),
  });
  return [
    input("year", "Year", "text", 12, { hint: "A financial year of the table above." }),
    worked("target", TARGET, "working", "thousands", 12, total(TARGET, "target")),
    worked("firm", FIRM, "working", "thousands", 14, total(FIRM, "firm")),
    worked("about", ABOUT, "working", "thousands", 19, total(ABOUT, "about")),
    worked("gap", GAP, "output", "thousands", 16, total(GAP, "gap")),
  ];
}

function checksOf(years: readonly string[]): Check[] {
  const headers = `Savings[[#Headers],[${yearHeader(years[0]!)}]:[${yearHeader(years.at(-1)!)}]]`;
  return [
    missing("year", "Year"),
    missing("council", "Council"),
    {
      says: "No column of the sheet Savings has this year",
      formula: `ISNA(MATCH(${own("Year")}&" ${AMOUNT_UNIT}",${headers},0))`,
      when: ({ year }) => !years.includes(String(year)),
    },
    {
      says: "This year and council have two lines",
      formula: `COUNTIFS(Targets[Year],${own("Year")},Targets[Council],${own("Council")})>1`,
      when: (line, lines) =>
        lines.inputs("Targets").filter(({ year, council }) => year === line.year && council === line.council)
          .length > 1,
    },
  ];
}

/** How a target was first spread over initiatives. */
function allocations(setting: Setting) {
  const { years } = setting;
  const columns: ColumnSpec[] = [
    input("area", "Savings initiative area", "words", 34, {
      hint: "The area a part of the target is allocated to.",
    }),
    ...years.map((year, at) =>
      figure(
        `year${at + 1}`,
        yearHeader(year),
        "thousands",
        12,
        "The part of the year’s target, in thousands of pounds.",
        {
          isSummed: true,
        },
      ),
    ),
  ];
  return {
    ...filled(setting, "Allocations", 8),
    title: "Initial allocation of the target by initiative: each year’s figure is incremental",
    columns,
    totalLabel: "Total",
  };
}

function gapOf(
  target: Line[string] | undefined,
  savings: readonly (Line[string] | undefined)[],
): number | "" {
  if (typeof target !== "number") return "";
  const gaps = savingsGap({ target: [[target]], savings: savings.map((each) => [each ?? null]) });
  const gap = gaps.ok ? gaps.value[0] : undefined;
  if (typeof gap !== "number") throw new Error("A gap of the template can't be worked out.");
  return gap;
}

function sum(values: readonly (Line[string] | undefined)[]): number {
  const exact = new ExactSum();
  for (const value of values) if (typeof value === "number") exact.add(value);
  return exact.total().toNumber();
}

function twin(formula: ReturnType<typeof savingsGapTwin>): string {
  if (!formula.ok) throw new Error(formula.refusal.message);
  return formula.value.slice(1);
}
