/**
 * A jest environment with Excel in it: `Excel`, `OfficeExtension` and `Office` are the real client's, `workbench` is
 * the workbook behind them. A test whose code asks for what the workbench has not, or meets a fault in it, fails.
 *
 *     /** @jest-environment ./workbench/node/jestEnvironment.ts *\/
 *
 * `@jest-environment-options {"profile": {"ExcelApi": "1.12"}, "messageLimit": 100000}` make it an older Excel, or
 * one whose messages must be small.
 */
import { TestEnvironment } from "jest-environment-node";
import { createExcel } from "./createExcel";
import type { ExcelOptions, NodeExcel } from "./createExcel";

/** What a test has of the workbench, as the global `workbench`. */
export type Bench = Pick<
  NodeExcel,
  "document" | "engine" | "events" | "host" | "open" | "trace" | "created" | "unsupported"
> & {
  /** Says that this test asks for what is not there, and why that is meant. */
  expectUnsupported(reason: string): void;
};

/** The little of jest-circus's events that is used here. */
interface TestEvent {
  readonly name: string;
  readonly test?: { readonly errors: unknown[] };
}

export default class WorkbenchEnvironment extends TestEnvironment {
  readonly #options: ExcelOptions;
  #excel: NodeExcel | null = null;
  #seen = { unsupported: 0, faults: 0 };
  #isMeant = false;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    this.#options = given[0].projectConfig.testEnvironmentOptions;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const { Error, JSON, Promise } = this.global as unknown as typeof globalThis;
    const excel = await createExcel({ ...this.#options, realm: { Error, JSON, Promise } });
    this.#excel = excel;
    const { document, engine, events, host, open, trace, created, unsupported } = excel;
    const workbench: Bench = {
      document,
      engine,
      events,
      host,
      open,
      trace,
      created,
      unsupported,
      expectUnsupported: () => {
        this.#isMeant = true;
      },
    };
    Object.assign(this.global, {
      Excel: excel.Excel,
      OfficeExtension: excel.OfficeExtension,
      Office: excel.Office,
      workbench,
    });
  }

  override async teardown(): Promise<void> {
    this.#excel?.dispose();
    this.#excel = null;
    await super.teardown();
  }

  handleTestEvent(event: TestEvent): void {
    if (event.name === "test_start") {
      this.#isMeant = false;
      this.#seen = this.#counts();
    } else if (event.name === "test_fn_success" || event.name === "test_fn_failure") {
      const complaint = this.#complaint();
      if (complaint) event.test?.errors.push(complaint);
    }
  }

  #counts(): { unsupported: number; faults: number } {
    return {
      unsupported: this.#excel?.unsupported.length ?? 0,
      faults: this.#excel?.faults.length ?? 0,
    };
  }

  #complaint(): Error | null {
    const missing = this.#excel?.unsupported.slice(this.#seen.unsupported) ?? [];
    const faults = this.#excel?.faults.slice(this.#seen.faults) ?? [];
    if (faults[0] instanceof Error) return faults[0];
    if (faults.length > 0) return new Error(`The workbench failed: ${String(faults[0])}`);
    if (missing.length === 0 || this.#isMeant) return null;
    return new Error(
      `The workbench doesn't have ${missing.join(", ")}. Add it to the object model, or call workbench.expectUnsupported("why").`,
    );
  }
}
