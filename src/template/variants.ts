/** The templates of the catalogue: one set of sheets, made for four uses. */
import { CCC_PCC, CCC_PCC_PAPERS, CHESHIRE, CHESHIRE_PAPERS } from "../partnership";
import { EXAMPLE } from "./example";
import { tablesOf } from "./lines";
import { agreementsSheet } from "./sheets/agreements";
import { businessCaseSheet } from "./sheets/businessCase";
import { costSharesSheet } from "./sheets/costShares";
import { decisionsSheet } from "./sheets/decisions";
import { gradesSheet } from "./sheets/grades";
import { listsOf } from "./sheets/lists";
import { partiesSheet } from "./sheets/parties";
import { postsSheet } from "./sheets/posts";
import { savingsSheet } from "./sheets/savings";
import { servicesSheet } from "./sheets/services";
import type { Setting } from "./sheets/setting";
import { startSheet } from "./sheets/start";
import { targetsSheet } from "./sheets/targets";
import { timetableSheet } from "./sheets/timetable";
import type { SheetSpec, TemplateSpec } from "./spec";

export type TemplateId = "blank" | "worked-example" | "savings-tracker" | "service-schedule";

const EMPTY: Setting = {
  partnership: CCC_PCC,
  papers: CCC_PCC_PAPERS,
  years: ["2026/27", "2027/28", "2028/29"],
  filled: {},
  notes: {},
  start: { period: "2026/27 to 2028/29", keptBy: "", asAt: null, words: [] },
};

const CHESHIRE_EMPTY: Setting = {
  ...EMPTY,
  partnership: CHESHIRE,
  papers: CHESHIRE_PAPERS,
  start: {
    ...EMPTY.start,
    period: "",
    words: [
      "The parties are the two Cheshire councils, as their paper of 5 March 2009 names them. The services are yours to enter.",
    ],
  },
};

/** Every template, in the order of the catalogue. */
export const TEMPLATES: readonly TemplateSpec[] = [
  made(
    "blank",
    "Shared services workbook",
    "Everything two councils keep about their sharing, ready to be filled.",
    EMPTY,
    whole,
  ),
  made(
    "worked-example",
    "Shared services workbook: worked example",
    "The same workbook filled with the figures that Cambridgeshire and Peterborough published from 2017 to 2019, each with its source.",
    EXAMPLE,
    whole,
  ),
  made(
    "savings-tracker",
    "Savings tracker",
    "Savings, targets and the gap between them, on their own.",
    EMPTY,
    (setting) => [savingsSheet(setting), targetsSheet(setting)],
  ),
  made(
    "service-schedule",
    "Service schedule",
    "The schedule of shared services of the two Cheshire councils, with the councils and their bodies, on its own.",
    CHESHIRE_EMPTY,
    (setting) => [partiesSheet(setting), servicesSheet(setting, 60)],
  ),
];

/** The template of an id; undefined where there is none. */
export function templateOf(id: string): TemplateSpec | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

function whole(setting: Setting): SheetSpec[] {
  return [
    partiesSheet(setting),
    servicesSheet(setting, 40),
    postsSheet(setting),
    gradesSheet(setting),
    costSharesSheet(setting),
    savingsSheet(setting),
    targetsSheet(setting),
    businessCaseSheet(setting),
    decisionsSheet(setting),
    agreementsSheet(setting),
    timetableSheet(setting),
  ];
}

function made(
  id: TemplateId,
  title: string,
  about: string,
  setting: Setting,
  sheetsOf: (setting: Setting) => SheetSpec[],
): TemplateSpec {
  const sheets = sheetsOf(setting);
  const tables = tablesOf({ id, title, about, sheets, lists: [] });
  const checked = tables.filter(({ columns }) => columns.some(({ key }) => key === "check"));
  const wanted = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ list }) => list ?? [])));
  return {
    id,
    title,
    about,
    sheets: [startSheet(setting, { id, title, about, checked: checked.map(({ name }) => name) }), ...sheets],
    lists: listsOf(setting, [...wanted]),
  };
}
