import { STAMP } from "../../../src/template";
import { type Outcome, run } from "../run";

/** Which template the open workbook was made from. */
export interface Stamp {
  readonly id: string;
  readonly version: string;
}

const LONGEST = 100;

/** `null` where the workbook says none. What it says is text from a file: whoever shows it takes it as no more. */
export function readStamp(): Promise<Outcome<Stamp | null>> {
  return run(async (context) => {
    const { custom } = context.workbook.properties;
    const [id, version] = [STAMP.id, STAMP.version].map((name) => custom.getItemOrNullObject(name)) as [
      Excel.CustomProperty,
      Excel.CustomProperty,
    ];
    id.load({ value: true });
    version.load({ value: true });
    await context.sync();
    if (id.isNullObject || version.isNullObject) return null;
    return { id: `${id.value}`.slice(0, LONGEST), version: `${version.value}`.slice(0, LONGEST) };
  });
}
