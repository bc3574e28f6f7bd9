/** The functions as Excel calls them: blanks in every form, left-out parameters, shapes, and what is no number. */
import fc from "fast-check";
import { ExcelError, openExcel } from "./excel";

const excel = openExcel();
const REGISTER = [
  ["from party", "from grade", "to party", "to grade", "evidence", "source", "valid from", "valid to"],
  ["CCC", "Director Pay Band C", "PCC", "Senior Manager Pay Band 4", "stated", "HR decision", 43556, 0],
];
const error = (code: string) => ({ code, message: "given" });

/** A spill with its errors as `#N/A: sentence`. */
function shown(spill: readonly (readonly unknown[])[]): unknown[][] {
  return spill.map((row) =>
    row.map((cell) => (cell instanceof ExcelError ? `${cell.code}: ${cell.message}` : cell)),
  );
}

describe("blanks", () => {
  test.each([
    [
      "COST_SHARE",
      [
        ["", ""],
        [0, 0],
        ["", ""],
        [1, 1],
      ],
    ],
    ["AMOUNT", [[""], [0], [""], [2]]],
    ["GRADE_MAP", [[""], [""], [""], [expect.any(ExcelError)]]],
    ["NOTICE_END", [[""], [""], [""], [368]]],
  ])("of a column given to %s, as null, 0 and empty text", (id, expected) => {
    const second = id === "NOTICE_END" ? "agreement" : null;
    expect(excel.spill(id, [[null], [0], [""], [2]], second)).toEqual(expected);
  });

  test("of GRADE_EVIDENCE spill three blanks", () => {
    expect(excel.spill("GRADE_EVIDENCE", [[0], ["DPB A"]])).toEqual([
      ["", "", ""],
      ["", "none", ""],
    ]);
  });

  test("alone, as null, 0 and empty text, by value or as a range of one", () => {
    for (const blank of [null, "", [[null]], [[""]]]) {
      expect(excel.spill("COST_SHARE", blank)).toEqual([["", ""]]);
      expect(excel.spill("AMOUNT", blank)).toEqual([[""]]);
      expect(excel.spill("GRADE_MAP", blank)).toEqual([[""]]);
      expect(excel.spill("NOTICE_END", blank, "agreement")).toEqual([[""]]);
    }
    expect(excel.spill("COST_SHARE", 0)).toEqual([[0, 0]]);
    expect(excel.spill("GRADE_MAP", 0)).toEqual([[""]]);
  });

  test("count as nothing paid and nothing saved, whichever way they come", () => {
    for (const blank of [null, 0, ""]) {
      expect(excel.spill("COST_SETTLE", [[300, blank]])).toEqual([[150, -150]]);
      expect(excel.spill("SAVINGS_GAP", [[4.5, 4.5]], [[0.45, blank]])).toEqual([[4.05, 4.5]]);
    }
  });
});

