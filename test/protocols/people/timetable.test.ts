/** The two rules that read timetables: how long a consultation lasts, and whether the dates run forwards. */
import fc from "fast-check";
import { stepOf } from "../../../src/protocols/people/consultationWords";
import { dayText, fromSerial } from "../../../src/text";
import { validate } from "../../../src/validation";
import { workbook } from "../../registers/snapshots";

const day = (serial: number): string => dayText(fromSerial(serial)!);

/** The findings of one rule on a timetable, as `cells`. */
function found(rule: string, lines: readonly (readonly [string, string])[]): string[] {
  const report = validate(workbook([["Date", "Action"], ...lines]), { rules: [rule] });
  expect(report.rules.failed).toEqual([]);
  return report.findings.map(({ cells }) => cells);
}

describe("what an action does to a consultation", () => {
  test.each([
    ["Start Staff Consultation: Communicated to directly affected staff.", "start"],
    [
      "One Joint Union meeting (both Councils) local representatives meeting to outline proposals and process and launch the consultation.",
      "start",
    ],
    ["Communication sent to staff advising consultation commenced.", "start"],
    ["Consultation opens", "start"],
    ["Formal consultation begins", "start"],
    ["Closing date for general responses to the consultation and expressions of interest", "close"],
    ["End of consultation", "close"],
    ["Consultation ends and recruitment starts", "close"],
    ["Deadline for consultation responses", "close"],
    ["Consultation meetings (121's) to be held with directly affected employees in both Councils.", null],
    ["Consultation fed back to CCC's Staffing & Appeals Committee", null],
    ["Outcome of consultation emailed to all staff and trade unions", null],
    ["Subject to no major early consultation objections; advertise expressions of interest", null],
    ["Interviews start after consultation", null],
    ["Consultation opens on Monday and closes on Friday", null],
    ["Pre-consultation briefings start", null],
    ["Deadline for applications", null],
    ["Recruit a consultant to start in May", null],
    ["", null],
  ])("%s: %s", (action, step) => expect(stepOf(action)).toBe(step));
});

describe("a consultation", () => {
  const start = fc.integer({ min: 40_000, max: 46_000 });

  test("is short exactly when its days, both ends counted, are fewer than 30", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, after) => {
        const cells = found("HR-06", [
          [day(from), "Staff consultation starts"],
          [day(from + after), "Staff consultation closes"],
        ]);
        expect(cells).toEqual(after + 1 < 30 ? ["A2:A3"] : []);
      }),
      { numRuns: 60 },
    );
  });
  test("that a month alone closes may last to the end of it", () => {
    expect(
      found("HR-06", [
        ["15 April 2019", "Consultation starts"],
        ["May 2019", "Consultation ends"],
      ]),
    ).toEqual([]);
    expect(
      found("HR-06", [
        ["15 May 2019", "Consultation starts"],
        ["May 2019", "Consultation ends"],
      ]),
    ).toEqual(["A2:A3"]);
  });
  test("is measured by itself where two follow each other", () => {
    const lines = [
      ["1 April 2019", "Staff consultation starts"],
      ["10 May 2019", "Staff consultation ends"],
      ["3 June 2019", "Consultation on places starts"],
      ["14 June 2019", "Consultation on places ends"],
    ] as const;
    expect(found("HR-06", lines)).toEqual(["A4:A5"]);
  });
  test.each([
    ["both its days in one cell", "3 April 2017 - 20 April 2017", "Staff consultation period", ["A2"]],
    ["a year that follows later", "21 May to 8 June 2018", "Consultation with unions", ["A2"]],
    ["one month for both days", "3 - 20 April 2017", "Staff consultation", ["A2"]],
    ["thirty days in one cell", "3 April 2017 – 2 May 2017", "Staff consultation period", []],
    ["meetings only", "3 - 20 April 2017", "Consultation meetings with staff", []],
    ["the public consulted", "3 - 20 April 2017", "Public consultation", []],
    ["two days and no span", "3 and 20 April 2017", "Staff consultation", []],
  ])("with %s", (_, date, action, cells) => {
    expect(found("HR-06", [[date, action]])).toEqual(cells);
  });
  test("has to last as long as its own words say", () => {
    const lines = (last: string): [string, string][] => [
      ["1 April 2019", "45 day staff consultation starts"],
      [last, "Consultation closes"],
    ];
    expect(found("HR-06", lines("14 May 2019"))).toEqual(["A2:A3"]);
    expect(found("HR-06", lines("15 May 2019"))).toEqual([]);
  });
  test("is found in any table with a column for its start and one for its end", () => {
    const inTable = (title: string, headers: readonly string[], line: readonly string[]): string[] => {
      const cells = [[title], [], [...headers], [...line], ["Payroll", "1 May 2019", "14 June 2019"]];
      return validate(workbook(cells), { rules: ["HR-06"] }).findings.map((one) => one.cells);
    };
    const short = ["1 April 2019", "12 April 2019"];
    expect(inTable("Staff consultations", ["Team", "Opened", "Closed"], ["Audit", ...short])).toEqual([
      "B4:C4",
    ]);
    expect(inTable("Plan", ["Task", "Start", "Finish"], ["Staff consultation", ...short])).toEqual(["B4:C4"]);
    expect(
      inTable("Plan", ["Task", "Start", "Finish"], ["Draft consultation paper for staff", ...short]),
    ).toEqual([]);
    expect(inTable("Plan", ["Task", "Start", "Finish"], ["Consultation on opening hours", ...short])).toEqual(
      [],
    );
    expect(inTable("Contracts", ["Team", "Opened", "Closed"], ["Audit", ...short])).toEqual([]);
  });
  test("may be given another length by the workbook", () => {
    const lines = [
      ["Date", "Action"],
      ["1 April 2019", "Consultation starts"],
      ["10 May 2019", "Consultation ends"],
    ];
    const { findings } = validate(workbook(lines), { rules: ["HR-06"], options: { "HR-06": { days: 45 } } });
    expect(findings.map(({ message }) => message)).toEqual([
      "The consultation starts on “1 April 2019” and closes on “10 May 2019”: 40 days with both counted, where it has to last not less than 45. Close it on 15 May 2019 or later, or correct the dates.",
    ]);
  });
});

