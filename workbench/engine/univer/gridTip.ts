/**
 * A small box over the grid: the sentence of an error at its cell, or why something was refused. A screen reader is
 * told by an element of its own, which is always there: one that comes and goes with its words is not heard.
 */
export class GridTip {
  private readonly box: HTMLElement;
  private readonly said: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly container: HTMLElement) {
    const { ownerDocument } = container;
    this.box = ownerDocument.createElement("div");
    this.box.className = "grid-tip";
    this.box.setAttribute("aria-hidden", "true");
    this.box.hidden = true;
    this.said = ownerDocument.createElement("div");
    this.said.className = "grid-tip-said";
    this.said.setAttribute("role", "status");
    // Univer keeps the container's children to itself.
    ownerDocument.body.append(this.box, this.said);
  }

  /** At a cell's lower left corner, in the page's pixels. What stays for some milliseconds is said as well. */
  show(sentence: string, at: { left: number; bottom: number } | null, milliseconds = 0): void {
    const whole = this.container.getBoundingClientRect();
    this.box.textContent = sentence;
    this.box.hidden = false;
    const left = Math.min(at?.left ?? whole.left + 60, whole.right - this.box.offsetWidth - 8);
    const top = Math.min(at ? at.bottom + 4 : whole.top + 90, whole.bottom - this.box.offsetHeight - 8);
    this.box.style.left = `${Math.max(left, whole.left + 4)}px`;
    this.box.style.top = `${Math.max(top, whole.top + 4)}px`;
    if (this.timer) clearTimeout(this.timer);
    this.timer = milliseconds > 0 ? setTimeout(() => this.hide(), milliseconds) : null;
    if (milliseconds > 0) this.say(sentence);
  }

  /** Politely, after what is being said; the same words are not said again. */
  say(sentence: string): void {
    if (this.said.textContent !== sentence) this.said.textContent = sentence;
  }

  hide(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.box.hidden = true;
    this.box.textContent = "";
  }

  /** True while something is shown that goes away by itself. */
  get isBusy(): boolean {
    return this.timer !== null;
  }

  setAppearance(appearance: string): void {
    this.box.dataset["appearance"] = appearance;
  }

  dispose(): void {
    this.hide();
    this.box.remove();
    this.said.remove();
  }
}
