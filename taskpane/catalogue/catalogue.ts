/** The functions as their built metadata describes them: the pane shows what Excel was given, and nothing else. */
export interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
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
      readonly customEnumId?: string;
    }[];
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly { readonly stringValue?: string; readonly tooltip?: string }[];
  }[];
}

/** Reads what the build wrote to functions.json. */
export function readCatalogue({ functions, enums = [] }: Metadata): FunctionEntry[] {
  return functions.map(({ name, description = "", parameters }) => ({
    name,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      isOptional: parameter.optional === true,
      choices: (enums.find(({ id }) => id === parameter.customEnumId)?.values ?? []).flatMap(
        ({ stringValue, tooltip }) =>
          stringValue === undefined ? [] : [{ value: stringValue, meaning: tooltip ?? stringValue }],
      ),
    })),
  }));
}

/** Fetches the metadata that lies beside the page. */
export async function fetchCatalogue(): Promise<FunctionEntry[]> {
  const answer = await fetch("functions.json");
  if (!answer.ok) throw new Error(`functions.json: ${answer.status}`);
  return readCatalogue((await answer.json()) as Metadata);
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
