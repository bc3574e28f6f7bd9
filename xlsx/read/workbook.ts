/** The workbook part: its sheets in order, defined names, how it calculates and counts days. */
import { asTyped, type DefinedName, type Snapshot, type Visibility } from "../../src/workbook";
import { counted } from "../limits";
import { refuseDamaged, refuseTooMuch } from "../unreadable";
import { isTrue, whole } from "../xml/parse";
import { unescaped } from "../xml/text";
import { expectWorkbook } from "./kind";
import type { Package } from "./package";

export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

export interface Workbook {
  /** Chart and dialogue sheets among them: local names count all. */
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: Snapshot["dateSystem"];
  readonly calculation: Snapshot["calculation"];
  readonly isIterative: boolean;
  /** The relationships of linked workbooks, in the order formulas number them. */
  readonly externalLinks: readonly string[];
}

export function readWorkbook(file: Package, part: string): Workbook {
  const sheets: ListedSheet[] = [];
  const names: { name: string; formula: string; local: number; isHidden: boolean }[] = [];
  const externalLinks: string[] = [];
  let dateSystem: Workbook["dateSystem"] = 1900;
  let calculation: Workbook["calculation"] = "auto";
  let isIterative = false;
  let name = { name: "", local: -1, isHidden: false };

  file.parse(file.entry(part), {
    open: (element) => {
      const { name: tag, parent } = element;
      if (parent === "") expectWorkbook(tag);
      else if (tag === "sheet" && parent === "sheets") {
        if (sheets.length >= file.limits.sheets) refuseTooMuch("sheets", counted(file.limits.sheets));
        sheets.push({
          name: unescaped(element.attribute("name") ?? ""),
          visibility: visibilityOf(element.attribute("state")),
          relationship: element.relationship ?? "",
        });
      } else if (tag === "definedName" && parent === "definedNames") {
        name = {
          name: unescaped(element.attribute("name") ?? ""),
          local: whole(element.attribute("localSheetId"), -1),
          isHidden: isTrue(element.attribute("hidden")),
        };
      } else if (tag === "workbookPr" && parent === "workbook") {
        if (isTrue(element.attribute("date1904"))) dateSystem = 1904;
      } else if (tag === "calcPr" && parent === "workbook") {
        const mode = element.attribute("calcMode");
        if (mode === "manual" || mode === "autoNoTable") calculation = mode;
        isIterative = isTrue(element.attribute("iterate"));
      } else if (tag === "externalReference") externalLinks.push(element.relationship ?? "");
    },
    close: (tag, parent, text) => {
      if (tag !== "definedName" || parent !== "definedNames") return;
      if (names.length >= file.limits.names) refuseTooMuch("defined names", counted(file.limits.names));
      names.push({ ...name, formula: asTyped(unescaped(text).trim()) });
    },
  });
  if (!sheets.length) refuseDamaged("it lists no sheets");
  if (externalLinks.length > file.limits.externalLinks) {
    refuseTooMuch("links to other workbooks", counted(file.limits.externalLinks));
  }
  return {
    sheets,
    names: names.map(({ local, ...rest }) => {
      const sheet = sheets[local]?.name;
      return sheet === undefined ? rest : { ...rest, sheet };
    }),
    dateSystem,
    calculation,
    isIterative,
    externalLinks,
  };
}

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
