import { CATALOGUE, FAMILIES, familyOf, ruleOf } from "../../src/protocols";

const ids = CATALOGUE.map(({ id }) => id);

test("ids are unique, of a family, and found in any case", () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[A-Z]{2,3}-\d\d$/);
    expect(FAMILIES.map((family) => family.id)).toContain(familyOf(id));
    expect(ruleOf(` ${id.toLowerCase()} `)?.id).toBe(id);
  }
  expect(ruleOf("WB-00")).toBeUndefined();
});

test("rules stand by family and then by number", () => {
  const place = (id: string): number => FAMILIES.findIndex((family) => family.id === familyOf(id));
  expect(ids).toEqual([...ids].sort((a, b) => place(a) - place(b) || a.localeCompare(b)));
});

test.each(CATALOGUE.map((rule) => [rule.id, rule] as const))(
  "%s says what it is, on whose word, in sentences",
  (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z][^.]*$/);
    for (const text of [rule.about, rule.clause]) expect(text).toMatch(/^[“A-Z+].*\.$/s);
    expect(rule.source.document).not.toBe("");
    expect(rule.source.section).not.toBe("");
    for (const id of rule.yieldsTo ?? []) expect(ids).toContain(id);
    for (const { standard, about } of Object.values(rule.options ?? {})) {
      expect(Number.isFinite(standard)).toBe(true);
      expect(about).not.toBe("");
    }
  },
);

/** What Excel checks in the background, by our rules; see Excel's File > Options > Formulas > Error checking rules. */
test.each([
  ["cells containing formulas that result in an error", "WB-06"],
  ["inconsistent calculated column formula in tables", "WB-05"],
  ["cells containing years represented as two digits", "WB-22"],
  ["numbers formatted as text or preceded by an apostrophe", "WB-01"],
  ["formulas inconsistent with other formulas in the region", "WB-05"],
  ["formulas which omit cells in a region", "WB-03"],
  ["unlocked cells containing formulas", "WB-23"],
  ["formulas referring to empty cells", "WB-24"],
  ["data entered in a table is invalid", "WB-25"],
  ["misleading number formats", "WB-26"],
])("Excel's check “%s” is covered by %s", (_, id) => expect(ids).toContain(id));
