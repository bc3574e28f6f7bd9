/** What the add-in keeps in the workbook: each value as JSON, under the add-in's id, so that it is saved with the file. */
import type { BookSettings } from "../../../../xlsx";
import type { Places } from "../../places";

export function ownSettings({ document, addIn }: Places): ReadonlyMap<string, string> {
  const mine = document.whole.settings.find((one) => sameId(one.addInId, addIn.id));
  return new Map(mine?.values ?? []);
}

/** An add-in without settings leaves nothing behind. */
export function putSettings({ document, addIn }: Places, values: ReadonlyMap<string, string>): void {
  const { settings } = document.whole;
  const before = settings.find((one) => sameId(one.addInId, addIn.id));
  const mine: BookSettings = {
    addInId: addIn.id,
    version: addIn.version,
    store: before?.store ?? "developer",
    storeType: before?.storeType ?? "Registry",
    values: [...values],
  };
  const others = settings.filter((one) => one !== before);
  document.changeWhole({ settings: values.size > 0 ? [...others, mine] : others });
}

const sameId = (a: string, b: string): boolean => plainId(a) === plainId(b);
const plainId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
