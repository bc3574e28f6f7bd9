/** Workbooks of other things: what councils keep beside their registers is neither taken for one nor asked about. */
import { recognise } from "../../src/registers";
import { validate } from "../../src/validation";
import { GridBuilder, type Snapshot } from "../../src/workbook";
import { dayOf } from "../layouts/register";
import { sheetOf, snapshotOf } from "./snapshots";

interface Other {
  readonly sheet: string;
  /** `03/09/2018` stands for a real date. */
  readonly rows: readonly (readonly (string | number)[])[];
}

const OTHERS: Readonly<Record<string, Other>> = {
  "a rota": {
    sheet: "Rota",
    rows: [
      ["Contact centre rota, week 14"],
      ["Name", "Mon", "Tue", "Wed", "Thu", "Fri"],
      ["A Tester", "Early", "Early", "Late", "Late", "Off"],
      ["B Tester", "Late", "Late", "Off", "Early", "Early"],
      ["C Tester", "Off", "Early", "Early", "Late", "Late"],
    ],
  },
  "a stock list": {
    sheet: "Stock",
    rows: [
      ["Depot stock"],
      ["Item", "Bin", "In stock", "Reorder at", "Unit cost £"],
      ["Road salt, tonne", "A1", 120, 80, 38.5],
      ["Signs, 600 mm", "B4", 44, 20, 21],
      ["Cones", "B5", 300, 100, 9.25],
    ],
  },
  "a census": {
    sheet: "Meals",
    rows: [
      ["School meals census, January"],
      ["School", "Phase", "On roll", "Paid", "Free"],
      ["Hilltop Primary", "Primary", 210, 120, 31],
      ["Riverside Primary", "Primary", 405, 260, 88],
      ["Fen Academy", "Secondary", 1104, 610, 142],
      ["Total", "", 1719, 990, 261],
    ],
  },
  invoices: {
    sheet: "Invoices",
    rows: [
      ["Invoice", "Supplier", "Invoice date", "Net £", "VAT £", "Gross £"],
      ["4411", "Acme Ltd", "03/09/2018", 100, 20, 120],
      ["4412", "Bolt plc", "04/09/2018", 50, 10, 60],
      ["4413", "Acme Ltd", "11/09/2018", 25, 5, 30],
    ],
  },
  "a page of the budget book": {
    sheet: "Budget book",
    rows: [
      ["Place and Economy: revenue estimates, £000"],
      ["Service", "2017/18 Actual", "2018/19 Estimate", "2019/20 Estimate"],
      ["Highways maintenance", 8120, 8050, 7900],
      ["Street lighting", 3900, 3850, 3810],
      ["Trading standards", 710, 690, 690],
      ["Total", 12730, 12590, 12400],
    ],
  },
  "a risk register": {
    sheet: "Risks",
    rows: [
      ["Programme risk register"],
      ["No", "Risk", "Owner", "Likelihood", "Impact", "Score", "Mitigation"],
      [1, "Supplier fails before go live", "A Tester", 2, 4, 8, "Exit plan agreed with the supplier"],
      [2, "Staff leave during consultation", "B Tester", 3, 3, 9, "Retention talks held early"],
      [3, "Data moved with errors", "C Tester", 2, 5, 10, "Two trial loads and a check of totals"],
    ],
  },
  "a contact list": {
    sheet: "Contacts",
    rows: [
      ["Name", "Team", "Council", "Extension"],
      ["A Tester", "Finance", "CCC", 4410],
      ["B Tester", "Legal", "PCC", 4411],
      ["C Tester", "Digital", "CCC", 4412],
    ],
  },
  "a list of assets": {
    sheet: "Assets",
    rows: [
      ["Property asset list"],
      ["UPRN", "Property", "Use", "Acquired", "Net book value £"],
      [100001, "Old Court House", "Offices", 1974, 1850000],
      [100002, "Fen Road Depot", "Depot", 1988, 920000],
      [100003, "Central Library", "Library", 1969, 4300000],
    ],
  },
  timesheets: {
    sheet: "Timesheet",
    rows: [
      ["Timesheet of A Tester"],
      ["Day", "Project code", "Hours", "Work done"],
      ["Monday", "P10", 7.4, "Wrote the options paper"],
      ["Tuesday", "P10", 6, "Met the suppliers"],
      ["Wednesday", "P22", 7.4, "Checked the returns"],
      ["Total", "", 20.8, ""],
    ],
  },
  "a cashflow": {
    sheet: "Cashflow",
    rows: [
      ["Cashflow forecast, £m"],
      ["", "Apr", "May", "Jun", "Jul"],
      ["Opening balance", 21, 24, 19, 22],
      ["Receipts", 60, 48, 55, 50],
      ["Payments", -57, -53, -52, -54],
      ["Closing balance", 24, 19, 22, 18],
    ],
  },
  "a bank reconciliation": {
    sheet: "Bank rec",
    rows: [
      ["Bank reconciliation at 30 September 2018"],
      ["Detail", "Ledger £", "Bank £", "Difference £"],
      ["General account", 81200.5, 81350.5, -150],
      ["Payroll account", 1200, 1200, 0],
      ["Petty cash account", 300, 300, 0],
    ],
  },
  "the council tax base": {
    sheet: "Tax base",
    rows: [
      ["Council tax base 2019/20"],
      ["Band", "Dwellings", "Discounts", "Ratio", "Band D equivalents"],
      ["A", 21000, 2900, "6/9", 12066.7],
      ["B", 18400, 2100, "7/9", 12677.8],
      ["C", 16100, 1500, "8/9", 12977.8],
      ["D", 9200, 700, "9/9", 8500],
    ],
  },
  "school places": {
    sheet: "Places",
    rows: [
      ["Forecast of school places"],
      ["Planning area", "Capacity", "2019/20", "2020/21", "2021/22"],
      ["North villages", 1200, 1105, 1130, 1180],
      ["City centre", 2400, 2390, 2425, 2460],
      ["South fen", 900, 810, 822, 840],
    ],
  },
  "a capital programme": {
    sheet: "Capital",
    rows: [
      ["Capital programme £000"],
      ["Asset", "Ward", "18/19", "19/20", "20/21"],
      ["Bridge strengthening at Old Mill", "North", 400, 250, 0],
      ["New boiler for Central Library", "Central", 60, 0, 0],
      ["Cycle way along the river", "South", 120, 300, 80],
    ],
  },
  "an inspection log": {
    sheet: "Inspections",
    rows: [
      ["Playground inspections"],
      ["Seen on", "Site", "What was found", "Put right"],
      ["03/09/2018", "Mill Park", "A loose bolt on the swing", "yes"],
      ["10/09/2018", "Fen Green", "Worn matting below the slide", "no"],
      ["17/09/2018", "Castle Park", "Nothing to report this week", "yes"],
    ],
  },
  "a survey": {
    sheet: "Survey",
    rows: [
      ["Residents' survey"],
      ["Question", "Agree", "Neither", "Disagree"],
      ["The council keeps me informed", 410, 220, 150],
      ["My street is kept clean", 380, 190, 210],
      ["I can reach the council when I need to", 290, 260, 230],
    ],
  },
  "an establishment list": {
    sheet: "Payroll",
    rows: [
      ["Employees by directorate"],
      ["Directorate", "Headcount", "Leavers", "Sickness days"],
      ["People and Communities", 2100, 180, 15200],
      ["Place and Economy", 640, 44, 3800],
      ["Resources", 410, 39, 2700],
    ],
  },
  "grants paid": {
    sheet: "Grants",
    rows: [
      ["Community grants paid"],
      ["Organisation paid", "For what", "Paid on", "£"],
      ["Hilltop scouts", "Tents for the summer camp", "01/06/2018", 400],
      ["River choir", "Hire of the hall for a year", "04/06/2018", 900],
      ["Fen allotments", "A water tank and fencing", "18/06/2018", 650],
    ],
  },
  "a training record": {
    sheet: "Training",
    rows: [
      ["Course", "Held on", "Places", "Taken"],
      ["First aid at work", "12/09/2018", 12, 9],
      ["Writing clear letters", "19/09/2018", 16, 16],
      ["Chairing a meeting", "26/09/2018", 10, 4],
    ],
  },
  "meetings booked": {
    sheet: "Rooms",
    rows: [
      ["Room bookings"],
      ["Room", "Who for", "Day", "Seats"],
      ["Committee Room 1", "Planning team meeting", "Monday", 12],
      ["Committee Room 2", "Interview panel for legal", "Tuesday", 8],
      ["Kreis Viersen Room", "School admissions appeals", "Friday", 30],
    ],
  },
};

