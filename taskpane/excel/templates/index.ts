/** Templates built in the open workbook, sheet by sheet, through Office.js. */
export { type Adding, type AddingProgress, addTemplate, foreseeTemplate } from "./addTemplate";
export { readStamp, type Stamp } from "./readStamp";