describe("shapes", () => {
  test("a value, one cell, a column", () => {
    expect(excel.spill("COST_SHARE", 0.03)).toEqual([[0.02, 0.01]]);
    expect(excel.spill("COST_SHARE", [[0.03]])).toEqual([[0.02, 0.01]]);
    expect(excel.spill("COST_SHARE", [[0.03], [-0.03]])).toEqual([
      [0.02, 0.01],
      [-0.02, -0.01],
    ]);
  });

  test("a row or a block of amounts is refused and told to be one column", () => {
    for (const amounts of [
      [[1, 2, 3]],
      [
        [1, 2],
        [3, 4],
      ],
    ]) {
      const refusal = excel.refusal("COST_SHARE", amounts);
      expect(refusal.code).toBe("#VALUE!");
      expect(refusal.message).toMatch(
        /^The amounts must be one column, but \d columns were given\. Split one column at a time, for example A2:A20\.$/,
      );
    }
  });

  test("a party spills one column, by name or position, the position also as text", () => {
    for (const party of ["PCC", "pcc", "Peterborough City Council", 2, "2", [[2]]]) {
      expect(excel.spill("COST_SHARE", [[0.03], [1]], null, party)).toEqual([[0.01], [0.5]]);
    }
  });

  test("grades, amounts and dates keep the shape they come in", () => {
    const block = [
      ["DPB B", "SMPB 3"],
      ["", "DPB B"],
    ];
    expect(excel.spill("GRADE_MAP", block)).toEqual([
      ["Senior Manager Pay Band 3", "Director Pay Band B"],
      ["", "Senior Manager Pay Band 3"],
    ]);
    expect(excel.spill("AMOUNT", [["£1k", 5, "(2)"]])).toEqual([[1000, 5, -2]]);
    expect(excel.spill("NOTICE_END", [[43555, 43555]], "shared-post")).toEqual([[43738, 43738]]);
    expect(excel.spill("GRADE_EVIDENCE", [["DPB B", ""]])[0]).toHaveLength(6);
  });

  test("a basis as a number, a row, a column and a block", () => {
    expect(excel.spill("COST_SHARE", [[100]], 0.82)).toEqual([[82, 18]]);
    expect(excel.spill("COST_SHARE", [[100]], [[495, 104]])).toEqual([[82.64, 17.36]]);
    expect(excel.spill("COST_SHARE", [[100]], [[3], [1]])).toEqual([[75, 25]]);
    expect(
      excel.spill(
        "COST_SHARE",
        [[100], [100]],
        [
          [1, 3],
          [1, 1],
        ],
      ),
    ).toEqual([
      [25, 75],
      [50, 50],
    ]);
    expect(excel.spill("COST_SHARE", 10, "1:2:1")).toEqual([[2.5, 5, 2.5]]);
  });

  test("a register of one's own comes before the papers", () => {
    expect(excel.spill("GRADE_MAP", "DPB C", null, null, REGISTER)).toEqual([["Senior Manager Pay Band 4"]]);
    expect(excel.spill("GRADE_EVIDENCE", "DPB C", "PCC", "CCC", REGISTER)).toEqual([
      ["Senior Manager Pay Band 4", "stated", "HR decision"],
    ]);
  });
});

