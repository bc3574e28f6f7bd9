/** What the rules on posts and on the law read in free text. */
import { markIn } from "../../../src/protocols/people/atRisk";
import { slipIn } from "../../../src/protocols/people/statute";

describe("what a note says of the holder of a deleted post", () => {
  test.each([
    ["Employee 'at risk' Opportunity to apply for new roles", "at risk"],
    ["Employees at-risk", "at risk"],
    ["Holder seconded and ‘at risk’", "at risk"],
    ["No impact - interim currently in post", "no impact"],
    ["Nobody is at risk", "no impact"],
    ["Not at risk", "no impact"],
    ["Not at risk: ring-fenced to the new role", "explained"],
    ["No impact, holder retires in June", "explained"],
    ["TUPE transfer to the provider", "explained"],
    ["Interim in post", "explained"],
    ["Opportunity to apply for new roles", "nothing"],
    ["See section 8", "nothing"],
    ["", "nothing"],
  ])("%s: %s", (note, says) => expect(markIn(note)).toBe(says));
});

describe("a section cited in place of 113", () => {
  test.each([
    [
      "To seek endorsement for a CCC and PCC Joint Working Agreement, associated protocols and Section (s.133) arrangements.",
      "133",
    ],
    ["s133 agreement", "133"],
    ["S. 133 Agreement", "133"],
    ["Staff shared under section 133, Local Government Act 1972", "133"],
    ["Staff shared under section 133 of the Act", "133"],
    ["Sec 131(1) arrangements", "131"],
    ["s.311 secondment", "311"],
  ])("%s: %s", (text, section) => expect(slipIn(text)).toBe(section));

  test.each([
    "s.113 agreement",
    "Section 1133 arrangements",
    "s.133.2 arrangements",
    "£133 shared",
    "Staff's 133 posts",
    "131 staff, 133 posts",
    "Report pages133 staff",
    "section 133",
    "Parish hall agreement, s.133",
    "Land agreement, section 131",
    "Agreement under section 131 Highways Act 1980",
    "Sharing under s.133 (should read s.113)",
    "Agreement under s.113, not s.133",
  ])("%s is left alone", (text) => expect(slipIn(text)).toBeNull());

  test("counts where the column is about agreements", () => {
    expect(slipIn("s.133", () => "Agreements: legal basis")).toBe("133");
    expect(slipIn("s.133", () => "Clause")).toBeNull();
    expect(slipIn("s.133", () => "Village hall agreements")).toBeNull();
  });
});
