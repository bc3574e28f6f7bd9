import fc from "fast-check";
import { amountOfCell, amountOfNumber, amountUnit, readAmount, readQuantity, UNITS } from "../../src/money";
import { refusalOf, valueOf } from "../support/answers";
import { Rational } from "../support/rational";

describe("readAmount", () => {
  // Forms found in the councils' published papers, and those that officers type.
  test.each([
    ["-£500k", "-500000", 1000],
    ["£0.450m", "450000", 1000],
    ["£1,850", "1850", 1],
    ["(1,781)", "-1781", 1],
    ["(£1,781)", "-1781", 1],
    ["£(1,781)", "-1781", 1],
    ["(1.8)m", "-1800000", 100000],
    ["1.2bn", "1200000000", 100000000],
    ["£-500", "-500", 1],
    ["-£1054k", "-1054000", 1000],
    ["£1.5 million", "1500000", 100000],
    ["£2 thousand", "2000", 1000],
    ["500K", "500000", 1000],
    ["1,850.00-", "-1850", 0.01],
    ["−£5m", "-5000000", 1000000],
    ["–£5m", "-5000000", 1000000],
    ["£\u00a01.5m", "1500000", 100000],
    ["+£21k", "21000", 1000],
    [".771", "0.771", 0.001],
    ["GBP 500", "500", 1],
    ["£1,234,567.89", "1234567.89", 0.01],
    ["nil", "0", 1],
    ["(0)", "0", 1],
    ["£9,007,199,254,740,993.01", "9007199254740993.01", 0.01],
  ])("%s is %s pounds", (text, pounds, roundingUnit) => {
    const amount = valueOf(readAmount(text));
    expect(amount.pounds.toString()).toBe(pounds);
    expect(amount.roundingUnit.toNumber()).toBe(roundingUnit);
    expect(amount.approximate).toBe(false);
    expect(amount.asWritten).toBe(text);
  });

  test.each([
    ["Circa £1.0m", "1000000"],
    ["approximately £2.3m", "2300000"],
    ["Approx. £2.3m", "2300000"],
    ["c.£1.0m", "1000000"],
    ["c. £1m", "1000000"],
    ["c £1m", "1000000"],
    ["c£1m", "1000000"],
    ["ca. 500", "500"],
    ["~£2m", "2000000"],
    ["about -£5k", "-5000"],
    ["-c.£500k", "-500000"],
    ["£1.0m (approx.)", "1000000"],
    ["£450k approx", "450000"],
    ["£450k circa", "450000"],
  ])("%s is about %s pounds", (text, pounds) => {
    const amount = valueOf(readAmount(text));
    expect(amount.pounds.toString()).toBe(pounds);
    expect(amount.approximate).toBe(true);
  });

  test("a bare number is in the unit given; a pound sign or a word of its own goes before it", () => {
    const inThousands = (text: string) => valueOf(readAmount(text, UNITS["£000"]));
    expect(inThousands("(1,781)").pounds.toString()).toBe("-1781000");
    expect(inThousands("(1,781)").unit.name).toBe("£000");
    expect(inThousands("£1,850").pounds.toString()).toBe("1850");
    expect(inThousands("1.5m").pounds.toString()).toBe("1500000");
    expect(inThousands("nil").pounds.toString()).toBe("0");
  });

  test.each([
    "TBC",
    "tbd",
    "TBA",
    "T.B.C.",
    "n/a",
    "N/A",
    "na",
    "Not known",
    "unknown",
    "to be confirmed",
    "?",
    "£1m TBC",
    "c. £1m?",
    "Pending",
  ])("%s is not known yet", (text) => {
    expect(refusalOf(readAmount(text))).toBe(
      `unknown: “${text}”: no amount is known yet. Put the amount in when there is one.`,
    );
  });

  test("a lone dash and a blank state nothing", () => {
    for (const dash of ["-", "–", "—", " - "]) {
      expect(refusalOf(readAmount(dash))).toBe(
        `unknown: Nothing is stated here but a dash, “${dash.trim()}”. If it means none, type 0.`,
      );
    }
    expect(refusalOf(readAmount("  "))).toBe("unknown: There is no amount here: the text is blank.");
  });

  test.each([
    ["1.234,50", "has a comma after the point, so it can be read in two ways"],
    ["1,23", "has a comma that doesn't part thousands, so it can be read in two ways"],
    ["12,34,567", "has a comma that doesn't part thousands"],
    ["1234,567", "has a comma that doesn't part thousands"],
    ["1.234.567", "has more than one point"],
    ["1 234", "has a space inside the figure"],
    ["1\u00a0234\u00a0567", "has more than one figure"],
    ["£1m to £2m", "has more than one figure in it"],
    ["£1m-£2m", "has more than one figure in it"],
    ["5/6", "has more than one figure in it"],
    ["1e5", "has more than one figure in it"],
    ["-(5)", "has two signs"],
    ["(-5)", "has two signs"],
    ["+-5", "has two signs"],
    ["(5", "has more in it than an amount"],
    ["((5))", "has more in it than an amount"],
    ["££5", "has more in it than an amount"],
    ["$5", "has more in it than an amount"],
    ["5 EUR", "has more in it than an amount"],
    ["£1m saving", "has more in it than an amount"],
    ["450¹", "has a raised or special figure in it"],
    ["£½m", "has a raised or special figure in it"],
    ["up to £5m", "gives a limit or a range"],
    ["over £5m", "gives a limit or a range"],
    ["£", "There is no amount in “£”"],
    ["savings", "There is no amount in “savings”"],
    ["٥٠٠", "There is no amount in"],
    ["5.", "ends in a comma or a point"],
    ["84%", "is a percentage, not money"],
    ["-20.75 FTE", "is a number of posts, not money"],
  ])("%s is refused", (text, why) => {
    const refusal = refusalOf(readAmount(text));
    expect(refusal).toMatch(/^unusable: /);
    expect(refusal).toContain(why);
    expect(refusal).toMatch(/[.\d)m]$/);
  });

  test("ambiguous text is told what to type", () => {
    expect(refusalOf(readAmount("1.234,50"))).toBe(
      "unusable: “1.234,50” has a comma after the point, so it can be read in two ways. Write commas only between thousands and a point before the decimals: 1,234.50",
    );
  });

  test("hostile text is refused before it is taken apart", () => {
    for (const text of ["(".repeat(32767), "1,".repeat(16000), `c.${" ".repeat(30000)}x`, "9".repeat(101)]) {
      expect(refusalOf(readAmount(text))).toContain("is too long to be one amount");
    }
    for (const text of ["£-".repeat(50), "(".repeat(100), "1,".repeat(50), `${"9".repeat(99)}x`]) {
      expect(readAmount(text).ok).toBe(false);
    }
  });

  test("whatever is printed from an amount reads back as that amount", () => {
    const unit = fc.constantFrom(["", "£"], ["k", "£000"], ["m", "£m"], ["bn", "£bn"], [" million", "£m"]);
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.integer({ min: 0, max: 4 }),
        unit,
        fc.constantFrom("-£", "£-", "(£", "£", "c. £", ""),
        fc.boolean(),
        (digits, places, [word], before, commas) => {
          const whole = String(digits / 10n ** BigInt(places));
          const part = places ? `.${String(digits % 10n ** BigInt(places)).padStart(places, "0")}` : "";
          const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
          const text = `${before}${grouped}${part}${word}${before === "(£" ? ")" : ""}`;
          const amount = valueOf(readAmount(text));
          const factor = { "": 1, k: 1e3, m: 1e6, bn: 1e9, " million": 1e6 }[word as string]!;
          const sign = /[-(]/.test(before) ? -1 : 1;
          const exact = Rational.of(whole + part).times(Rational.of(factor * sign));
          expect(Rational.of(amount.pounds.toFixed()).compare(exact)).toBe(0);
          expect(amount.places).toBe(places);
          expect(amount.approximate).toBe(before === "c. £");
          const step = Rational.of(factor).over(Rational.of(10 ** places));
          expect(Rational.of(amount.roundingUnit.toFixed()).compare(step)).toBe(0);
        },
      ),
    );
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readAmount(text)));
    const piece = fc.constantFrom(
      "£",
      "-",
      "(",
      ")",
      "1",
      ",",
      ".",
      "k",
      "m",
      " ",
      "c.",
      "000",
      "%",
      "TBC",
      "circa ",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void readAmount(pieces.join(""))));
  });
});

