/** `jwa template`: the catalogue of templates, or one of them as a file. */
import { fileName, layOut, TEMPLATES, templateOf, VERSION } from "../../src/template";
import { listed, quote, visible } from "../../src/text";
import { writeTemplate } from "../../xlsx/writeTemplate";
import { CLEAN, WrongUse } from "../exit";
import { wrapped } from "../output/line";
import { writeWorkbook } from "../output/write";

export interface TemplateOptions {
  readonly out?: string;
  readonly force?: boolean;
}

const LOOK = { colour: false, width: 100 };

/** Without a name the catalogue; with one its file, in this folder unless `--out` says where. */
export function templateCommand(id: string | undefined, options: TemplateOptions): number {
  if (id === undefined) {
    if (options.out !== undefined || options.force)
      throw new WrongUse(
        `Say which template is to be written, for example jwa template ${TEMPLATES[0]!.id}.`,
      );
    process.stdout.write(catalogue());
    return CLEAN;
  }
  const template = templateOf(id.toLowerCase());
  if (!template) {
    throw new WrongUse(
      `There is no template ${quote(id)}. There are ${listed(TEMPLATES.map((one) => one.id))}; “jwa template” says what each is for.`,
    );
  }
  if (options.out === "") throw new WrongUse("--out is empty. Name a file, or leave it out.");
  const out = options.out ?? fileName(template.id);
  writeWorkbook(writeTemplate(layOut(template)), out, options.force === true);
  process.stdout.write(`${template.title}, version ${VERSION}, is in ${visible(out)}.\n`);
  return CLEAN;
}

function catalogue(): string {
  const widest = Math.max(...TEMPLATES.map(({ id }) => id.length));
  const indent = " ".repeat(widest + 2);
  return TEMPLATES.map((template) => {
    const sheets = layOut(template).sheets.map(({ name }) => name);
    return [
      `${template.id.padEnd(widest + 2)}${template.title} (version ${VERSION})`,
      `${indent}${wrapped(template.about, indent, LOOK)}`,
      `${indent}${wrapped(`Sheets: ${listed(sheets)}`, indent, LOOK)}`,
      "",
    ].join("\n");
  }).join("\n");
}
