/** What the real client of Office.js makes of the server's answers, on a model of our own. */
import { tinyClient } from "./tinyClient";
import type { TinyClient } from "./tinyClient";

let client: TinyClient;
/** Tests that only read share a client; the others have one of their own. */
const start = async () => {
  client = await tinyClient();
};
const end = () => client.dispose();
const eachItsOwn = () => {
  beforeEach(start);
  afterEach(end);
};

const failure = async (work: (context: Excel.RequestContext) => unknown): Promise<OfficeExtension.Error> => {
  const thrown: unknown = await client.Excel.run(async (context) => {
    work(context);
    await context.sync();
  }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(client.OfficeExtension.Error);
  return thrown as OfficeExtension.Error;
};

const sheetOf = (context: Excel.RequestContext, name = "Savings") =>
  context.workbook.worksheets.getItem(name);

describe("objects", () => {
  eachItsOwn();

  test("are written and read", () =>
    client.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.values = [[1, 2]];
      range.load("values,address");
      await context.sync();
      expect(range.values).toEqual([[1, 2]]);
      expect(range.address).toBe("Savings!A1:B1");
    }));

  test("keep their place from one request to the next, and are let go at the end", async () => {
    await client.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      expect(client.server.references.size).toBe(1);
      range.values = [[5]];
      await context.sync();
    });
    // The client tidies up without waiting for it.
    await client.Excel.run((context) => context.sync());
    expect(client.server.references.size).toBe(0);
    expect(client.workbook.worksheets.list[0]?.read("A1")).toEqual([[5]]);
  });

  test("that are tracked outlive their batch", async () => {
    const range = await client.Excel.run(async (context) => {
      const kept = sheetOf(context).getRange("A1");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    await client.Excel.run(range, async (context) => {
      range.values = [[9]];
      await context.sync();
    });
    expect(client.workbook.worksheets.list[0]?.read("A1")).toEqual([[9]]);
  });

  test("can be arguments", () =>
    client.Excel.run(async (context) => {
      const from = sheetOf(context).getRange("A1");
      from.values = [[3]];
      sheetOf(context, "Costs").getRange("B2").copyFrom(from);
      const copy = sheetOf(context, "Costs").getRange("B2").load("values");
      await context.sync();
      expect(copy.values).toEqual([[3]]);
    }));

  test("that are not there are null objects, and so is what they lead to", () =>
    client.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("None");
      const range = none.getRange("A1");
      range.values = [[1]];
      range.load("values");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    }));

  test("found by name are found again after they are renamed", () =>
    client.Excel.run(async (context) => {
      const sheet = sheetOf(context).load("name");
      await context.sync();
      sheet.name = "Renamed";
      await context.sync();
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Renamed");
    }));
});

describe("load", () => {
  beforeAll(start);
  afterAll(end);

  const range = (context: Excel.RequestContext) => sheetOf(context).getRange("A1");

  test.each<[string, (context: Excel.RequestContext) => { toJSON(): unknown }, unknown]>([
    ["names", (context) => range(context).load("address"), { address: "Savings!A1" }],
    [
      "a path",
      (context) => range(context).load("format/fill/color"),
      { format: { fill: { color: "#FFFFFF" } } },
    ],
    [
      "a path in dots",
      (context) => range(context).load("format.fill.color"),
      { format: { fill: { color: "#FFFFFF" } } },
    ],
    [
      "an object's path alone",
      (context) => range(context).load("format/wrapText,format/fill"),
      {
        format: { wrapText: false, fill: { color: "#FFFFFF" } },
      },
    ],
    [
      "an object",
      (context) => range(context).load({ address: true, format: { wrapText: true } }),
      { address: "Savings!A1", format: { wrapText: false } },
    ],
    ["$all", (context) => range(context).load({ format: { $all: true } }), { format: { wrapText: false } }],
    ["any case", (context) => range(context).load("Address"), { address: "Savings!A1" }],
    [
      "items' names",
      (context) => context.workbook.worksheets.load("items/name"),
      {
        items: [
          { id: "{1}", name: "Savings" },
          { id: "{2}", name: "Costs" },
        ],
      },
    ],
    [
      "items",
      (context) => context.workbook.worksheets.load("items"),
      {
        items: [
          { id: "{1}", name: "Savings" },
          { id: "{2}", name: "Costs" },
        ],
      },
    ],
    [
      "a collection's items without names",
      (context) => context.workbook.worksheets.load(),
      {
        items: [
          { id: "{1}", name: "Savings" },
          { id: "{2}", name: "Costs" },
        ],
      },
    ],
    [
      "a page of items",
      (context) => context.workbook.worksheets.load({ select: "name", top: 1, skip: 1 }),
      { items: [{ id: "{2}", name: "Costs" }] },
    ],
    [
      "a collection by its parent",
      (context) => context.workbook.load("worksheets/items/name"),
      {
        worksheets: [
          { id: "{1}", name: "Savings" },
          { id: "{2}", name: "Costs" },
        ],
      },
    ],
  ])("%s", (_what, load, expected) =>
    client.Excel.run(async (context) => {
      const loaded = load(context);
      await context.sync();
      expect(loaded.toJSON()).toEqual(expected);
    }),
  );

  test("without names leaves out what is costly, and what is newer than the profile", async () => {
    client.dispose();
    client = await tinyClient({ profile: { ExcelApi: "1.15" } });
    await client.Excel.run(async (context) => {
      const all = range(context).load();
      await context.sync();
      expect(all.toJSON()).toEqual({ address: "Savings!A1", values: [[""]] });
    });
  });
});

