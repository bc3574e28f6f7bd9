import { refuseDamaged } from "../unreadable";

/** The XML of a part breaks the rules of XML. */
export function refuseMalformed(part: string): never {
  refuseDamaged(`its part “${part.slice(0, 60)}” is not well-formed XML`);
}

/** Entities that unfold are how a few lines become gigabytes, and no workbook needs them. */
export function refuseDoctype(part: string): never {
  refuseDamaged(`its part “${part.slice(0, 60)}” declares a document type, which no Excel workbook does`);
}
