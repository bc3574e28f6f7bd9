/**
 * Reads an add-in's functions.json: what Excel knows of its custom functions before it calls them.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
import type { FunctionHelp } from "../engine/engine";

export type ValueType = "any" | "number" | "string" | "boolean";
export type Dimensions = "scalar" | "matrix";

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: ValueType;
  readonly dimensions: Dimensions;
  readonly isOptional: boolean;
  readonly repeats: boolean;
  /** What a person can pick, from the file's `enums`. */
  readonly choices: readonly { readonly value: string | number; readonly tip: string }[];
}

export interface FunctionMetadata {
  /** What the script is associated with: `COST_SHARE`. */
  readonly id: string;
  /** As it is typed, in capitals: `CONTOSO.ADD`. */
  readonly fullName: string;
  readonly description: string;
  readonly helpUrl: string | null;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: Dimensions;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  readonly isStream: boolean;
  readonly isCancelable: boolean;
  readonly isVolatile: boolean;
  /** Whether errors in `any` parameters reach the function, as objects, instead of ending the call. */
  readonly takesErrors: boolean;
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  /** A sentence for each function that was left out, and one alone where the whole file was. */
  readonly problems: readonly string[];
}

const MOST_CHARACTERS = 5 * 1024 * 1024;
const MOST_FUNCTIONS = 5000;
/** As many as a formula can give: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_PARAMETERS = 255;
const LONGEST_TEXT = 2000;
/** Letters, digits, underscores and periods, a letter first, as custom-functions-naming asks. */
const NAME = /^\p{L}[\p{L}\p{N}_.]{0,127}$/u;

/**
 * `text` is the file, `namespace` the manifest's. A function that Excel would not register is left out and named
 * in `problems`, with what to change.
 */
export function readMetadata(text: string, namespace: string): Metadata {
  if (!NAME.test(namespace)) {
    return refused(
      `The manifest's namespace for custom functions is “${brief(namespace)}”. It must begin with a letter and hold only letters, digits, underscores and periods, as CONTOSO.`,
    );
  }
  if (text.length > MOST_CHARACTERS) return refused("functions.json is larger than 5 MB and was not read.");
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused(
      "functions.json is not JSON, so the add-in has no custom functions. Build the add-in again.",
    );
  }
  const list = field(file, "functions");
  if (!Array.isArray(list)) {
    return refused('functions.json has no list of functions. It must look like { "functions": [ … ] }.');
  }
  if (list.length > MOST_FUNCTIONS)
    return refused(`functions.json lists more than ${MOST_FUNCTIONS} functions.`);
  return readAll(
    list,
    choicesOf(field(file, "enums")),
    field(file, "allowErrorForDataTypeAny") === true,
    namespace,
  );
}

/** What the grid's formula editor shows of a function. */
export function helpOf(metadata: FunctionMetadata): FunctionHelp {
  return {
    name: metadata.fullName,
    description: metadata.description,
    isVolatile: metadata.isVolatile,
    parameters: metadata.parameters.map(({ name, description, isOptional, repeats, choices }) => ({
      name,
      description: choices.length
        ? `${ended(description)}One of: ${choices.map(choiceText).join(", ")}`
        : description,
      isOptional: isOptional || repeats,
      repeats,
    })),
  };
}

type Choices = ReadonlyMap<string, ParameterMetadata["choices"]>;

function readAll(
  list: readonly unknown[],
  choices: Choices,
  fileTakesErrors: boolean,
  namespace: string,
): Metadata {
  const functions: FunctionMetadata[] = [];
  const problems: string[] = [];
  const taken = new Set<string>();
  list.forEach((entry, at) => {
    const read = readFunction(entry, choices, fileTakesErrors, namespace);
    const label = textOf(field(entry, "name")) || textOf(field(entry, "id")) || `number ${at + 1}`;
    if (typeof read === "string") problems.push(`The custom function ${brief(label)} was left out: ${read}`);
    else if (taken.has(read.fullName) || taken.has(plainId(read.id))) {
      problems.push(
        `The custom function ${brief(label)} was left out: its name or id is taken by an earlier one.`,
      );
    } else {
      taken.add(read.fullName).add(plainId(read.id));
      functions.push(read);
    }
  });
  return { functions, problems };
}

/** Ids that differ only in periods, underscores and case clash in Excel (OfficeDev/script-lab#1009). */
function plainId(id: string): string {
  return id.replace(/[._]/g, "").toUpperCase();
}