describe("set", () => {
  eachItsOwn();

  test("sets many at once, down to objects within", () =>
    client.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      range.set({ values: [[4]], format: { wrapText: true, fill: { color: "#00FF00" } } });
      range.load("values,format/wrapText,format/fill/color");
      await context.sync();
      expect(range.toJSON()).toEqual({
        values: [[4]],
        format: { wrapText: true, fill: { color: "#00FF00" } },
      });
    }));
});

describe("an error", () => {
  eachItsOwn();

  test("has its code, its words, its place and its statement", async () => {
    const error = await failure((context) => {
      sheetOf(context).name = "a/b";
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toBe("No / in a name.");
    expect(error.debugInfo.errorLocation).toBe("Worksheet.name");
    expect(error.debugInfo.statement).toMatch(/\.name = /);
  });

  test("ends the batch; what stood before it has happened", async () => {
    await failure((context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      sheetOf(context, "None").getRange("A1").values = [[1]];
      sheetOf(context, "Costs").getRange("A1").values = [[1]];
    });
    const [savings, costs] = client.workbook.worksheets.list;
    expect(savings?.cells.size).toBe(1);
    expect(costs?.cells.size).toBe(0);
  });

  test("of the workbench itself is a GeneralException, and is told", async () => {
    const error = await failure((context) => sheetOf(context).calculate(true));
    expect(error.code).toBe("GeneralException");
    expect(error.message).toMatch(/internal error in the workbench: a slip/);
    expect(client.faults).toHaveLength(1);
  });
});

describe("what is not there", () => {
  eachItsOwn();

  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ["a method", "Range.clear()", (context) => sheetOf(context).getRange("A1").clear()],
    [
      "a method that gives an object",
      "Range.getRow()",
      (context) => sheetOf(context).getRange("A1").getRow(0),
    ],
    ["an object", "Workbook.tables", (context) => context.workbook.tables],
    ["a value", "Range.rowCount", (context) => sheetOf(context).getRange("A1").load("rowCount")],
    [
      "a value that is set",
      "Range.numberFormat",
      (context) => {
        sheetOf(context).getRange("A1").numberFormat = [["0"]];
      },
    ],
    [
      "a value of items",
      "Worksheet.position",
      (context) => context.workbook.worksheets.load("items/position"),
    ],
  ])("%s fails with its name", async (_what, name, use) => {
    const error = await failure(use);
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain(`The workbench doesn't have ${name}.`);
    expect(client.unsupported).toEqual([name]);
  });

  test("what is newer than the profile is refused, and not told as missing", async () => {
    client.dispose();
    client = await tinyClient({ profile: { ExcelApi: "1.8" } });
    const error = await failure((context) => {
      sheetOf(context).getRange("A1").copyFrom("B1");
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toMatch(/Range\.copyFrom needs ExcelApi 1\.9\./);
    expect(client.unsupported).toEqual([]);
  });
});

describe("the grid settles", () => {
  eachItsOwn();

  test("once before the first read, and again after something was written", () =>
    client.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.load("values");
      range.load("address");
      await context.sync();
      const before = client.settled();
      range.load("values");
      range.load("address");
      range.values = [[1]];
      range.load("values");
      await context.sync();
      expect(client.settled() - before).toBe(2);
    }));
});

