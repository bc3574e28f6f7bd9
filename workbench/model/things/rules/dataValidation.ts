import type { Api } from "../../../richapi/member";
import type { Area, BookValidation } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { intersection } from "../../cells/areas";
import { invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { flag, isMissing, oneOf, record, text } from "../arguments";
import { heavy, method, property, question, read } from "../declare";
import { cutOut, isCovered, touches } from "./cells";
import { readRule, TYPE_NAMES, writeRule, type Rule } from "./validationRule";
import { invalidCells } from "./validity";

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** The rule that cells of a sheet must keep. Setting anything of it makes it the same for all of them. */
export class DataValidation {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId,
    readonly areas: readonly Area[],
  ) {}

  /** Those that lie on any of the cells. */
  private get here(): readonly BookValidation[] {
    return this.places.document
      .extras(this.sheet)
      .validations.filter((rule) => touches(rule.areas, this.areas));
  }

  /** The one for all cells; null where there is none, undefined where they differ. */
  private get common(): BookValidation | null | undefined {
    const { here } = this;
    const [first] = here;
    if (!first) return null;
    const alike = here.every((rule) => JSON.stringify(plain(rule)) === JSON.stringify(plain(first)));
    const covered = isCovered(
      this.areas,
      here.flatMap((rule) => rule.areas),
    );
    return alike && covered ? first : undefined;
  }

  /** "MixedCriteria" has a rule on some cells only, "Inconsistent" different rules. */
  get type(): string {
    const { common, here } = this;
    if (common) return TYPE_NAMES[common.type];
    if (common === null) return "None";
    const [first] = here;
    const alike = here.every((rule) => JSON.stringify(plain(rule)) === JSON.stringify(plain(first!)));
    return alike ? "MixedCriteria" : "Inconsistent";
  }

  private put(change: Partial<BookValidation>): void {
    const { document } = this.places;
    const before: BookValidation = this.common ?? {
      areas: this.areas,
      type: "any",
      allowBlank: true,
      alert: NO_ALERT,
    };
    const after: BookValidation = { ...before, ...change, areas: this.areas };
    const others = cutOut(document.extras(this.sheet).validations, this.areas);
    document.change(this.sheet, { validations: [...others, after] });
  }

  private setRule(rule: Rule | null): void {
    if (rule === null) {
      this.clear();
      return;
    }
    const {
      type: _type,
      operator: _operator,
      formula1: _1,
      formula2: _2,
      hideDropDown: _h,
      ...kept
    } = this.common ?? {};
    const { document } = this.places;
    const others = cutOut(document.extras(this.sheet).validations, this.areas);
    const after: BookValidation = { allowBlank: true, alert: NO_ALERT, ...kept, ...rule, areas: this.areas };
    document.change(this.sheet, { validations: [...others, after] });
  }

  private clear(): void {
    const { document } = this.places;
    const { validations } = document.extras(this.sheet);
    const left = cutOut(validations, this.areas);
    if (left !== validations) document.change(this.sheet, { validations: left });
  }

  private setPrompt(value: unknown): void {
    const given = record(value, "prompt");
    const shown = isMissing(given["showPrompt"]) || flag(given["showPrompt"], "showPrompt");
    const prompt = { title: words(given["title"], 32), text: words(given["message"], 255) };
    const common = this.common;
    if (shown) this.put({ prompt });
    else if (common) {
      const { prompt: _prompt, ...rest } = common;
      this.clear();
      const { document } = this.places;
      const { validations } = document.extras(this.sheet);
      document.change(this.sheet, { validations: [...validations, { ...rest, areas: this.areas }] });
    }
  }

  private setAlert(value: unknown): void {
    const given = record(value, "errorAlert");
    const shown = isMissing(given["showAlert"]) || flag(given["showAlert"], "showAlert");
    const name = isMissing(given["style"]) ? "Stop" : oneOf(given["style"], Object.values(STYLES), "style");
    const style = (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((key) => STYLES[key] === name)!;
    const alert = { style, title: words(given["title"], 32), text: words(given["message"], 255) };
    if (shown) {
      this.put({ alert });
      return;
    }
    this.put({});
    const { document } = this.places;
    const validations = document.extras(this.sheet).validations.map((rule) => {
      if (rule.areas !== this.areas) return rule;
      const { alert: _alert, ...rest } = rule;
      return rest;
    });
    document.change(this.sheet, { validations });
  }

  private invalid(): Area[] {
    return this.here.flatMap((rule) =>
      this.checked(rule).flatMap((area) => invalidCells(this.places, this.sheet, area, rule)),
    );
  }

  /** The cells of a rule that are asked about; of whole columns those in use. */
  private checked(rule: BookValidation): Area[] {
    const used = this.places.document.engine.used(this.sheet, true);
    return this.areas.flatMap((area) =>
      rule.areas.flatMap((other) => {
        const common = intersection(area, other);
        const part = common && used ? intersection(common, used) : null;
        return part ? [part] : [];
      }),
    );
  }

  /** "Returns true if all cell values are valid, false if all are invalid, and null if there are both." */
  private get valid(): boolean | null {
    const invalid = this.invalid().length;
    if (invalid === 0) return true;
    const count = this.areas.reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    return invalid === count ? false : null;
  }

  static readonly api: Api<DataValidation> = {
    name: "DataValidation",
    page: "excel.datavalidation",
    members: {
      type: read("1.8", (self) => self.type),
      rule: property(
        "1.8",
        (self) => (self.common === undefined ? null : self.common ? writeRule(self.common) : {}),
        (self, value) => {
          self.setRule(readRule(self.places, value));
        },
      ),
      ignoreBlanks: property(
        "1.8",
        (self) => (self.common === undefined ? null : (self.common?.allowBlank ?? self.common === null)),
        (self, value) => {
          self.put({ allowBlank: flag(value, "ignoreBlanks") });
        },
      ),
      prompt: property(
        "1.8",
        ({ common }) => {
          if (common === undefined) return null;
          const { title, text: message } = common?.prompt ?? { title: "", text: "" };
          return { message, showPrompt: common === null || common.prompt !== undefined, title };
        },
        (self, value) => {
          self.setPrompt(value);
        },
      ),
      errorAlert: property(
        "1.8",
        ({ common }) => {
          if (common === undefined) return null;
          const { style, title, text: message } = common?.alert ?? NO_ALERT;
          return {
            message,
            showAlert: common === null || common.alert !== undefined,
            style: STYLES[style],
            title,
          };
        },
        (self, value) => {
          self.setAlert(value);
        },
      ),
      // Left out of `load()`: it reads every cell, and refuses rules that would have to be calculated.
      valid: heavy("1.8", (self) => self.valid),
      clear: method("1.8", (self) => {
        self.clear();
      }),
      getInvalidCells: question("1.9", (self) => {
        const areas = self.invalid();
        if (areas.length === 0) throw itemNotFound();
        return self.places.rangeAreas(self.sheet, areas);
      }),
      getInvalidCellsOrNullObject: question("1.9", (self) => {
        const areas = self.invalid();
        return areas.length === 0 ? null : self.places.rangeAreas(self.sheet, areas);
      }),
    },
  };
}

const NO_ALERT = { style: "stop", title: "", text: "" } as const;

const plain = ({ areas: _areas, ...rule }: BookValidation): Omit<BookValidation, "areas"> => rule;

/** A title has at most 32 letters, a message 255. */
function words(value: unknown, longest: number): string {
  const given = isMissing(value) ? "" : text(value);
  if (given.length > longest) throw invalidArgument();
  return given;
}
