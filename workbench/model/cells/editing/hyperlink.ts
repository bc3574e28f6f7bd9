/** `Range.hyperlink`: excel.rangehyperlink. Nothing here ever follows a link. */
import type { BookHyperlink } from "../../../../xlsx";
import { invalidArgument } from "../../errors";
import { isMissing, record, text } from "../../things/arguments";
import { covers, intersection } from "../areas";
import type { CellsAt } from "../place";
import { refuseLocked } from "../guards";
import { textsOf } from "../reading";
import { writeCells } from "../writing";

export function hyperlinkOf({ model, sheet, area }: CellsAt): Record<string, string> | null {
  const link = model.document.extras(sheet).hyperlinks.find((own) => covers(own.area, area));
  if (!link) return null;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: textsOf(model.engine, sheet, { ...area, bottom: area.top, right: area.left })[0]![0]!,
  };
}

/** "When you set a hyperlink on a range, the text and the look of a link are set too." */
export function setHyperlink({ model, sheet, area }: CellsAt, value: unknown): void {
  refuseLocked(model.document, sheet, area);
  const others = model.document.extras(sheet).hyperlinks.filter((own) => !intersection(own.area, area));
  if (isMissing(value)) {
    model.document.change(sheet, { hyperlinks: others });
    return;
  }
  const given = record(value, "hyperlink");
  const part = (name: string): string | undefined =>
    isMissing(given[name]) ? undefined : text(given[name], name);
  const address = part("address");
  const location = part("documentReference");
  const tip = part("screenTip");
  if ((address === undefined) === (location === undefined)) throw invalidArgument();
  const link: BookHyperlink = {
    area,
    ...(address === undefined ? {} : { address }),
    ...(location === undefined ? {} : { location }),
    ...(tip === undefined ? {} : { tip }),
  };
  model.document.change(sheet, { hyperlinks: [...others, link] });
  const shown = part("textToDisplay");
  if (shown !== undefined) writeCells(model.document, sheet, area, shown === "" ? "" : `'${shown}`, "values");
  model.engine.setLook(sheet, area, { color: "#0563C1", underline: "single" });
}