describe("events", () => {
  eachItsOwn();

  const told = async (work: (got: unknown[]) => Promise<void>): Promise<unknown[]> => {
    const got: unknown[] = [];
    await work(got);
    // Messages to a page arrive after what is running; one more request is surely behind them.
    await client.Excel.run((context) => context.sync());
    await new Promise(setImmediate);
    return got;
  };

  test("reach the handlers of the sheet and of all sheets", async () => {
    const got = await told((list) =>
      client.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        sheetOf(context).onChanged.add((args) =>
          Promise.resolve(list.push(["sheet", args.address]) as never),
        );
        worksheets.onChanged.add((args) => Promise.resolve(list.push(["all", args.address]) as never));
        await context.sync();
        sheetOf(context).getRange("B2").values = [[1]];
        sheetOf(context, "Costs").getRange("C3").values = [[1]];
        await context.sync();
      }),
    );
    expect(got).toEqual([
      ["sheet", "B2"],
      ["all", "B2"],
      ["all", "C3"],
    ]);
  });

  test("stop when the handler is removed, and are then not sent at all", async () => {
    const got = await told(async (list) => {
      const handler = await client.Excel.run(async (context) => {
        const added = sheetOf(context).onChanged.add((args) =>
          Promise.resolve(list.push(args.address) as never),
        );
        await context.sync();
        return added;
      });
      expect(client.workbook.hub.isWanted("worksheetChanged", "{1}")).toBe(true);
      await client.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      expect(client.workbook.hub.isWanted("worksheetChanged", "{1}")).toBe(false);
      client.workbook.worksheets.list[0]?.write("A1", [[1]]);
    });
    expect(got).toEqual([]);
  });

  test("have the arguments the client makes of a message", async () => {
    const [args] = (await told((list) =>
      client.Excel.run(async (context) => {
        sheetOf(context).onChanged.add((given) => Promise.resolve(list.push(given) as never));
        await context.sync();
        sheetOf(context).getRange("B2").values = [[1]];
        await context.sync();
      }),
    )) as [Excel.WorksheetChangedEventArgs];
    const { type, changeType, source, worksheetId } = args;
    expect({ type, changeType, source, worksheetId }).toEqual({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: "{1}",
    });
  });
});

describe("messages", () => {
  eachItsOwn();

  test.each<[string, string, string]>([
    ["plain", "x", "x"],
    ["of more bytes than letters", "£", "€"],
  ])("over the limit are refused as Excel on the web does: %s", async (_what, letter) => {
    client.dispose();
    client = await tinyClient({ messageLimit: 20_000 });
    const error = await failure((context) => {
      sheetOf(context).getRange("A1").values = [[letter.repeat(letter === "x" ? 20_001 : 10_001)]];
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(client.workbook.worksheets.list[0]?.cells.size).toBe(0);
  });

  test("whose answer is over the limit are refused", async () => {
    client.dispose();
    client = await tinyClient({ messageLimit: 20_000 });
    client.workbook.worksheets.list[0]?.cells.set("A1", [["x".repeat(20_001)]]);
    const error = await failure((context) => sheetOf(context).getRange("A1").load("values"));
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("are told with their sizes, their errors and how long they took", async () => {
    client.trace.length = 0;
    await failure((context) => sheetOf(context, "None").load("name"));
    const [first] = client.trace;
    expect(first?.error).toMatchObject({ code: "ItemNotFound", place: "WorksheetCollection.getItem" });
    expect(first?.requestBytes).toBe(first?.request.length);
    expect(first?.milliseconds).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(first?.answer ?? "")).toHaveProperty("Error.HttpStatusCode", 404);
  });

  test.each([
    ["no JSON", "{"],
    ["no request", "[]"],
    ["actions that are none", '{"Actions":[null],"ObjectPaths":{}}'],
  ])("that are %s are refused and told", async (_what, text) => {
    expect(await client.server.process(text)).toEqual({ error: 5001 });
    expect(client.faults).toHaveLength(1);
  });

  test.each([
    [
      "a path that leads in a circle",
      { "1": { ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } },
    ],
    ["a path that is not there", {}],
    [
      "a member of every object",
      { "1": { ObjectPathType: 4, Name: "constructor", ParentObjectPathId: 2 }, "2": { ObjectPathType: 1 } },
    ],
    ["a service that is none", { "1": { ObjectPathType: 2, Name: "toString" } }],
  ])("%s gives an error, and nothing else", async (_what, paths) => {
    const body = { Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }], ObjectPaths: paths };
    const answer = await client.server.process(JSON.stringify(body));
    const { Error: error } = JSON.parse("body" in answer ? answer.body : "null") as {
      Error: { Code: string };
    };
    expect(["InvalidObjectPath", "ApiNotFound"]).toContain(error.Code);
    expect(client.faults).toEqual([]);
  });
});
