/**
 * What an add-in puts on the ribbon and into the menu of a cell.
 * https://learn.microsoft.com/javascript/api/manifest/extensionpoint
 */
import type { RibbonControl, RibbonGroup } from "./addin";
import type { Resources } from "./resources";
import { refuse } from "./unusable";
import type { XmlElement } from "./xmlTree";

/** The groups of `PrimaryCommandSurface`, on whatever tab they stand. */
export function readGroups(formFactor: XmlElement | undefined, resources: Resources): RibbonGroup[] {
  return points(formFactor, "PrimaryCommandSurface")
    .flatMap((point) => [...point.all("OfficeTab"), ...point.all("CustomTab")])
    .flatMap((tab) => tab.all("Group"))
    .map((group) => ({
      id: group.attribute("id") ?? "",
      label: resources.textOf(group, "Label") ?? "",
      controls: readControls(group, resources),
    }));
}

/** The entries of the menu of a cell, from `ContextMenu`. */
export function readContextMenu(formFactor: XmlElement | undefined, resources: Resources): RibbonControl[] {
  return points(formFactor, "ContextMenu")
    .flatMap((point) => point.all("OfficeMenu"))
    .filter((menu) => menu.attribute("id") === "ContextMenuCell")
    .flatMap((menu) => readControls(menu, resources));
}

function points(formFactor: XmlElement | undefined, type: string): XmlElement[] {
  return (formFactor?.all("ExtensionPoint") ?? []).filter((point) => point.attribute("type") === type);
}

/** Buttons; a menu's entries stand one after the other. */
function readControls(parent: XmlElement, resources: Resources): RibbonControl[] {
  return parent
    .all("Control")
    .flatMap((control) =>
      control.attribute("type") === "Menu" ? (control.child("Items")?.all("Item") ?? []) : [control],
    )
    .map((control) => readControl(control, resources));
}

function readControl(control: XmlElement, resources: Resources): RibbonControl {
  const id = control.attribute("id") ?? refuse(`A <${control.name}> of the manifest's ribbon has no id.`);
  const label = resources.textOf(control, "Label") ?? id;
  const tip = control.child("Supertip");
  return {
    id,
    label,
    tip: {
      title: (tip && resources.textOf(tip, "Title")) ?? label,
      text: (tip && resources.textOf(tip, "Description")) ?? "",
    },
    icons: readIcons(control, resources),
    action: readAction(control, id, resources),
  };
}

function readIcons(control: XmlElement, resources: Resources): Record<number, string> {
  const images = control.child("Icon")?.all("Image") ?? [];
  return Object.fromEntries(images.map((image) => [Number(image.attribute("size")), resources.path(image)]));
}

function readAction(control: XmlElement, id: string, resources: Resources): RibbonControl["action"] {
  const action = control.child("Action");
  switch (action?.attribute("type")) {
    case "ShowTaskpane": {
      const page = action.child("SourceLocation");
      if (!page)
        return refuse(`The button ${id} shows a task pane, but its <Action> has no <SourceLocation>.`);
      return {
        type: "showPane",
        paneId: action.child("TaskpaneId")?.text.trim() ?? id,
        page: resources.path(page),
      };
    }
    case "ExecuteFunction": {
      const functionName = action.child("FunctionName")?.text.trim();
      if (!functionName)
        return refuse(`The button ${id} runs a function, but its <Action> has no <FunctionName>.`);
      return { type: "run", functionName };
    }
    default:
      return refuse(
        `The button ${id} has no <Action> that is known here. Use ShowTaskpane or ExecuteFunction.`,
      );
  }
}
