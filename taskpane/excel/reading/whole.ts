/** What belongs to the workbook as a whole. */
import type { DefinedName, ExternalLink, Snapshot, TemplateStamp } from "../../../src/workbook";
import { has } from "../host";
import { ask } from "../run";

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
}

export async function listSheets(context: Excel.RequestContext): Promise<ListedSheet[]> {
  const sheets = await ask(context, () => context.workbook.worksheets.load("items/id,items/name"));
  return sheets.items.map(({ id, name }) => ({ id, name }));
}

export interface Whole extends Pick<Snapshot, "dateSystem" | "calculation" | "isIterative"> {
  readonly names: readonly DefinedName[];
  readonly externalLinks: readonly ExternalLink[];
  readonly template: TemplateStamp | null;
  readonly missed: readonly string[];
}

/** Where a workbook made from one of our templates says so. */
const TEMPLATE = "JWA template";
const TEMPLATE_VERSION = "JWA template version";

/** 1 January 2000 as the 1904 date system counts it; the other counts 36,526. */
const IN_1904 = 35_064;

export async function readWhole(context: Excel.RequestContext): Promise<Whole> {
  const asksIterations = has("1.9");
  const asksLinks = has("1.1", "ExcelApiOnline");
  const asked = await ask(context, () => {
    const { workbook } = context;
    const application = workbook.application.load({ calculationMode: true });
    const { custom } = workbook.properties;
    return {
      application,
      iterations: asksIterations ? application.iterativeCalculation.load({ enabled: true }) : null,
      // No member tells the date system, but Excel's own DATE counts days by it.
      day: workbook.functions.date(2000, 1, 1).load("value"),
      names: workbook.names.load("items/name,items/formula,items/visible"),
      template: custom.getItemOrNullObject(TEMPLATE).load({ value: true }),
      version: custom.getItemOrNullObject(TEMPLATE_VERSION).load({ value: true }),
      links: asksLinks ? workbook.linkedWorkbooks.load("items/id") : null,
    };
  });
  const { application, iterations, day, names, template, version, links } = asked;
  return {
    dateSystem: Number(day.value) === IN_1904 ? 1904 : 1900,
    calculation: calculationOf(application.calculationMode),
    isIterative: iterations?.enabled ?? false,
    names: names.items.map((item) => ({
      name: item.name,
      formula: String(item.formula).replace(/^=/, ""),
      isHidden: !item.visible,
    })),
    externalLinks: (links?.items ?? []).map(({ id }, at) => ({ index: at + 1, target: id })),
    template: template.isNullObject
      ? null
      : { id: String(template.value), version: version.isNullObject ? "" : String(version.value) },
    missed: [...(asksIterations ? [] : [NO_ITERATIONS]), ...(asksLinks ? [] : [NO_LINKS])],
  };
}

function calculationOf(mode: string): Snapshot["calculation"] {
  return mode === "Manual" ? "manual" : mode === "AutomaticExceptTables" ? "autoNoTable" : "auto";
}

const NO_ITERATIONS =
  "This Excel does not tell add-ins whether circular references are calculated step by step (it is older than ExcelApi 1.9), so that setting was not checked.";
const NO_LINKS =
  "Only Excel for the web tells add-ins of links to other workbooks that no formula uses, so those were not looked for. Data, Edit Links shows them.";
