/** The files that stand in `templates/` beside the add-in: every template, and their catalogue. */
import { createHash } from "node:crypto";
import { catalogueText, fileName, layOut, TEMPLATES, type Written } from "../src/template";
import { writeTemplate } from "./writeTemplate";

export interface TemplateFile {
  /** `blank.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same sources always give the same bytes. */
export function templateFiles(): TemplateFile[] {
  const written: Written[] = [];
  const files = TEMPLATES.map((template) => {
    const plan = layOut(template);
    const bytes = writeTemplate(plan);
    written.push({ plan, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    return { name: fileName(template.id), bytes };
  });
  return [...files, { name: "catalog.json", bytes: new TextEncoder().encode(catalogueText(written)) }];
}
