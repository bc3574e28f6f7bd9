import { openAsNew, type Outcome } from "../../excel";
import { base64Of, pull } from "../../pulling";

/** The paper of 2017 in tables, as published: it comes with the add-in. */
const SAMPLE = "assets/samples/shared-management-2017.xlsx";
const LIMITS = { mostBytes: 1024 * 1024, withinMs: 10_000 };

/** Opens the sample as a new workbook; the open one is not touched. */
export async function openSample(): Promise<Outcome<void>> {
  const file = await pull(new URL(SAMPLE, document.baseURI), LIMITS);
  return file.ok ? openAsNew(base64Of(file.value)) : file;
}