describe("amountOfNumber", () => {
  test("takes the decimal that is shown, in the unit", () => {
    const amount = valueOf(amountOfNumber(0.771, UNITS["£m"]));
    expect(amount.pounds.toString()).toBe("771000");
    expect(amount.roundingUnit.toNumber()).toBe(1000);
    expect(amount.places).toBe(3);
  });

  test("refuses what is no number", () => {
    expect(refusalOf(amountOfNumber(Infinity))).toContain("not a number that can be an amount");
  });
});

describe("readQuantity", () => {
  test.each([
    ["-20.75 FTE", "-20.75", "FTE"],
    ["-6.5FTE", "-6.5", "FTE"],
    ["6.5 fte posts", "6.5", "FTE"],
    ["84%", "84", "%"],
    ["12.5 per cent", "12.5", "%"],
    ["(3)", "-3", "none"],
  ])("%s is %s %s", (text, value, unit) => {
    const quantity = valueOf(readQuantity(text));
    expect(quantity.value.toString()).toBe(value);
    expect(quantity.unit.name).toBe(unit);
  });

  test("a bare figure is in the unit given; money is refused", () => {
    expect(valueOf(readQuantity("-20.5", UNITS.FTE)).unit.name).toBe("FTE");
    expect(refusalOf(readQuantity("£5k"))).toBe(
      "unusable: “£5k” is money, and a number of posts or a percentage belongs here: 6.5 FTE or 84%",
    );
  });
});