describe("the order of a timetable", () => {
  const dates = fc
    .uniqueArray(fc.integer({ min: 40_000, max: 46_000 }), { minLength: 4, maxLength: 30 })
    .map((all) => all.sort((a, b) => a - b));
  const lines = (serials: readonly number[]): [string, string][] =>
    serials.map((serial, at) => [day(serial), `Step ${at + 1} is taken`]);

  test("is left in peace where it is kept, and where it is kept backwards", () => {
    fc.assert(
      fc.property(dates, (sorted) => {
        expect(found("HR-14", lines(sorted))).toEqual([]);
        expect(found("HR-14", lines([...sorted].reverse()))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  test("one date gone wrong is among the cells of the one finding", () => {
    const wrong = dates.chain((sorted) =>
      fc.record({
        sorted: fc.constant(sorted),
        at: fc.nat(sorted.length - 1),
        to: fc.integer({ min: 36_000, max: 50_000 }),
      }),
    );
    fc.assert(
      fc.property(wrong, ({ sorted, at, to }) => {
        const changed = sorted.map((serial, index) => (index === at ? to : serial));
        const isBroken = changed.some((serial, index) => index > 0 && serial < changed[index - 1]!);
        const cells = found("HR-14", lines(changed));
        if (!isBroken) {
          expect(cells).toEqual([]);
          return;
        }
        expect(cells).toHaveLength(1);
        const [first = "", last = first] = cells[0]!.split(/[:,]/).map((cell) => Number(cell.slice(1)));
        expect([first, last]).toContain(at + 2);
      }),
      { numRuns: 150 },
    );
  });
  test("a month stands above or below a day in it, and not below a later one", () => {
    expect(
      found(
        "HR-14",
        lines([42_867]).concat([
          ["May 2017", "Outcome sent"],
          ["8 May 2017", "Interviews held"],
        ]),
      ),
    ).toEqual(["A2,A4"]);
    expect(
      found("HR-14", [
        ["12 May 2017", "Closing date"],
        ["May 2017", "Outcome sent"],
        ["W/C 8th May 2017", "Interviews held"],
        ["June 2017", "Appointments made"],
      ]),
    ).toEqual([]);
  });
});

describe("the order of a timetable with more columns", () => {
  const MARCH = 43525;
  /** Two blocks of lines, the second of which begins before the first ends. */
  const lines = (first: string, second: string): (string | number)[][] =>
    [
      [first, "Letters to staff", MARCH],
      [first, "Interviews", MARCH + 40],
      [first, "Appointments", MARCH + 60],
      [second, "Cabling ordered", MARCH + 5],
      [second, "Desks delivered", MARCH + 45],
      [second, "Move to the new office", MARCH + 70],
    ].map(([block, what, day]) => [block!, what!, dayText(fromSerial(Number(day))!)]);
  const told = (head: string[], rows: (string | number)[][]): string[] =>
    validate(workbook([["Timetable"], head, ...rows]), { rules: ["HR-14"] }).findings.map(
      ({ cells }) => cells,
    );

  test.each(["Work package", "Workpackage", "Lot", "Tranche", "Part of the plan", "Site", "Led by", ""])(
    "lines in blocks under %p are read block by block",
    (header) => {
      expect(told([header, "Action", "Date"], lines("Staff", "Premises"))).toEqual([]);
      const wrong = lines("Staff", "Premises");
      wrong[4]![2] = "6 April 2018";
      expect(told([header, "Action", "Date"], wrong)).toEqual(["C6:C7"]);
    },
  );

  test.each(["Month", "Status", "Quarter", "Week", "RAG"])(
    "blocks under %p are no blocks of work",
    (header) => {
      expect(told([header, "Action", "Date"], lines("One", "Two"))).not.toEqual([]);
    },
  );

  test("where a line has its start beside its end, either may run forwards", () => {
    const rows = (start: number, end: number): (string | number)[][] =>
      [
        ["Union meeting", MARCH, MARCH + 2],
        ["Evaluation of posts", MARCH + 5, MARCH + 90],
        ["Interviews", start, end],
        ["Appointments", MARCH + 95, MARCH + 97],
        ["Team in place", MARCH + 98, MARCH + 99],
      ].map(([what, from, to]) => [
        String(what),
        dayText(fromSerial(Number(from))!),
        dayText(fromSerial(Number(to))!),
      ]);
    const head = ["Action", "Start date", "End date"];
    expect(told(head, rows(MARCH + 30, MARCH + 35))).toEqual([]);
    expect(told(head, rows(MARCH - 330, MARCH - 325))).toEqual(["C5"]);
  });
});
