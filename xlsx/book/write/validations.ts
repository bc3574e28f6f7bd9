/** Data validation. A cell has one: where two lie over one another the later holds, as when it is set in Excel. */
import type { Area } from "../../../src/workbook";
import { quote } from "../../../src/text";
import { escaped } from "../../xml/text";
import { element } from "../../xml/write";
import type { BookSheet, BookValidation } from "../book";
import { areasName, without } from "./areas";

/** The most characters Excel opens a file with. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ALERT = 225;

export function validationsXml(sheet: BookSheet, stored: (formula: string) => string): string {
  const all: string[] = [];
  const taken: Area[] = [];
  for (const validation of [...sheet.validations].reverse()) {
    let areas: Area[] = [...validation.areas];
    for (const hole of taken) areas = areas.flatMap((area) => without(area, hole));
    taken.push(...areas);
    if (areas.length) all.unshift(validationXml(validation, areas, stored, sheet.name));
  }
  return all.length ? element("dataValidations", { count: all.length }, ...all) : "";
}

function validationXml(
  validation: BookValidation,
  areas: readonly Area[],
  stored: (formula: string) => string,
  sheet: string,
): string {
  const { type, operator, formula1, formula2, prompt, alert } = validation;
  if (type === "list" && formula1?.startsWith('"') && formula1.length - 2 > LONGEST_LIST) {
    throw new RangeError(
      `The drop-down list at ${areasName(areas)} of the sheet ${quote(sheet)} has more than ${LONGEST_LIST} characters, which Excel does not open. Put its words into cells and refer to them.`,
    );
  }
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<${name}>${escaped(stored(text))}</${name}>`;
  return element(
    "dataValidation",
    {
      type: type === "any" ? undefined : type,
      errorStyle: alert && alert.style !== "stop" ? alert.style : undefined,
      operator: operator === "between" ? undefined : operator,
      allowBlank: validation.allowBlank || undefined,
      showDropDown: validation.hideDropDown || undefined,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: alert ? true : undefined,
      errorTitle: alert?.title.slice(0, LONGEST_TITLE) || undefined,
      error: alert?.text.slice(0, LONGEST_ALERT) || undefined,
      promptTitle: prompt?.title.slice(0, LONGEST_TITLE) || undefined,
      prompt: prompt?.text.slice(0, LONGEST_PROMPT) || undefined,
      sqref: areasName(areas),
    },
    type === "any" ? "" : formula("formula1", formula1),
    type === "any" ? "" : formula("formula2", formula2),
  );
}
