/** The savings plan: one line an initiative and council, with its amount in each year. */
import { fromSerial } from "../../text";
import { Decimal } from "../../money";
import {
  before,
  checkColumn,
  choice,
  date,
  figure,
  input,
  missing,
  own,
  reference,
  twice,
  worked,
} from "../columns";
import type { Check, ColumnSpec, Line, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export const AMOUNT_UNIT = "£000";
const FULL = `Full year ${AMOUNT_UNIT}`;
const PART = `Part year ${AMOUNT_UNIT}`;

/** `2019/20 £000`. */
export function yearHeader(year: string): string {
  return `${year} ${AMOUNT_UNIT}`;
}

export function savingsSheet(setting: Setting): SheetSpec {
  return {
    name: "Savings",
    title: "Savings",
    about:
      "Every saving the councils count on: whose it is, from when, how much in each year, and how firm the figure is.",
    tabColor: "#17474E",
    orientation: "landscape",
    frozenColumns: 2,
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "Savings", 40),
          title: "Savings plan: each year’s figure is incremental, on top of the year before",
          columns: columnsOf(setting),
          totalLabel: "Total",
        },
      },
    ],
  };
}

function columnsOf({ years }: Setting): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    reference(9, "SAV-01"),
    input("initiative", "Initiative", "words", 34, {
      hint: "What is done that saves the money, in a few words.",
    }),
    choice(
      "council",
      "Council",
      "Council_ids",
      9,
      "The council whose budget the saving comes off. A saving of both takes a line for each.",
    ),
    choice(
      "area",
      "Opportunity area",
      "Opportunity_areas",
      28,
      "The opportunity area of the agreement that it serves.",
    ),
    choice(
      "cashable",
      "Cashable",
      "Cashable_or_not",
      13,
      "Cashable where a budget is cut by it; not cashable where it frees time or avoids cost.",
    ),
    choice(
      "recurring",
      "Recurring",
      "Recurring_or_not",
      12,
      "Recurring where it is saved every year from then on; one-off where it is saved once.",
    ),
    choice(
      "status",
      "Status",
      "Savings_statuses",
      11,
      "Blue: delivered. Green: on track. Amber: at risk in part. Red: at risk. The word says it; the colour repeats it.",
    ),
    date("start", "Start", "The first day it saves money."),
    figure("full", FULL, "thousands", 11, "What it saves in twelve months, in thousands of pounds.", {
      note: "Needed to see that a saving that starts in mid-year is not counted in full in its first year.",
    }),
    ...years.map((year, at) =>
      figure(
        `year${at + 1}`,
        yearHeader(year),
        "thousands",
        14,
        "What it adds in this year, on top of the year before, in thousands of pounds.",
        {
          isSummed: true,
          isOwnHeader: true,
          ...(at === 0 && {
            note: "The years are yours: write the financial year you start with here, for example 2026/27 £000, and the ones after it beside it. The years of the sheet Targets have to match.",
          }),
        },
      ),
    ),
    choice(
      "basis",
      "Basis of figure",
      "Figure_bases",
      15,
      "Firm: agreed and costed. Approximate: about so much. To be confirmed: leave the amounts blank.",
    ),
    date(
      "contractEnd",
      "Contract end",
      "Where it rests on a contract: the contract’s last day. Savings in years after it have nothing to rest on.",
    ),
    input("note", "Note", "words", 40, {
      hint: "Where the figure comes from, who agreed it, what it rests on.",
    }),
  ];
  const part = worked(
    "part",
    PART,
    "working",
    "thousands",
    11,
    {
      formula: `IF(OR(${own("Start")}="",${own(FULL)}=""),"",ROUND(${own(FULL)}*(12-MONTH(EDATE(${own("Start")},-3))+1)/12,3))`,
      value: partYear,
    },
    {
      note: "What the first year can hold of the full year’s saving: the months from the one it starts in to March.",
    },
  );
  const all = [...columns, part];
  return [...all, checkColumn(all, checksOf(years))];
}

/** The months from the one it starts in to March. */
function partYear({ start, full }: Line): number | "" {
  const day = typeof start === "number" ? fromSerial(start) : null;
  if (!day || typeof full !== "number") return "";
  const months = 12 - ((day.month + 8) % 12);
  return new Decimal(full).times(months).div(12).toDecimalPlaces(3).toNumber();
}

function checksOf(years: readonly string[]): Check[] {
  const keys = years.map((_, at) => `year${at + 1}`);
  const amounts = `[@[${yearHeader(years[0]!)}]:[${yearHeader(years.at(-1)!)}]]`;
  const headers = `Savings[[#Headers],[${yearHeader(years[0]!)}]:[${yearHeader(years.at(-1)!)}]]`;
  return [
    missing("ref", "Ref"),
    twice("Savings", "ref", "Ref"),
    missing("initiative", "Initiative"),
    missing("council", "Council"),
    missing("area", "Opportunity area"),
    missing("basis", "Basis of figure"),
    {
      says: "Still to be confirmed: leave the amounts blank",
      formula: `AND(${own("Basis of figure")}="To be confirmed",COUNT(${amounts})>0)`,
      when: (line) => line.basis === "To be confirmed" && keys.some((key) => typeof line[key] === "number"),
    },
    before(["contractEnd", "Contract end"], ["start", "Start"]),
    {
      says: "Starts in mid-year and is counted in full",
      formula: `IF(${own(PART)}="",FALSE,AND(${own(PART)}<>${own(FULL)},SUMIF(${headers},YEAR(EDATE(${own("Start")},-3))&"*",${amounts})=${own(FULL)}))`,
      when: (line) => line.part !== "" && line.part !== line.full && inYearOfStart(line, years) === line.full,
    },
  ];
}

/** What is counted in the financial year it starts in. */
function inYearOfStart(line: Line, years: readonly string[]): number | null {
  const day = typeof line.start === "number" ? fromSerial(line.start) : null;
  if (!day) return null;
  const at = years.findIndex((year) => year.startsWith(String(day.month >= 4 ? day.year : day.year - 1)));
  const amount = line[`year${at + 1}`];
  return typeof amount === "number" ? amount : null;
}
