/**
 * Whether cells were changed that nobody has calculated since: only while calculation is manual, for otherwise each
 * request is answered once the grid has calculated.
 */
import type { WorkbookDocument } from "../document";

export class Waiting {
  private isWaiting = false;

  constructor(private readonly document: WorkbookDocument) {
    document.engine.listen((event) => {
      if (event.type !== "changed" && event.type !== "shifted") return;
      if (event.by !== "calculation") this.isWaiting = true;
    });
  }

  has(): boolean {
    // What waited is calculated when calculation is made automatic again.
    if (this.document.whole.calculation !== "manual") this.clear();
    return this.isWaiting;
  }

  clear(): void {
    this.isWaiting = false;
  }
}
