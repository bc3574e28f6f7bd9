import fc from "fast-check";
import {
  dayText,
  daysInMonth,
  fromSerial,
  isDay,
  readDateText,
  toSerial,
  weekday,
  type Day,
} from "../../src/text";

/** A calendar that shares nothing with the program: days counted one by one from 1 January 1900. */
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const length = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;
function daysSince1900({ year, month, day }: Day): number {
  let days = 0;
  for (let y = 1900; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += length(year, m);
  return days + day - 1;
}

const day: fc.Arbitrary<Day> = fc
  .record({ year: fc.integer({ min: 1900, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: length(year, month) }).map((number) => ({ year, month, day: number })),
  );

describe("one day", () => {
  test.each([
    ["3rd April 2017", "3 April 2017"],
    ["3 April 2017", "3 April 2017"],
    ["03/04/2017", "3 April 2017"],
    ["3.4.2017", "3 April 2017"],
    ["3-4-2017", "3 April 2017"],
    ["3-Apr-17", "3 April 2017"],
    ["03 Apr 17", "3 April 2017"],
    ["3/4/17", "3 April 2017"],
    ["3/4/99", "3 April 1999"],
    ["1 Jan 29", "1 January 2029"],
    ["1 Jan 30", "1 January 1930"],
    ["12 May \u201917", "12 May 2017"],
    ["2017-04-03", "3 April 2017"],
    ["2017-04-03T09:30:00Z", "3 April 2017"],
    ["Monday 3rd April 2017", "3 April 2017"],
    ["Mon, 3 April 2017", "3 April 2017"],
    ["Thurs 6 Apr 2017", "6 April 2017"],
    ["April 3, 2017", "3 April 2017"],
    ["April 3rd 2017", "3 April 2017"],
    ["3rd of April 2017", "3 April 2017"],
    ["21st Sept. 2018", "21 September 2018"],
    ["29 February 2020", "29 February 2020"],
    ["  12 th May 2017  ", "12 May 2017"],
    ["3\u00A0April\u00A02017", "3 April 2017"],
    ["3\u2013Apr\u20132017", "3 April 2017"],
    ["3 APRIL 2017", "3 April 2017"],
    // As published in 9.3 of the shared management paper.
    ["12 th May 2017, 5.00pm", "12 May 2017"],
    ["19 th May 2017", "19 May 2017"],
    ["1st July 2017", "1 July 2017"],
  ])("%s is %s", (text, expected) => {
    const read = readDateText(text);
    expect(read?.is === "day" && dayText(read.day)).toBe(expected);
  });

  test.each([
    ["12 th May 2017, 5.00pm", true],
    ["12 May 2017 at 10am", true],
    ["2017-05-12 10:00", true],
    ["12 May 2017", false],
    ["2017-05-12", false],
  ])("%s has a time: %p", (text, time) => {
    expect(readDateText(text)).toMatchObject({ is: "day", time });
  });

  test.each([
    ["3/4/17", true],
    ["3 April '17", true],
    ["3 April 2017", false],
  ])("%s has a year of two digits: %p", (text, twoDigitYear) => {
    expect(readDateText(text)).toMatchObject({ is: "day", twoDigitYear });
  });
});

describe("no single day", () => {
  test.each([
    ["W/C 3rd and 10 th April 2017", 2017, 4, 3],
    ["W/C 24 th April 2017", 2017, 4, 24],
    ["w/c 24 April 2017", 2017, 4, 24],
    ["Week commencing 24th April 2017", 2017, 4, 24],
    ["3rd and 4th May 2017", 2017, 5, 3],
    ["3 - 7 May 2017", 2017, 5, 3],
  ])("%s begins on a day", (text, year, month, first) => {
    expect(readDateText(text)).toEqual({ is: "about", year, month, first: { year, month, day: first } });
  });
  test.each([
    ["May 2017", 2017, 5],
    ["Sept-18", 2018, 9],
    ["early June 2017", 2017, 6],
    ["end of March 2020", 2020, 3],
  ])("%s names a month", (text, year, month) => {
    expect(readDateText(text)).toEqual({ is: "about", year, month, first: null });
  });
});

describe("impossible", () => {
  test.each([
    ["31 June 2019", "June 2019 has 30 days"],
    ["29 February 2019", "February 2019 has 28 days"],
    ["30/02/2020", "February 2020 has 29 days"],
    ["04/13/2017", "there is no month 13"],
    ["2017-00-10", "there is no month 0"],
    ["0 May 2017", "May 2017 has 31 days"],
    ["45 May 2017", "May 2017 has 31 days"],
  ])("%s: %s", (text, why) => expect(readDateText(text)).toEqual({ is: "impossible", why }));
});

test.each([
  "",
  "TBC",
  "2019/20",
  "2019",
  "Q1 2019/20",
  "May",
  "1 May",
  "Band 4",
  "5 of 6 posts",
  "1,234",
  "3/4",
  "12.5%",
  "£1.2m by May 2017",
  "Phase 2 - 2017",
  "CCC-2017-04",
  "decided on 3 April 2017 by the committee and confirmed later on",
  "3 Maybe 2017",
  "03/04-2017",
  "1.2.3.4",
  "Marketing 2017",
  "2017-04",
])("%p is no date", (text) => expect(readDateText(text)).toBeNull());

const FORMATS: readonly ((d: Day) => string)[] = [
  (d) => dayText(d),
  (d) => `${d.day}/${d.month}/${d.year}`,
  (d) => `${String(d.day).padStart(2, "0")}.${String(d.month).padStart(2, "0")}.${d.year}`,
  (d) => `${d.year}-${String(d.month).padStart(2, "0")}-${String(d.day).padStart(2, "0")}`,
  (d) => `${weekday(d)} ${dayText(d)}`,
  (d) => dayText(d).replace(/^(\d+) (\w{3})\w*/, "$1-$2"),
];

test("a day written in any of the usual ways is read as that day", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...FORMATS), (given, write) => {
      expect(readDateText(write(given))).toMatchObject({ is: "day", day: given });
    }),
  );
});

