/** Workbooks the page offers: those of a folder, and those that are made when they are asked for. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

export interface MadeSample {
  /** `Savings tracker, 20,000 rows.xlsx` */
  readonly name: string;
  make(): Uint8Array | Promise<Uint8Array>;
}

export interface Samples {
  readonly folder?: string;
  readonly made?: readonly MadeSample[];
}

const made = new WeakMap<MadeSample, Promise<Uint8Array>>();

/** Their names, in the order they are listed. */
export async function sampleNames({ folder, made = [] }: Samples): Promise<string[]> {
  const files = folder ? await readdir(folder) : [];
  const workbooks = files.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith("~$")).sort();
  return [...workbooks, ...made.map(({ name }) => name)];
}

/** The file of a sample, or its bytes, made once; null where there is none of this name. */
export async function sampleNamed(samples: Samples, name: string): Promise<string | Uint8Array | null> {
  const generated = samples.made?.find((sample) => sample.name === name);
  if (generated) {
    const bytes = made.get(generated) ?? Promise.resolve(generated.make());
    made.set(generated, bytes);
    return bytes;
  }
  if (!samples.folder || !(await sampleNames(samples)).includes(name)) return null;
  return join(samples.folder, name);
}
