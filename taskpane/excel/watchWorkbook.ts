/** Tells when the workbook changes by other hands than ours. */
import { has } from "./host";
import { isOwnWrite } from "./ownWrites";
import { type Outcome, run } from "./run";

export interface WorkbookChange {
  /** `null` where it is not about one sheet that is there: one was added, deleted or renamed. */
  readonly sheet: string | null;
  readonly address: string | null;
}

interface Told {
  readonly worksheetId: string;
  readonly address?: string;
  readonly triggerSource?: string;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Watches until what comes back is called. What this add-in writes itself is not told. A sheet is told by the name it
 * has when it changes. Without ExcelApi 1.9 only the sheets that are there at the beginning are watched.
 */
export function watchWorkbook(
  onChanged: (change: WorkbookChange) => void,
): Promise<Outcome<() => Promise<void>>> {
  return run(async (context) => {
    const names = new SheetNames();
    const one = async (event: Told): Promise<void> => {
      if (isOwnWrite(event)) return;
      onChanged({ sheet: await names.of(event.worksheetId), address: event.address ?? null });
    };
    const all = async (event: object): Promise<void> => {
      names.forget();
      if (!isOwnWrite(event)) onChanged({ sheet: null, address: null });
      await Promise.resolve();
    };
    const { worksheets } = context.workbook;
    const handlers: Handler[] = [worksheets.onAdded.add(all), worksheets.onDeleted.add(all)];
    if (has("1.17")) handlers.push(worksheets.onNameChanged.add(all));
    if (has("1.9")) handlers.push(worksheets.onChanged.add(one), worksheets.onCalculated.add(one));
    else {
      worksheets.load({ id: true });
      await context.sync();
      for (const sheet of worksheets.items) handlers.push(sheet.onChanged.add(one));
    }
    await context.sync();
    return () => unwatch(handlers);
  });
}

/** Each handler goes in the context it came in. */
async function unwatch(handlers: readonly Handler[]): Promise<void> {
  const first = handlers[0];
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** The sheets' names by their ids, asked for again once a sheet came, went or was renamed. */
class SheetNames {
  private known: Promise<ReadonlyMap<string, string>> | null = null;

  forget(): void {
    this.known = null;
  }

  /** `null` where the sheet is gone, or Excel can't be asked just now. */
  async of(id: string): Promise<string | null> {
    const known = await (this.known ??= this.ask());
    if (known.has(id)) return known.get(id) ?? null;
    this.known = this.ask();
    return (await this.known).get(id) ?? null;
  }

  private async ask(): Promise<ReadonlyMap<string, string>> {
    const asked = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true });
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
    if (!asked.ok) this.forget();
    return asked.ok ? asked.value : new Map();
  }
}