test("no text makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readDateText(text)));
  const part = fc.constantFrom(
    "3",
    "31",
    "th",
    " ",
    "April",
    "-",
    "/",
    ".",
    "2017",
    "w/c",
    ",",
    "and",
    "pm",
    "'",
  );
  fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => void readDateText(parts.join(""))));
});

describe("serials", () => {
  test.each([
    [{ year: 1900, month: 1, day: 1 }, 1],
    [{ year: 1900, month: 2, day: 28 }, 59],
    [{ year: 1900, month: 3, day: 1 }, 61],
    [{ year: 2017, month: 7, day: 1 }, 42917],
    [{ year: 2019, month: 9, day: 30 }, 43738],
    [{ year: 9999, month: 12, day: 31 }, 2958465],
  ])("%p is %d in the 1900 system", (given, serial) => {
    expect(toSerial(given)).toBe(serial);
    expect(fromSerial(serial)).toEqual(given);
  });
  test("29 February 1900, which Excel counts and no calendar has, is no day", () => {
    expect(fromSerial(60)).toBeNull();
  });
  test("1 January 1904 is 0 in the 1904 system", () => {
    expect(toSerial({ year: 1904, month: 1, day: 1 }, 1904)).toBe(0);
    expect(fromSerial(0, 1904)).toEqual({ year: 1904, month: 1, day: 1 });
  });
  test.each([-1, 0, 2958466, NaN, Infinity, 1e300])("%d is no day", (serial) => {
    expect(fromSerial(serial)).toBeNull();
  });
  test("a time of day changes nothing", () => {
    expect(fromSerial(42917.99)).toEqual({ year: 2017, month: 7, day: 1 });
  });
  test("both systems agree with counting the days one by one", () => {
    fc.assert(
      fc.property(day, (given) => {
        const days = daysSince1900(given);
        // Excel's 1900 counts a 29 February too many from March 1900 on.
        const serial = days + (days >= 59 ? 2 : 1);
        expect(toSerial(given)).toBe(serial);
        expect(fromSerial(serial)).toEqual(given);
        expect(toSerial(given, 1904)).toBe(days - 1460);
        if (given.year >= 1904) expect(fromSerial(days - 1460, 1904)).toEqual(given);
        // 1 January 1900 was a Monday.
        expect(weekday(given)).toBe(
          ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][days % 7],
        );
        expect(isDay(given)).toBe(true);
        expect(daysInMonth(given.year, given.month)).toBe(length(given.year, given.month));
      }),
    );
  });
});
