/** The command line: the same rules and the same arithmetic as in Excel. */
import { Command, CommanderError } from "commander";
import manifest from "../package.json";
import { gradesCommand, type GradesOptions } from "./commands/grades";
import { rulesCommand } from "./commands/rules";
import { shareCommand, type ShareOptions } from "./commands/share";
import { templateCommand, type TemplateOptions } from "./commands/template";
import { validateCommand, type ValidateOptions } from "./commands/validate";
import { FAILED, WrongUse } from "./exit";
import { sentenceOf } from "./files";
import { visible } from "../src/text";

const ENDS = `
Exit codes of validate: 0 nothing found at the level of --fail-on, 1 something found, 2 a file could not be read or
the command was given what it can't use.`;

function program(end: (code: number) => void): Command {
  const jwa = new Command("jwa")
    .description(
      "Checks workbooks of councils that share services, writes templates, splits costs and maps grades.",
    )
    .version(manifest.version, "-v, --version")
    .showHelpAfterError("(jwa --help shows what can be given)")
    .exitOverride();

  jwa
    .command("validate")
    .description("check workbooks, or all workbooks in folders")
    .argument("<file-or-folder...>", "workbooks (.xlsx, .xlsm) and folders of them")
    .option(
      "--format <format>",
      "text, json, html (one page to e-mail or print), or annotated: a copy of each workbook with a report sheet",
      "text",
    )
    .option("--fail-on <level>", "end with 1 from this level on: error, warning or note", "error")
    .option("--rules <list>", "only these rules and families, for example WB-02,FIN")
    .option("--off <list>", "all but these rules and families, for example WB-13,HR")
    .option("--profile <name>", '"CCC and PCC", Cheshire or custom: whose papers the rules go by')
    .option(
      "--as-at <day>",
      "judge by this day, for example 31/03/2019: what is overdue is so by then (today when left out)",
    )
    .option("--ignore-settings", "pass over the workbook's own settings (its sheet “JWA settings”)")
    .option("--out <path>", "write to this file (annotated, several workbooks: to this folder)")
    .option("--force", "overwrite what is there; a workbook that was checked is never overwritten")
    .addHelpText("after", ENDS)
    .action(async (files: string[], options: ValidateOptions) => end(await validateCommand(files, options)));

  jwa
    .command("rules")
    .description("list what is checked, or explain rules")
    .argument("[rule...]", "for example WB-02, or WB for its whole family")
    .action((ids: string[]) => end(rulesCommand(ids)));

  jwa
    .command("share")
    .description("split amounts between CCC and PCC, to the penny")
    .argument("<amount...>", "for example 1054.33, £1.054m or -500")
    .option("--basis <basis>", "50:50 (when left out), 82/18, 1:2:1, equal, or the first part from 0 to 1")
    .option("--places <number>", "decimal places of the unit that is split: 2 pence, 0 pounds, -3 thousands")
    .option("--balance", "keep each council's total within one unit of its exact share")
    .showHelpAfterError(
      "(jwa share --help shows what can be given; -£500k goes after --, as in jwa share -- -£500k)",
    )
    .action((amounts: string[], options: ShareOptions) => end(shareCommand(amounts, options)));

  jwa
    .command("grades")
    .description("map pay grades between CCC and PCC, with the evidence")
    .argument("[grade...]", 'for example "Director Pay Band B"; without one, all that is published')
    .option("--to <council>", "CCC or PCC")
    .option("--from <council>", "CCC or PCC")
    .option("--accept <evidence>", "inferred takes pairs that are only inferred")
    .action((grades: string[], options: GradesOptions) => end(gradesCommand(grades, options)));

  jwa
    .command("template")
    .description("list the workbooks that councils can keep their sharing in, or write one")
    .argument("[template]", "for example worked-example; without one, the list")
    .option("--out <file>", "write to this .xlsx file (when left out, the template's name in this folder)")
    .option("--force", "overwrite what is there")
    .action((id: string | undefined, options: TemplateOptions) => end(templateCommand(id, options)));

  for (const command of jwa.commands) command.exitOverride();
  return jwa;
}

async function main(): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that goes away early (jwa … | head) is no fault.
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    process.stderr.write(`jwa: The output could not be written. ${sentenceOf(error)}\n`);
    process.exit(FAILED);
  });
  // There is nowhere left to say it.
  process.stderr.on("error", () => process.exit(FAILED));
  try {
    await program((code) => (process.exitCode = code)).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : FAILED;
      return;
    }
    process.exitCode = FAILED;
    process.stderr.write(`jwa: ${visible(error instanceof WrongUse ? error.message : fault(error))}\n`);
  }
}

function fault(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `This program has a fault (${said}). Please report it, with the command that was given.`;
}

void main();
