/** What the add-in's manifest puts on the ribbon and into a cell's menu, as buttons with its icons and tips. */
import type { AddIn, RibbonControl } from "../addin";
import { button, element } from "./element";
import { iconFor } from "./icons";

const ICON = 20;

export function ribbonGroups(
  addIn: AddIn,
  origin: string,
  press: (control: RibbonControl) => void,
): HTMLElement[] {
  const groups = addIn.ribbon.map(({ label, controls }) => group(label, controls, origin, press));
  return addIn.contextMenu.length === 0
    ? groups
    : [...groups, group("On a cell", addIn.contextMenu, origin, press)];
}

function group(
  label: string,
  controls: readonly RibbonControl[],
  origin: string,
  press: (control: RibbonControl) => void,
): HTMLElement {
  const buttons = controls.map((control) => {
    const { title, text } = control.tip;
    const address = iconFor(control.icons, ICON * devicePixelRatio);
    const icon = address
      ? [element("img", { src: origin + address, alt: "", width: ICON, height: ICON })]
      : [];
    return button([...icon, control.label], () => press(control), {
      id: `ribbon-${control.id}`,
      title: text ? `${title}\n${text}` : title,
    });
  });
  return element(
    "div",
    { class: "group", role: "group", "aria-label": label },
    element("span", { class: "label", "aria-hidden": "true" }, label),
    ...buttons,
  );
}
