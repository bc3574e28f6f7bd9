/** Headers in other words than the table of synonyms has. */
import { rolesOfHeader, Vocabulary } from "../../src/registers";

test.each([
  ["Benefitting authority", "council"],
  ["Auth.", "council"],
  ["Title of the post", "job title"],
  ["Date of meeting / minute", "date"],
  ["Unachieved (net)", "at risk"],
  ["Grade / band", "grade"],
  ["Var.", "variance"],
  ["F/cast variance", "variance"],
  ["Fin. yr", "period"],
  ["Hosting (council)", "host"],
  ["Lead organisation", "host"],
])("%s is %s", (header, role) => {
  expect(rolesOfHeader(header)[0]).toBe(role);
});

test.each(["Contact", "Colour of paper", "Yr", "Of the", "( )", "/", "a/b/c/d", "Statement"])(
  "%s says nothing",
  (header) => {
    expect(rolesOfHeader(header).filter((role) => role !== "period")).toEqual([]);
  },
);

test("words that are added are known in other words too", () => {
  expect(new Vocabulary([{ role: "host", word: "Running authority" }]).rolesOf("Running council")).toEqual([
    "host",
  ]);
});

test("a known header is read as it stands, and not in other words", () => {
  // “Posts occupied” counts holders; “post” heads the titles.
  expect(rolesOfHeader("Posts occupied")).toEqual(["holders"]);
});