describe("what can't be used refuses in its own place", () => {
  test("text, true or false, and errors among amounts", () => {
    const spill = shown(
      excel.spill("COST_SHARE", [[1], ["TBC"], [true], [error("#REF!")], ["#N/A"], [1]], null, "CCC"),
    );
    expect(spill[0]).toEqual([0.5]);
    expect(spill[5]).toEqual([0.5]);
    expect(spill[1]![0]).toMatch(/^#VALUE!: “TBC” \(row 2\) is text, not a number\. .*=JWA\.AMOUNT\(/);
    expect(spill[2]![0]).toMatch(/^#VALUE!: TRUE \(row 3\) is not an amount\./);
    expect(spill[3]![0]).toMatch(/^#VALUE!: There is an error.* in row 4\. Put that cell right first/);
    expect(spill[4]![0]).toMatch(/^#VALUE!: There is an error.* in row 5\. Put that cell right first/);
  });

  test("among printed amounts, what is not yet known is #N/A and what can't be read is #VALUE!", () => {
    const spill = shown(excel.spill("AMOUNT", [["TBC"], ["1.234,50"], [true], [error("#NUM!")], ["£2m"]]));
    expect(spill[0]![0]).toMatch(/^#N\/A: .*“TBC”/);
    expect(spill[1]![0]).toMatch(/^#VALUE!: .*“1\.234,50”/);
    expect(spill[2]![0]).toMatch(/^#VALUE!: TRUE is not an amount/);
    expect(spill[3]![0]).toMatch(/^#VALUE!: There is an error/);
    expect(spill[4]![0]).toBe(2_000_000);
  });

  test("among grades", () => {
    const spill = shown(
      excel.spill("GRADE_MAP", [["DPB C"], ["PCC DPB B"], [false], [error("#N/A")], ["DPB B"]]),
    );
    expect(spill[0]![0]).toMatch(
      /^#N\/A: CCC Director Pay Band C to PCC Senior Manager Pay Band 4 is only inferred/,
    );
    expect(spill[1]![0]).toMatch(/^#VALUE!: “PCC DPB B” gives PCC a Director Pay Band/);
    expect(spill[2]![0]).toMatch(/^#VALUE!: FALSE is not a grade/);
    expect(spill[3]![0]).toMatch(/^#VALUE!: There is an error, #N\/A, in place of a grade/);
    expect(spill[4]![0]).toBe("Senior Manager Pay Band 3");
  });

  test("among dates", () => {
    const spill = shown(
      excel.spill("NOTICE_END", [["31/03/2019"], [true], [error("#VALUE!")], [43555]], "agreement"),
    );
    expect(spill[0]![0]).toMatch(/^#VALUE!: “31\/03\/2019” is not a date that Excel can count from/);
    expect(spill[1]![0]).toMatch(/^#VALUE!: TRUE is not a date/);
    expect(spill[2]![0]).toMatch(/^#VALUE!: There is an error, #VALUE!, in place of a date/);
    expect(spill[3]![0]).toBe(43921);
  });

  test("all three columns of evidence where a grade can't be used", () => {
    const [row] = excel.spill("GRADE_EVIDENCE", [["PCC DPB B"]]);
    expect(row).toHaveLength(3);
    for (const cell of row!) expect(cell).toMatchObject({ code: "#VALUE!" });
  });

  test("in lines of shares, and years of savings", () => {
    const drift = shown(
      excel.spill(
        "SHARE_DRIFT",
        [
          [60, 40],
          [50, 50],
        ],
        [
          ["x", 1],
          [90, 10],
        ],
      ),
    );
    expect(drift[0]![0]).toMatch(/^#VALUE!: .*“x”/);
    expect(drift[1]).toEqual([40]);
    const gap = shown(excel.spill("SAVINGS_GAP", [[5, 5]], [["TBC", 1]]));
    expect(gap[0]![0]).toMatch(/^#VALUE!: .*“TBC”/);
    expect(gap[0]![1]).toBe(4);
  });
});

describe("what can't be used at all refuses as a whole", () => {
  test.each<[string, unknown[], RegExp]>([
    ["COST_SHARE", [[[1]], "half"], /“half”/],
    ["COST_SHARE", [[[1]], "50:50", "Fenland"], /“Fenland”.*CCC.*PCC/],
    ["COST_SHARE", [[[1]], null, null, "pence"], /^“pence” is not a number of places/],
    ["COST_SHARE", [[[1]], null, null, null, "maybe"], /“maybe”/],
    ["COST_SETTLE", [[["x", 1]]], /“x”/],
    ["SHARE_DRIFT", [[[60, 40]], [[1, 2, 3]]], /3/],
    ["SAVINGS_GAP", [[[1, 2]], [[1, 2, 3]]], /3/],
    [
      "GRADE_MAP",
      ["DPB B", "Fenland"],
      /^“Fenland” given as “to” is not one of the councils\. Use CCC or PCC\.$/,
    ],
    ["GRADE_MAP", ["DPB B", null, null, [["a"]]], /^The first row of the register must hold its headers/],
    ["GRADE_EVIDENCE", ["DPB B", null, "x"], /^“x” given as “from”/],
    ["AMOUNT", ["1", "$"], /“\$” is not a unit of money/],
    [
      "NOTICE_END",
      [43555, "lease"],
      /^“lease” is not a kind of notice\. Use one of these: agreement \(12 months\)/,
    ],
    ["NOTICE_END", [43555, null], /^No kind of notice is given\./],
  ])("%s%j", (id, args, message) => {
    const refusal = excel.refusal(id, ...args);
    expect(refusal.code).toBe("#VALUE!");
    expect(refusal.message).toMatch(message);
  });

  test("a single refused cell carries its own code", () => {
    expect(excel.refusal("AMOUNT", "TBC").code).toBe("#N/A");
    expect(excel.refusal("GRADE_MAP", "DPB C").code).toBe("#N/A");
    expect(excel.refusal("GRADE_MAP", "PCC DPB B").code).toBe("#VALUE!");
  });
});

test("whatever comes in, each function answers, with cells Excel can show or with an error that says why", () => {
  const cell = fc.oneof(
    fc.constantFrom(null, "", 0, "DPB C", "50:50", "£1m", "#N/A", true, "agreement", -1, 0.5),
    fc.anything(),
    fc.double(),
  );
  const block = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const argument = fc.oneof(cell, block);
  fc.assert(
    fc.property(fc.constantFrom(...excel.ids), fc.array(argument, { maxLength: 5 }), (id, args) => {
      const result = excel.call(id, ...args);
      if (result instanceof ExcelError) return expectSentence(id, args, result);
      for (const row of result) {
        for (const value of row) {
          if (value instanceof ExcelError) expectSentence(id, args, value);
          else expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

function expectSentence(id: string, args: unknown, { code, message }: ExcelError): void {
  expect(["#N/A", "#VALUE!"]).toContain(code);
  expect(message).toMatch(/^[\s\S]{20,}$/);
  if (message?.includes("met a defect")) throw new Error(`${id} ${fc.stringify(args)}: ${message}`);
}
