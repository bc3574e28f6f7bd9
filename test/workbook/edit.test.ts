/** Edits of cells: what they say, when they can no longer be made, and what they change. */
import fc from "fast-check";
import {
  applied,
  cellName,
  editSays,
  entryAt,
  formulaAt,
  sameEntry,
  staleSays,
  type CellEdit,
  type CellEntry,
  type Snapshot,
} from "../../src/workbook";
import { sheetOf, snapshotOf, workbook, type Given } from "../registers/snapshots";

describe("an edit says what it does", () => {
  test.each<[CellEdit, string]>([
    [{ cell: "C7", from: "1,850", to: 1850 }, "C7: “1,850” (text) becomes 1850"],
    [{ cell: "C7", from: "1,850", to: 1850, format: "General" }, "C7: “1,850” (text) becomes 1850"],
    [
      { cell: "C7", from: "1,850", to: 1850, format: "#,##0" },
      "C7: “1,850” (text) becomes 1850, shown as #,##0",
    ],
    [
      { cell: "B3", from: "3rd April 2017", to: 42_828, format: "dd/mm/yyyy" },
      "B3: “3rd April 2017” (text) becomes the date 3 April 2017, shown as dd/mm/yyyy",
    ],
    [
      { cell: "B9", from: { formula: "SUM(B4:B6)" }, to: { formula: "SUM(B4:B8)" } },
      "B9: =SUM(B4:B6) becomes =SUM(B4:B8)",
    ],
    [{ cell: "A1", from: "H\u043Est", to: "Host" }, "A1: “H\u043Est” with U+043E becomes “Host”"],
    [
      { cell: "A1", from: "Joint\u200B work", to: "Joint work" },
      "A1: “Joint\u200B work” with U+200B becomes “Joint work”",
    ],
    [{ cell: "A1", from: " Host ", to: "Host" }, "A1: “Host” loses spaces that can’t be seen"],
    [{ cell: "A1", from: "DPB C", to: "Director Pay Band C" }, "A1: “DPB C” becomes “Director Pay Band C”"],
    [{ cell: "A1", from: null, to: true }, "A1: (blank) becomes TRUE"],
    [{ cell: "A1", from: { error: "#N/A" }, to: false }, "A1: #N/A becomes FALSE"],
    [{ cell: "A1", from: "x\u202Ey\u0007", to: 1 }, "A1: “x□y” (text) becomes 1"],
  ])("%j", (edit, says) => {
    expect(editSays(edit)).toBe(says);
  });
});

test.each<[CellEntry, CellEntry, string | null]>([
  ["1,850", "1,850", null],
  [
    "1,850",
    90,
    "C7 no longer holds “1,850”: it holds 90. Check the workbook again, and fix what is still wrong.",
  ],
  [
    { formula: "SUM(A1:A2)" },
    null,
    "C7 no longer holds =SUM(A1:A2): it is blank. Check the workbook again, and fix what is still wrong.",
  ],
  [null, "x", "C7 is no longer blank: it holds “x”. Check the workbook again, and fix what is still wrong."],
])("a cell that held %j and now holds %j", (from, now, why) => {
  expect(staleSays({ cell: "C7", from, to: 1 }, now)).toBe(why);
});

