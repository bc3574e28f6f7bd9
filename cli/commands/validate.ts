/** `jwa validate`: workbooks in, findings out. */
import { readDateText, toSerial, visible } from "../../src/text";
import { PROFILE_NAMES, type ProfileName } from "../../src/partnership";
import { NO_SETTINGS } from "../../src/validation";
import type { Task } from "../check";
import {
  CATALOGUE,
  FAMILIES,
  familyOf,
  ruleMeant,
  ruleOf,
  SEVERITIES,
  type Severity,
} from "../../src/protocols";
import { exitCode, FAILED, WrongUse } from "../exit";
import { findWorkbooks, saidOfFigures } from "../files";
import { jsonReport } from "../output/json";
import { pageReport } from "../output/page";
import { textReport } from "../output/text";
import { writeAnnotated, writeText } from "../output/write";
import { checkAll } from "../pool";
import { progressOf } from "../progress";
import { unreadable, type FileResult } from "../result";

export interface ValidateOptions {
  readonly format: string;
  readonly failOn: string;
  readonly rules?: string;
  readonly profile?: string;
  readonly off?: string;
  readonly asAt?: string;
  readonly ignoreSettings?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

const FORMATS = ["text", "json", "html", "annotated"] as const;

export async function validateCommand(named: readonly string[], options: ValidateOptions): Promise<number> {
  const format = oneOf(FORMATS, options.format, "--format");
  const failOn = oneOf<Severity>(SEVERITIES, options.failOn, "--fail-on");
  const rules = options.rules === undefined ? undefined : rulesNamed(options.rules, "--rules");
  const off = options.off === undefined ? [] : rulesNamed(options.off, "--off");
  const profile =
    options.profile === undefined
      ? undefined
      : oneOf<ProfileName>(PROFILE_NAMES, options.profile, "--profile");
  const asAt = options.asAt === undefined ? undefined : dayGiven(options.asAt);
  if (named.includes(""))
    throw new WrongUse("One of the names is empty. Name workbooks, or folders of them.");
  if (options.out === "") throw new WrongUse("--out is empty. Name a file, or leave it out.");
  const { files, missing, passedOver } = findWorkbooks(named);
  const progress = progressOf(files.length);
  const choice: Task["choice"] = {
    today: today(),
    ...(asAt === undefined ? {} : { asAt }),
    ...(rules === undefined ? {} : { rules }),
    ...(profile === undefined ? {} : { profile }),
    ...(off.length > 0 ? { levels: switchedOff(off) } : {}),
    ...(options.ignoreSettings === true ? { settings: NO_SETTINGS } : {}),
  };
  const checked = await checkAll(
    files.map((file) => ({ file, choice })),
    () => progress.step(),
  );
  progress.end();
  const results = [...checked, ...missing.map(({ file, error }) => unreadable(file, error))];
  const failed = show(results, format, options);
  // Beside the output, which scripts read.
  if (passedOver.length > 0) process.stderr.write(`jwa: ${saidOfFigures(passedOver)}\n`);
  const code = exitCode(results, failOn);
  return failed ? FAILED : code;
}

/** True where a result could not be written. */
function show(
  results: readonly FileResult[],
  format: (typeof FORMATS)[number],
  options: ValidateOptions,
): boolean {
  const force = options.force === true;
  const isTerminal = process.stdout.isTTY === true && options.out === undefined;
  const look = {
    colour: isTerminal && process.env["NO_COLOR"] === undefined,
    width: isTerminal ? Math.min(process.stdout.columns || 80, 110) : 100,
  };
  const put = (text: string): void => {
    if (options.out === undefined) process.stdout.write(text);
    else {
      writeText(
        text,
        options.out,
        force,
        results.map(({ file }) => file),
      );
      process.stdout.write(`The report is in ${visible(options.out)}.\n`);
    }
  };
  if (format === "json") {
    put(jsonReport(results));
    return false;
  }
  if (format === "html") {
    put(pageReport(results, today()));
    return false;
  }
  if (format === "text") {
    put(textReport(results, look));
    return false;
  }
  const { written, failed } = writeAnnotated(results, { out: options.out, force });
  process.stdout.write(
    textReport([...results.filter(({ readable }) => !readable), ...failed], look).trimStart(),
  );
  for (const copy of written) {
    process.stdout.write(`The copy with its report sheet is ${visible(copy)}.\n`);
  }
  return failed.length > 0;
}

function oneOf<T extends string>(known: readonly T[], given: string, option: string): T {
  const found = known.find((one) => one.toLowerCase() === given.trim().toLowerCase());
  if (found === undefined) throw new WrongUse(`${option} takes ${known.join(", ")}, not “${given}”.`);
  return found;
}

/** Every rule that is named, or whose family is. */
function switchedOff(names: readonly string[]): Record<string, "off"> {
  const rules = CATALOGUE.filter(({ id }) => names.includes(id) || names.includes(familyOf(id)));
  return Object.fromEntries(rules.map(({ id }) => [id, "off"]));
}

/** `WB-02,fin` as ids and families; what is neither is refused, so that a slip does not switch checks off. */
function rulesNamed(list: string, option: "--rules" | "--off"): string[] {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) {
    throw new WrongUse(
      option === "--rules"
        ? "--rules names no rule, so nothing would be checked. Leave it out to check everything."
        : "--off names no rule. Leave it out, or name what is not to run, for example WB-13.",
    );
  }
  return names.map((name) => {
    const found = ruleOf(name)?.id ?? FAMILIES.find(({ id }) => id === name.toUpperCase())?.id;
    if (found === undefined) {
      const meant = ruleMeant(name);
      if (meant !== null) throw new WrongUse(`There is no rule or family “${name}”. Was ${meant} meant?`);
      const families = FAMILIES.map(({ id }) => id).join(", ");
      throw new WrongUse(
        `There is no rule or family “${name}”. Families are ${families}; a rule is, for example, ${CATALOGUE[1]!.id}. “jwa rules” lists all.`,
      );
    }
    return found;
  });
}

/** Day before month, as in Britain; a year of two digits is asked for in full. */
function dayGiven(text: string): number {
  const read = readDateText(text);
  if (read?.is !== "day" || read.twoDigitYear || read.day.year < 1900 || read.day.year > 9999)
    throw new WrongUse(`--as-at takes a day, for example 31/03/2019 or "31 March 2019", not “${text}”.`);
  return toSerial(read.day);
}

/** What is overdue is so by the calendar of whoever asks. */
function today(): number {
  const now = new Date();
  return toSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
