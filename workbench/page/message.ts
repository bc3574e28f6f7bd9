/** A box over the page that says something and is closed again. */
import { button, element } from "./element";

/** Shows a heading and sentences; a list of them where there are several. There may be something to do about it. */
export function tell(
  heading: string,
  sentences: readonly string[],
  choice?: { readonly label: string; readonly action: () => void },
): void {
  const box = element("dialog", { class: "box", "aria-labelledby": "box-heading" });
  const body =
    sentences.length === 1
      ? [element("p", {}, sentences[0] ?? "")]
      : [element("ul", {}, ...sentences.map((sentence) => element("li", {}, sentence)))];
  const close = button("Close", () => box.close(), { class: "button framed" });
  const act =
    choice && button(choice.label, () => (box.close(), choice.action()), { class: "button primary" });
  box.append(
    element("h2", { id: "box-heading" }, heading),
    ...body,
    element("div", { class: "row" }, ...(act ? [act] : []), close),
  );
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}
