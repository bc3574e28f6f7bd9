import fc from "fast-check";
import { dayOf, dayText, LAST_DAY, numberOf } from "../../src/partnership";

test.each([
  [1, "1 January 1900"],
  [59, "28 February 1900"],
  [60, "29 February 1900"],
  [61, "1 March 1900"],
  [43389, "16 October 2018"],
  [43738, "30 September 2019"],
  [LAST_DAY, "31 December 9999"],
])("%d is %s", (number, text) => {
  expect(dayText(number)).toBe(text);
  expect(numberOf(dayOf(number))).toBe(number);
});

test("a time of day is left off", () => {
  expect(dayText(43738.99)).toBe("30 September 2019");
});

test("numbering runs without gaps, each day following the one before", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LAST_DAY - 1 }), (number) => {
      const [today, tomorrow] = [dayOf(number), dayOf(number + 1)];
      expect(numberOf(today)).toBe(number);
      const next = tomorrow.day === 1 ? tomorrow.month !== today.month : tomorrow.day === today.day + 1;
      expect(next).toBe(true);
    }),
  );
});