describe("amountOfCell", () => {
  const pounds = UNITS["£"];
  test.each([
    [0, 0],
    [null, ""],
    [undefined, ""],
    ["", ""],
    [-12.5, -12.5],
    ["Circa £1.0m", 1000000],
    ["£0.45m", 450000],
    ["£2.279m", 2279000],
  ])("%p gives %p", (cell, value) => expect(valueOf(amountOfCell(cell, pounds))).toBe(value));

  test("numbers are in the unit given, exactly", () => {
    expect(valueOf(amountOfCell(1.1, UNITS["£000"]))).toBe(1100);
    expect(valueOf(amountOfCell(2.279, UNITS["£m"]))).toBe(2279000);
  });

  test("refuses TRUE, errors and numbers out of this world", () => {
    expect(refusalOf(amountOfCell(true, pounds))).toBe(
      "unusable: TRUE is not an amount. Type one, for example £1.5m.",
    );
    expect(refusalOf(amountOfCell("#REF!", pounds))).toContain(
      "There is an error, #REF!, in place of an amount.",
    );
    expect(refusalOf(amountOfCell("#TBC", pounds))).toContain("“#TBC”: no amount is known yet");
    expect(refusalOf(amountOfCell({}, pounds))).toContain("There is an error value here");
    expect(refusalOf(amountOfCell(NaN, pounds))).toContain("not a number");
  });

  test("the unit is read by its name", () => {
    for (const [name, unit] of [
      ["£000", "£000"],
      ["£'000", "£000"],
      ["k", "£000"],
      ["£m", "£m"],
      ["£bn", "£bn"],
      ["£", "£"],
      ["", "£"],
      [null, "£"],
      [0, "£"],
    ] as const) {
      expect(valueOf(amountUnit(name)).name).toBe(unit);
    }
    expect(refusalOf(amountUnit("€m"))).toBe(
      "unusable: “€m” is not a unit of money known here. The units are £, £000, £m and £bn.",
    );
    expect(refusalOf(amountUnit(5))).toContain("5 is not a unit");
    expect(refusalOf(amountUnit("FTE"))).toContain("not a unit of money");
  });
});
