/** Following the workbook, and leaving while Excel has not begun to tell of it. */
import type { Outcome, WorkbookChange } from "../../../taskpane/excel";
import { follow } from "../../../taskpane/views/functions/follow";

const CHANGE: WorkbookChange = { sheet: "Savings", address: "C3" };

/** An Excel that begins to tell, or refuses, when the test says so. */
class Telling {
  tell: (change: WorkbookChange) => void = () => undefined;
  ended = 0;
  private answer: (outcome: Outcome<() => Promise<void>>) => void = () => undefined;

  readonly watch = (onChanged: (change: WorkbookChange) => void): Promise<Outcome<() => Promise<void>>> => {
    this.tell = onChanged;
    return new Promise((resolve) => (this.answer = resolve));
  };

  async begin(): Promise<void> {
    const end = (): Promise<void> => {
      this.ended++;
      return Promise.resolve();
    };
    this.answer({ ok: true, value: end });
    await Promise.resolve();
  }

  async refuse(): Promise<void> {
    this.answer({ ok: false, sentence: "Excel is busy." });
    await Promise.resolve();
  }
}

test("what changes is told until it ends, and the watch is taken off once", async () => {
  const excel = new Telling();
  const seen: WorkbookChange[] = [];
  const end = follow(excel.watch, (change) => seen.push(change));
  await excel.begin();
  excel.tell(CHANGE);
  expect([seen, excel.ended]).toEqual([[CHANGE], 0]);
  end();
  excel.tell(CHANGE);
  expect([seen, excel.ended]).toEqual([[CHANGE], 1]);
});

test("who leaves before Excel has begun is told nothing, and leaves no watch behind", async () => {
  const excel = new Telling();
  const seen: WorkbookChange[] = [];
  const end = follow(excel.watch, (change) => seen.push(change));
  end();
  expect(excel.ended).toBe(0);
  await excel.begin();
  excel.tell(CHANGE);
  expect([seen, excel.ended]).toEqual([[], 1]);
});

test("an Excel that can't tell of changes leaves nothing to take off", async () => {
  const excel = new Telling();
  const end = follow(excel.watch, () => undefined);
  await excel.refuse();
  end();
  expect(excel.ended).toBe(0);
});
