/** Faults against the financial protocol. */
import { has, lineWithFigure, type Fault } from "./fault";
import { startOf } from "../registers/savings";

const sharesDoNotAdd: Fault = {
  name: "shares that do not add to the line",
  rule: "FIN-01",
  plant(register, draw) {
    if (register.kind !== "cost shares") return null;
    const line = draw.from(0, register.lines.length - 1);
    const council = draw.one(["CCC", "PCC"]);
    register.lines[line]![council] = (register.lines[line]![council] as number) + draw.one([1, -10, 250]);
    return { at: (placed) => [placed.at(line, council)] };
  },
};

const directorShared: Fault = {
  name: "a shared director at another basis",
  rule: "FIN-02",
  plant(register, draw) {
    if (register.kind !== "cost shares") return null;
    const line = draw.from(0, register.lines.length - 1);
    const hundreds = draw.from(400, 900);
    Object.assign(register.lines[line]!, {
      label: "Service Director: Education",
      amount: hundreds * 100,
      basis: "60:40",
      CCC: hundreds * 60,
      PCC: hundreds * 40,
      "CCC driver": 60,
      "PCC driver": 40,
    });
    return { at: (placed) => [placed.at(line, "basis")] };
  },
};

const farFromDriver: Fault = {
  name: "a share far from its driver",
  rule: "FIN-03",
  plant(register, draw) {
    if (register.kind !== "cost shares" || !has(register, "CCC driver")) return null;
    const line = draw.from(0, register.lines.length - 1);
    const own = register.lines[line]!;
    const share = (own["CCC"] as number) / (own["amount"] as number);
    own["CCC driver"] = Math.round(1_000 * (share > 0.6 ? share - 0.1 : share + 0.1));
    own["PCC driver"] = 1_000 - own["CCC driver"];
    return { at: (placed) => [placed.at(line, "basis"), placed.at(line, "CCC driver")] };
  },
};

const noBasis: Fault = {
  name: "a cost without its basis",
  rule: "FIN-13",
  plant(register, draw) {
    if (register.kind !== "cost shares") return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["basis"] = draw.one([null, "TBC", "to be agreed"]);
    return { at: (placed) => [placed.at(line, "basis")] };
  },
};

function statedWrongly(name: string, of: RegExp): Fault {
  return {
    name,
    rule: "FIN-04",
    plant(register, draw) {
      if (register.kind !== "savings progress") return null;
      const index = register.stated.findIndex(({ label }) => of.test(label));
      const column = draw.one(register.columns.filter(({ role }) => role === "year"));
      const { values } = register.stated[index]!;
      values[column.key] = (values[column.key] as number) + draw.from(7, 90);
      return { at: (placed) => [placed.stated(index, column.key)] };
    },
  };
}

const atRisk: Fault = {
  name: "at risk is not what is left",
  rule: "FIN-07",
  plant(register, draw) {
    const column = register.columns.find(({ key }) => key === "risk");
    if (register.kind !== "savings monitor" || !column || column.formula) return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["risk"] = (register.lines[line]!["risk"] as number) + draw.from(10, 90);
    return { at: (placed) => [placed.at(line, "risk")] };
  },
};

const circa: Fault = {
  name: "an approximate figure among firm ones",
  rule: "FIN-09",
  plant(register, draw) {
    if (!["savings plan", "savings progress"].includes(register.kind)) return null;
    const columns = register.columns.filter(({ role }) => role === "year");
    if (columns.length === 0) return null;
    const column = draw.one(columns);
    const line = lineWithFigure(register, column.key, draw);
    if (line === null) return null;
    const value = register.lines[line]![column.key] as number;
    const text = draw.one([`circa £${value}k`, `approx. £${value}k`, "TBC"]);
    return {
      after: (placed) => placed.sheet.change(placed.at(line, column.key), { value: text }),
      at: (placed) => [placed.at(line, column.key)],
    };
  },
};

const midYear: Fault = {
  name: "a mid-year saving counted in full",
  rule: "FIN-10",
  plant(register, draw) {
    if (register.kind !== "savings plan" || !has(register, "start", "full")) return null;
    const line = draw.from(0, register.lines.length - 1);
    const first = register.columns
      .filter(({ role }) => role === "year")
      .map(({ header }) => header!)
      .sort()[0]!;
    const own = register.lines[line]!;
    const before = own[first] as number;
    own["start"] = { day: startOf(first) + 183 };
    own[first] = own["full"]!;
    if (own["all"] !== undefined && own["all"] !== null)
      own["all"] = (own["all"] as number) - before + (own[first] as number);
    return { at: (placed) => [placed.at(line, first)] };
  },
};

const noCouncil: Fault = {
  name: "a saving of no council",
  rule: "FIN-12",
  plant(register, draw) {
    if (register.kind !== "savings plan" || !has(register, "council")) return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["council"] = draw.one([null, "Fenland DC"]);
    return { at: (placed) => [placed.at(line, "council")] };
  },
};

const countedTwice: Fault = {
  name: "an initiative under two names",
  rule: "FIN-06",
  plant(register, draw) {
    if (register.kind !== "savings plan" || has(register, "council") || has(register, "year")) return null;
    const [one, other] = draw.some([...register.lines.keys()], 2) as [number, number];
    register.lines[one]!["initiative"] = "P&C initiatives";
    const twin = draw.one(["People and Communities initiatives", "The P & C initiatives"]);
    register.lines[other] = { ...register.lines[other]!, initiative: twin };
    for (const { key, role } of register.columns)
      if (role === "year") register.lines[other]![key] = register.lines[one]![key]!;
    if (has(register, "all")) register.lines[other]!["all"] = register.lines[one]!["all"]!;
    return {
      after: (placed) => !placed.hasSections,
      at: (placed) => [placed.at(one, "initiative"), placed.at(other, "initiative")],
    };
  },
};

const pastContract: Fault = {
  name: "savings past the end of the contract",
  rule: "TEC-02",
  plant(register, draw) {
    if (!has(register, "end")) return null;
    const years = register.columns
      .filter(({ role }) => role === "year")
      .map(({ header }) => header!)
      .sort();
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["end"] = { day: startOf(years[0]!) + 180 };
    return { at: (placed) => [placed.at(line, years[years.length - 1]!)] };
  },
};

const oneLineForBoth: Fault = {
  name: "one line for both councils",
  rule: "SOV-01",
  plant(register, draw) {
    if (!["budget monitor", "savings monitor"].includes(register.kind)) return null;
    const line = draw.from(0, register.lines.length - 1);
    const label = draw.one(["CCC and PCC adult services", "Combined budget for depots"]);
    register.lines[line]!["label"] = label;
    return { at: (placed) => [placed.at(line, "label")] };
  },
};

const noAim: Fault = {
  name: "an initiative that serves no agreed aim",
  rule: "AIM-01",
  plant(register, draw) {
    if (!has(register, "aim")) return null;
    const line = draw.from(0, register.lines.length - 1);
    register.lines[line]!["aim"] = draw.one([null, "Better branding"]);
    return { at: (placed) => [placed.at(line, "aim")] };
  },
};

export const FINANCE_FAULTS: readonly Fault[] = [
  sharesDoNotAdd,
  directorShared,
  farFromDriver,
  noBasis,
  statedWrongly("a gap that is not target less items", /find|gap|still/i),
  statedWrongly("more identified than the items come to", /identified(?! )|identified to date/i),
  atRisk,
  circa,
  midYear,
  noCouncil,
  countedTwice,
  pastContract,
  oneLineForBoth,
  noAim,
];
