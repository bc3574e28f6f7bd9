import { TraceLog, type TraceEntry } from "../../../workbench/page/traceLog";

const entry = (change: Partial<TraceEntry> = {}): Omit<TraceEntry, "number"> => ({
  time: 0,
  kind: "request",
  name: "Worksheets load items",
  milliseconds: 1,
  bytes: 10,
  error: null,
  sent: "sent",
  answered: "answered",
  ...change,
});

describe("the trace", () => {
  it("numbers what it is given, newest last, and tells who listens", () => {
    const log = new TraceLog();
    const heard: number[] = [];
    log.listen(() => heard.push(log.entries.length));
    log.add(entry());
    log.add(entry({ name: "second" }));
    expect(log.entries.map(({ number, name }) => [number, name])).toEqual([
      [1, "Worksheets load items"],
      [2, "second"],
    ]);
    log.clear();
    expect(heard).toEqual([1, 2, 0]);
  });

  it("lets the oldest go where there are too many, and counts them", () => {
    const log = new TraceLog({ entries: 3, characters: 1000, text: 100 });
    for (const name of ["a", "b", "c", "d", "e"]) log.add(entry({ name }));
    expect(log.entries.map(({ name }) => name)).toEqual(["c", "d", "e"]);
    expect(log.dropped).toBe(2);
  });

  it("lets the oldest go where their texts take too much", () => {
    const log = new TraceLog({ entries: 100, characters: 250, text: 100 });
    for (const name of ["a", "b", "c"]) log.add(entry({ name, sent: "x".repeat(100), answered: "" }));
    expect(log.entries.map(({ name }) => name)).toEqual(["b", "c"]);
  });

  it("cuts a text that is too long, and says how much is missing", () => {
    const log = new TraceLog({ entries: 3, characters: 10_000, text: 5 });
    log.add(entry({ sent: "0123456789", answered: "01234" }));
    expect(log.entries[0]).toMatchObject({
      sent: "01234… (5 more characters are not kept)",
      answered: "01234",
    });
  });

  it.each([
    ["", ["a", "b", "c"]],
    ["LOAD", ["b"]],
    ["itemnotfound", ["c"]],
    ["function", ["a"]],
    ["range  nothing", []],
    ["getItem range", ["c"]],
  ])("finds by the words “%s”", (words, names) => {
    const log = new TraceLog();
    log.add(entry({ name: "a", kind: "function", sent: "[1]" }));
    log.add(entry({ name: "b", sent: "load values" }));
    log.add(entry({ name: "c", error: "ItemNotFound", sent: "GetItem", answered: "Range" }));
    expect(log.find(words).map(({ name }) => name)).toEqual(names);
  });
});
