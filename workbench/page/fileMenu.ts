/** The File menu: new, open, samples, save, and what of the workbook is kept and not shown. */
import type { Offered } from "../server/hosted";
import { button, element } from "./element";
import { attachMenu, type MenuEntry } from "./menu";

export interface FileActions {
  readonly samples: readonly Offered[];
  create(): void;
  open(file: File): void;
  openOffered(offered: Offered): void;
  save(): void;
  tellKept(): void;
}

export function fileMenu(actions: FileActions): HTMLElement[] {
  const picker = element("input", {
    type: "file",
    accept: ".xlsx,.xlsm",
    hidden: true,
    "aria-label": "Workbook to open",
  });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) actions.open(file);
  });
  const opener = button("File", () => undefined, { id: "file" });
  attachMenu(opener, (): MenuEntry[] => [
    { kind: "item", label: "New workbook", action: () => actions.create() },
    { kind: "item", label: "Open …", action: () => picker.click() },
    { kind: "item", label: "Save as .xlsx", action: () => actions.save() },
    { kind: "line" },
    ...(actions.samples.length
      ? [
          { kind: "section", label: "Open a sample" } as const,
          ...actions.samples.map((sample): MenuEntry => ({
            kind: "item",
            label: sample.name,
            action: () => actions.openOffered(sample),
          })),
          { kind: "line" } as const,
        ]
      : []),
    { kind: "item", label: "What is kept and not shown", action: () => actions.tellKept() },
  ]);
  return [opener, picker];
}
