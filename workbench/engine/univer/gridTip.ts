/** A small box over the grid: the sentence of an error at its cell, or why something was refused. */
export class GridTip {
  private readonly box: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly container: HTMLElement) {
    this.box = container.ownerDocument.createElement("div");
    this.box.setAttribute("role", "status");
    this.box.className = "grid-tip";
    Object.assign(this.box.style, {
      position: "fixed",
      zIndex: "1000",
      maxWidth: "22rem",
      padding: "6px 10px",
      font: "13px/1.4 'Segoe UI', system-ui, sans-serif",
      color: "#242424",
      background: "#fffbe6",
      border: "1px solid #8a6d00",
      borderRadius: "4px",
      boxShadow: "0 2px 8px rgb(0 0 0 / 25%)",
      pointerEvents: "none",
      whiteSpace: "pre-wrap",
    });
    this.box.hidden = true;
    // Univer keeps the container's children to itself.
    container.ownerDocument.body.append(this.box);
  }

  /** At a cell's lower left corner, in the page's pixels. */
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

  dispose(): void {
    this.hide();
    this.box.remove();
  }
}