function book({ sheet, rows }: Other): Snapshot {
  const grid = new GridBuilder();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(String(cell));
      if (day) grid.addNumber(row, column, dayOf(Number(day[3]), Number(day[2]), Number(day[1])), 1);
      else if (cell !== "") grid.addValue(row, column, cell);
    }),
  );
  return snapshotOf([sheetOf([], { name: sheet, grid: grid.build() })], {
    styles: [
      { format: "General", locked: true },
      { format: "dd/mm/yyyy", locked: true },
    ],
  });
}

test("twenty workbooks of other things are no registers, and raise two questions at most", () => {
  const names = Object.keys(OTHERS);
  const taken = names.flatMap((name) =>
    recognise(book(OTHERS[name]!)).registers.map(({ kind, why }) => `${name}: ${kind} (${why})`),
  );
  const asked = names.flatMap((name) =>
    recognise(book(OTHERS[name]!)).candidates.map(({ kind, why }) => `${name}: ${kind} (${why})`),
  );
  console.log(
    [`${asked.length} questions in ${names.length} workbooks of other things`, ...asked].join("\n"),
  );
  expect(names).toHaveLength(20);
  expect(taken).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(2);
});

test.each(Object.keys(OTHERS))("nothing is wrong with %s", (name) => {
  const { findings } = validate(book(OTHERS[name]!));
  expect(
    findings.filter(({ severity }) => severity !== "note").map(({ rule, message }) => `${rule} ${message}`),
  ).toEqual([]);
});