function readFunction(
  entry: unknown,
  choices: Choices,
  fileTakesErrors: boolean,
  namespace: string,
): FunctionMetadata | string {
  const id = textOf(field(entry, "id"));
  const name = textOf(field(entry, "name")) || id;
  if (!NAME.test(id))
    return "its id must begin with a letter and hold only letters, digits, underscores and periods.";
  if (!NAME.test(name))
    return "its name must begin with a letter and hold only letters, digits, underscores and periods.";
  const listed = field(entry, "parameters") ?? [];
  if (!Array.isArray(listed)) return "its parameters must be a list.";
  if (listed.length > MOST_PARAMETERS) return `it has more than ${MOST_PARAMETERS} parameters.`;
  const parameters: ParameterMetadata[] = [];
  for (const item of listed) {
    const parameter = readParameter(item, choices);
    if (typeof parameter === "string") return parameter;
    if (parameters.at(-1)?.repeats) return "only its last parameter may repeat.";
    parameters.push(parameter);
  }
  const options = field(entry, "options");
  const has = (option: string) => field(options, option) === true;
  const result = field(field(entry, "result"), "dimensionality") === "matrix" ? "matrix" : "scalar";
  const isStream = has("stream");
  if (isStream && has("requiresAddress"))
    return "stream and requiresAddress exclude each other: use requiresStreamAddress.";
  if (has("requiresParameterAddresses") && result !== "matrix") {
    return "requiresParameterAddresses needs a result whose dimensionality is matrix.";
  }
  return {
    id,
    fullName: `${namespace}.${name}`.toUpperCase(),
    description: textOf(field(entry, "description")),
    helpUrl: textOf(field(entry, "helpUrl")) || null,
    parameters,
    result,
    requiresAddress: has("requiresAddress") || (isStream && has("requiresStreamAddress")),
    requiresParameterAddresses:
      has("requiresParameterAddresses") || (isStream && has("requiresStreamParameterAddresses")),
    isStream,
    isCancelable: has("cancelable"),
    // “If the stream and volatile properties are both set to true, the volatile property will be ignored.”
    isVolatile: has("volatile") && !isStream,
    takesErrors: fileTakesErrors || field(entry, "allowErrorForDataTypeAny") === true,
  };
}

const TYPES: readonly unknown[] = ["any", "number", "string", "boolean"];

function readParameter(item: unknown, choices: Choices): ParameterMetadata | string {
  const name = textOf(field(item, "name"));
  if (!name) return "each of its parameters needs a name.";
  const type = field(item, "type") ?? "any";
  if (!TYPES.includes(type)) return `the type of ${brief(name)} must be any, number, string or boolean.`;
  const dimensions = field(item, "dimensionality") ?? "scalar";
  if (dimensions !== "scalar" && dimensions !== "matrix") {
    return `the dimensionality of ${brief(name)} must be scalar or matrix.`;
  }
  return {
    name,
    description: textOf(field(item, "description")),
    type: type as ValueType,
    dimensions,
    isOptional: field(item, "optional") === true,
    repeats: field(item, "repeating") === true,
    choices: choices.get(textOf(field(item, "customEnumId")).toUpperCase()) ?? [],
  };
}

function choicesOf(enums: unknown): Choices {
  const found = new Map<string, ParameterMetadata["choices"]>();
  if (!Array.isArray(enums)) return found;
  for (const item of enums.slice(0, MOST_FUNCTIONS)) {
    const id = textOf(field(item, "id")).toUpperCase();
    const values = field(item, "values");
    if (!id || !Array.isArray(values)) continue;
    found.set(
      id,
      values.slice(0, LONGEST_TEXT).flatMap((choice: unknown) => {
        const value = field(choice, "stringValue") ?? field(choice, "numberValue");
        const isUsable =
          typeof value === "number" || (typeof value === "string" && value.length <= LONGEST_TEXT);
        return isUsable ? [{ value, tip: textOf(field(choice, "tooltip")) }] : [];
      }),
    );
  }
  return found;
}

function choiceText({ value, tip }: ParameterMetadata["choices"][number]): string {
  return tip ? `${value} (${tip})` : String(value);
}

function ended(sentence: string): string {
  return sentence === "" || /[.!?]$/.test(sentence) ? `${sentence} `.trimStart() : `${sentence}. `;
}

function field(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function refused(problem: string): Metadata {
  return { functions: [], problems: [problem] };
}