describe("a workbook after edits", () => {
  const book = workbook([
    ["Initiative", "Amount"],
    ["Joint procurement", "1,850"],
    ["Total", { formula: "SUM(B2:B2)", result: 0 }],
  ]);
  const after = (edits: readonly CellEdit[], sheet = "Plan"): Snapshot => {
    const done = applied(book, sheet, edits);
    if (!done.ok) throw new Error(done.refusal.message);
    return done.value;
  };
  const refused = (edits: readonly CellEdit[], sheet = "Plan"): string => {
    const done = applied(book, sheet, edits);
    if (done.ok) throw new Error("it was taken");
    return done.refusal.message;
  };

  test("holds what they put in; a formula has no value until somebody calculates", () => {
    const { sheets } = after([
      { cell: "B2", from: "1,850", to: 1850 },
      { cell: "B3", from: { formula: "SUM(B2:B2)" }, to: { formula: "SUM(B2:B9)" } },
      { cell: "D9", from: null, to: "beyond" },
    ]);
    const [{ grid, formulas }] = sheets as [(typeof sheets)[0]];
    expect(grid.value(1, 1)).toBe(1850);
    expect(formulas.a1(2, 1)).toBe("SUM(B2:B9)");
    expect(grid.value(2, 1)).toBeNull();
    expect(grid.value(8, 3)).toBe("beyond");
    expect(book.sheets[0]!.grid.value(1, 1)).toBe("1,850");
  });

  test("keeps the values of formulas that depend on them", () => {
    expect(after([{ cell: "B2", from: "1,850", to: 1850 }]).sheets[0]!.grid.value(2, 1)).toBe(0);
  });

  test("has a formula taken away that is typed over", () => {
    const { grid, formulas } = after([{ cell: "B3", from: { formula: "SUM(B2:B2)" }, to: 5 }]).sheets[0]!;
    expect([grid.value(2, 1), formulas.has(2, 1)]).toEqual([5, false]);
  });

  test("shows a cell by its new format, locked as it was", () => {
    const { sheets, styles } = after([{ cell: "B2", from: "1,850", to: 1850, format: "#,##0" }]);
    expect(styles[sheets[0]!.grid.style(1, 1)]).toEqual({ format: "#,##0", locked: true });
    expect(styles[sheets[0]!.grid.style(0, 0)]).toEqual({ format: "General", locked: true });
  });

  test("is refused as a whole where one edit can't be made", () => {
    expect(
      refused([
        { cell: "B2", from: "1,850", to: 1850 },
        { cell: "A2", from: "Fleet", to: "x" },
      ]),
    ).toBe(
      "A2 no longer holds “Fleet”: it holds “Joint procurement”. Check the workbook again, and fix what is still wrong.",
    );
    expect(refused([], "Plam")).toBe("There is no sheet “Plam” any more. Check the workbook again.");
    expect(refused([{ cell: "B2:B3", from: null, to: 1 }])).toBe(
      "“B2:B3” is not one cell. Name it as Excel does, for example C7.",
    );
    expect(
      refused([
        { cell: "B2", from: "1,850", to: 1 },
        { cell: "$B$2", from: "1,850", to: 2 },
      ]),
    ).toBe("$B$2 would be changed twice. Check the workbook again.");
  });

  test("differs from it in the edited cells alone, and goes back by the opposite edits", () => {
    const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null));
    const rows = fc.array(fc.array<Given>(value, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.tuple(fc.nat(5), fc.nat(4), value), { maxLength: 6 }),
        (cells, changes) => {
          const before = snapshotOf([sheetOf(cells)]);
          const sheet = before.sheets[0]!;
          const edits = [...new Map(changes.map((one) => [`${one[0]}:${one[1]}`, one])).values()].map(
            ([row, column, to]): CellEdit => ({
              cell: cellName(row, column),
              from: entryAt(sheet, row, column),
              to,
            }),
          );
          const there = applied(before, "Plan", edits);
          if (!there.ok) throw new Error(there.refusal.message);
          const back = applied(
            there.value,
            "Plan",
            edits.map(({ cell, from, to }) => ({ cell, from: to, to: from })),
          );
          if (!back.ok) throw new Error(back.refusal.message);
          for (let row = 0; row < 7; row++) {
            for (let column = 0; column < 6; column++) {
              const own = edits.find(({ cell }) => cell === cellName(row, column));
              const now = entryAt(there.value.sheets[0]!, row, column);
              expect(sameEntry(now, own ? own.to : entryAt(sheet, row, column))).toBe(true);
              expect(
                sameEntry(entryAt(back.value.sheets[0]!, row, column), entryAt(sheet, row, column)),
              ).toBe(true);
            }
          }
        },
      ),
    );
  });
});

test.each([
  ["RC[-2]*RC[-1]", 3, 3, "B4*C4"],
  ["SUM(R[-3]C:R[-1]C)", 6, 1, "SUM(B4:B6)"],
  ["RC[-2]", 3, 1, null],
  ["R1C5*2", 3, 3, "$E$1*2"],
])("%s at row %i, column %i reads %s", (r1c1, row, column, a1) => {
  expect(formulaAt(r1c1, row, column)).toBe(a1);
});
