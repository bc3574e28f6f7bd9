/** Costs the councils share, split live by their basis, with the plain twin of COST_SHARE. */
import { costShare, costShareTwin, readBasis, shareDrift } from "../../sharing";
import { checkColumn, figure, input, missing, own, reference, twice, worked } from "../columns";
import { isBlankValue } from "../lines";
import type { PlanValue } from "../plan";
import type { Check, ColumnSpec, Line, SheetSpec } from "../spec";
import { filled, pairOf, type Setting } from "./setting";

const FIRST = "First part";
const DRIFT = "Drift points";

export function costSharesSheet(setting: Setting): SheetSpec {
  return {
    name: "CostShares",
    title: "Cost shares",
    about:
      "Each shared cost with its basis and each council’s part, to the penny; and how far the basis has moved from what drives it.",
    tabColor: "#17474E",
    orientation: "landscape",
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "CostShares", 30),
          title: "Shared costs",
          columns: columnsOf(setting),
        },
      },
    ],
  };
}

function columnsOf(setting: Setting): ColumnSpec[] {
  const [one, other] = pairOf(setting);
  const part = own(FIRST);
  const basis = own("Basis");
  const amount = own("Amount £");
  const drivers = [own(`${one} driver`), own(`${other} driver`)] as const;
  const left = `VALUE(LEFT(${basis},FIND(":",${basis})-1))`;
  const right = `VALUE(MID(${basis},FIND(":",${basis})+1,20))`;
  const share = (id: string, party: 1 | 2): ColumnSpec =>
    worked(`share${party}`, `${id} share £`, "output", "money", 14, {
      formula: `IF(OR(${part}="",NOT(ISNUMBER(${amount}))),"",${twinOf(amount, part, party)})`,
      asFunction: `IF(OR(${part}="",NOT(ISNUMBER(${amount}))),"",JWA.COST_SHARE(${amount},${basis},"${id}"))`,
      value: (line) => partOf(setting, line, party - 1),
    });
  const columns: ColumnSpec[] = [
    reference(9, "CS-01"),
    input("line", "Line", "words", 34, { hint: "What is paid for: a post, a service, a contract." }),
    figure("amount", "Amount £", "money", 14, "What it costs in the year, in pounds. Credits are negative."),
    input("basis", "Basis", "text", 10, {
      hint: "How it is split, the first council’s part first, for example 50:50 or 62:38.",
      entry: {
        type: "custom",
        formula1: ({ cell }) => `ISNUMBER(FIND(":",${cell("basis")}))`,
        says: "Write the two councils’ parts with a colon between them, for example 50:50 or 62:38.",
      },
    }),
    ...([one, other] as const).map((id, at) =>
      figure(
        `driver${at + 1}`,
        `${id} driver`,
        "number",
        13,
        "What the share rests on in this council, for example headcount or calls. Leave it blank where nothing does.",
        { least: 0 },
      ),
    ),
    input("note", "Note", "words", 34, { hint: "Who agreed the basis, and when it is looked at again." }),
    worked("first", FIRST, "working", "part", 12, {
      formula: `IFERROR(${left}/(${left}+${right}),"")`,
      value: (line) => firstPart(setting, line.basis),
    }),
    share(one, 1),
    share(other, 2),
    worked(
      "drift",
      DRIFT,
      "working",
      "points",
      11,
      {
        formula: `IF(OR(${part}="",COUNT([@[${one} driver]:[${other} driver]])<2),"",IFERROR(ROUND(100*ABS(${part}-${drivers[0]}/(${drivers[0]}+${drivers[1]})),9),""))`,
        value: driftOf,
      },
      {
        note: "How many percentage points the agreed part is from the part that the drivers give. SHARE_DRIFT gives the same, and 0 within the tolerance.",
      },
    ),
  ];
  return [...columns, checkColumn(columns, checksOf(one, other))];
}

function checksOf(one: string, other: string): Check[] {
  const shares = `[@[${one} share £]:[${other} share £]]`;
  return [
    missing("ref", "Ref"),
    twice("CostShares", "ref", "Ref"),
    missing("line", "Line"),
    missing("basis", "Basis"),
    {
      says: "The basis can’t be read: write it as 50:50",
      formula: `${own(FIRST)}=""`,
      when: ({ first }) => first === "",
    },
    {
      says: "The shares do not add up to the amount",
      formula: `AND(ISNUMBER(${own("Amount £")}),ROUND(SUM(${shares})-ROUND(N(${own("Amount £")}),2),2)<>0)`,
      when: ({ amount, share1, share2 }) =>
        typeof amount === "number" &&
        Math.round((Number(share1) + Number(share2)) * 100) !== Math.round(amount * 100),
    },
    {
      says: "The share is further from its driver than the tolerance",
      formula: `AND(ISNUMBER(${own(DRIFT)}),N(${own(DRIFT)})>Drift_tolerance)`,
      when: ({ drift }, lines) => typeof drift === "number" && drift > lines.limit("Drift_tolerance"),
    },
  ];
}

function twinOf(amount: string, part: string, party: 1 | 2): string {
  const twin = costShareTwin(amount, part, party, 2);
  if (!twin.ok) throw new Error(twin.refusal.message);
  return twin.value.slice(1);
}

function partOf({ partnership }: Setting, { amount, basis, first }: Line, at: number): number | "" {
  if (typeof amount !== "number" || first === "") return "";
  const shares = costShare({ amounts: [[amount]], basis: [[basis ?? null]], partnership });
  return shares.ok ? shares.value.parts[at]! : "";
}

/** The first council's part of a basis as people write it; "" where it can't be read. */
function firstPart({ partnership }: Setting, basis: PlanValue | undefined): number | "" {
  if (isBlankValue(basis)) return "";
  const read = readBasis({ basis: [[basis ?? null]], rows: 1, partnership });
  const weights = read.ok && read.value.kind === "common" ? read.value.weights.small : null;
  const [first, second] = weights ?? [];
  return first === undefined || second === undefined ? "" : first / (first + second);
}

function driftOf({ first, driver1, driver2 }: Line): number | "" {
  if (typeof first !== "number" || typeof driver1 !== "number" || typeof driver2 !== "number") return "";
  const drift = shareDrift({ agreed: [[first, 1 - first]], drivers: [[driver1, driver2]], tolerance: 0 });
  const value = drift.ok ? drift.value[0] : "";
  return typeof value === "number" ? Number(value.toFixed(9)) : "";
}
