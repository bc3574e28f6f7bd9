import type { Engine } from "../../engine/engine";
import { notSupported } from "../errors";
import type { Saving } from "../model";

/** `Workbook.isDirty`: whether something was changed since the workbook was opened or saved. */
export class SavedState implements Saving {
  private dirty = false;
  private saved = false;

  constructor(
    engine: Engine,
    private readonly keep: (() => Promise<void>) | undefined,
  ) {
    engine.listen(({ type }) => {
      if (type !== "selected" && type !== "activated" && type !== "calculated") this.dirty = true;
    });
  }

  isDirty(): boolean {
    return this.dirty;
  }

  setDirty(isDirty: boolean): void {
    this.dirty = isDirty;
  }

  wasSaved(): boolean {
    return this.saved;
  }

  async save(): Promise<void> {
    if (!this.keep) throw notSupported("saving from an add-in; use the File menu of the workbench");
    await this.keep();
    this.dirty = false;
    this.saved = true;
  }
}
