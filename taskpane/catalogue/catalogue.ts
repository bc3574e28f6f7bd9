/** The functions as their built metadata describes them: the pane shows what Excel was given, and nothing else. */
export interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
}

/** A formula and what it gives, in words: `=JWA.COST_SHARE(100.01)` and `50.01 and 50`. */
export interface Example {
  readonly formula: string;
  readonly gives: string;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** Whether Excel hands it over as rows of cells, and whether as text. */
  readonly isRange: boolean;
  readonly isText: boolean;
  /** The values a pick-list offers; empty where anything can be given. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

interface Metadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly customEnumId?: string;
    }[];
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly { readonly stringValue?: string; readonly tooltip?: string }[];
  }[];
}

/** The examples of each function by its name, as the build takes them from what documents the functions. */
export type Examples = Readonly<Record<string, readonly Example[]>>;

/** Reads what the build wrote to functions.json and functions.examples.json. */
export function readCatalogue({ functions, enums = [] }: Metadata, examples: Examples): FunctionEntry[] {
  return functions.map(({ name, description = "", parameters }) => ({
    name,
    description,
    examples: examples[name] ?? [],
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      isOptional: parameter.optional === true,
      isRange: parameter.dimensionality === "matrix",
      isText: parameter.type === "string",
      choices: (enums.find(({ id }) => id === parameter.customEnumId)?.values ?? []).flatMap(
        ({ stringValue, tooltip }) =>
          stringValue === undefined ? [] : [{ value: stringValue, meaning: tooltip ?? stringValue }],
      ),
    })),
  }));
}

/** Fetches the metadata and the examples that lie beside the page. */
export async function fetchCatalogue(): Promise<FunctionEntry[]> {
  const [metadata, examples] = await Promise.all([
    fetched("functions.json"),
    fetched("functions.examples.json"),
  ]);
  return readCatalogue(metadata as Metadata, examples as Examples);
}

async function fetched(file: string): Promise<unknown> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
}

/** The functions in which every word asked for occurs: those that have them in their name come first. */
export function search(catalogue: readonly FunctionEntry[], asked: string): FunctionEntry[] {
  const words = asked
    .toLowerCase()
    .split(/[\s_]+/u)
    .filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const isNamed = ({ name }: FunctionEntry) => has(name);
  const isTold = ({ name, description, parameters }: FunctionEntry) =>
    has([name, description, ...parameters.flatMap((each) => [each.name, each.description])].join(" "));
  return [...catalogue.filter(isNamed), ...catalogue.filter((entry) => isTold(entry) && !isNamed(entry))];
}
