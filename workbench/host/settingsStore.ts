/** `Office.context.document.settings`, which travel with the workbook for each add-in apart. */
import type { WorkbookDocument } from "../model/document";

export interface SettingsStore {
  /** Names and the JSON texts of their values. */
  read(): readonly (readonly [name: string, json: string])[];
  write(values: readonly (readonly [name: string, json: string])[]): void;
}

/** Keeps an add-in's settings in the open workbook. */
export function documentSettings(
  document: WorkbookDocument,
  addIn: { readonly id: string; readonly version: string },
): SettingsStore {
  return {
    read: () => document.whole.settings.find(({ addInId }) => addInId === addIn.id)?.values ?? [],
    write: (values) => {
      const { settings } = document.whole;
      const own = settings.find(({ addInId }) => addInId === addIn.id);
      const others = settings.filter((one) => one !== own);
      const kept = { addInId: addIn.id, version: addIn.version, store: "developer", storeType: "Registry" };
      document.changeWhole({ settings: [...others, { ...kept, ...own, values }] });
    },
  };
}
