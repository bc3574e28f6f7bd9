/**
 * What each citation rests on: words that stand in that section of the paper. The papers are not kept here, so that
 * these are the record of a reading: a rule that cites another section has to be read against it, and written down.
 */
import { citation, DOCUMENTS } from "../../src/partnership";
import { CATALOGUE, headingOf } from "../../src/protocols";

const READ: readonly (readonly [
  document: keyof typeof DOCUMENTS,
  section: string,
  words: readonly string[],
])[] = [
  [
    "committee",
    "2.4 and 2.6",
    ["formalised via a s.113 Agreement", "retain overall responsibility for its staff"],
  ],
  ["committee", "2.8 (clause 4 of the agreement)", ["completed annually by the Senior Responsible Officer"]],
  ["committee", "2.8 (clause 20 of the agreement)", ["the usual audit requirements of each authority"]],
  ["committee", "4.4", ["when changes are being proposed to existing service, policy, strategy or function"]],
  [
    "scrutiny",
    "4.3 Benefits",
    ["detailed and monitored through the business plans", "reported on twice a year"],
  ],
  ["scrutiny", "4.3 Business Model", ["Business cases for any proposed change", "strategic fit"]],
  [
    "scrutiny",
    "9.1 Financial Implications",
    [
      "with a further £4.5m required in 2020/21",
      "had initial allocations",
      "ceases on the 30 September 2019",
      "savings options are to be identified",
    ],
  ],
  [
    "agreement",
    "Schedule 2 – Aims, intended outcomes and principles",
    ["maximise opportunities in the following areas"],
  ],
  ["agreement", "Schedule 3 – section 113 Agreement", ["s.113 of the Local Government Act 1972"]],
  [
    "agreement",
    "Schedule 5 – Financial protocol",
    ["how the financial relationship between the Councils will work"],
  ],
  [
    "agreement",
    "Schedule 6 – Information Sharing protocol",
    ["appropriately and lawfully", "consistent principles"],
  ],
  [
    "agreement",
    "Schedule 7 – Technology Sharing Protocol",
    ["manages the technology and systems requirements"],
  ],
  [
    "agreement",
    "Schedule 9 – Sovereignty Guarantee",
    ["no change in the name", "its own budget and accounts", "joint policy design"],
  ],
  [
    "consultation",
    "2.3",
    ["CCC have a Committee scheme", "approve terms and conditions for the posts (including grade)"],
  ],
  ["consultation", "7.1 and 7.3", ["50:50 funding arrangement will continue", "funded on a 50:50 basis"]],
  ["consultation", "7.2", ["number of posts deleted", "TOTAL SAVINGS"]],
  ["consultation", "8.2", ["CCC Assistant Director", "Joint Assistant Director"]],
  [
    "consultation",
    "8.4, 8.5 and 8.10",
    ['placed "at risk of redundancy"', "No impact - interim currently in post"],
  ],
  ["consultation", "8.5 and 8.6", ["Senior Manager pay Band 4", "Director Pay Band C"]],
  [
    "consultation",
    "8.5, and 5.1 to 5.5",
    ["Summary of posts proposed to be deleted", "delete the three Service Director roles"],
  ],
  ["consultation", "8.6", ["CCC Director Pay Band B PCC Senior Manager Pay Band 3"]],
  ["consultation", "8.7", ["FTE Posts occupied at present", "Number of post- holders at present"]],
  ["consultation", "9.3", ["the two Council's processes are aligned"]],
  [
    "consultation",
    "9.3 and 11.1",
    ["will last for not less than 30 days", "will last not less than 30 days"],
  ],
  ["consultation", "10.1 and 10.2", ["before members of both", "move to endorse the agreement"]],
  ["consultation", "10.3", ["ensuring, where possible, a balance between both Councils"]],
  [
    "consultation",
    "Appendix 1, Test of Assurance and Mitigation",
    [
      "appoints their own individual assistant director",
      "particularly important to appoint assistant directors",
    ],
  ],
  ["consultation", "Appendix 1, Mitigation", ["'light touch' after six months", "after 12 months"]],
  ["cheshire", "Current Position, 2(b)", ["review the arrangements within two years"]],
  [
    "cheshire",
    "Decisions required from Cabinet, and Appendix 1 – Proposed List of Shared Services",
    [
      "the final list of proposed shared services (and their designated hosts)",
      "under transitional arrangements",
    ],
  ],
  [
    "cheshire",
    "Workplan to 31st March 2009 and Decisions required from Cabinet",
    ["cost share mechanisms, service level agreements", "cost share and overall performance objectives"],
  ],
];

const read = new Set(READ.map(([document, section]) => citation({ document: DOCUMENTS[document], section })));

test.each(CATALOGUE.map((rule) => [rule.id, rule] as const))(
  "%s cites a section that was read",
  (_, { source }) => {
    expect(read).toContain(citation(source));
  },
);

test("no reading is kept that nothing rests on", () => {
  const cited = new Set(CATALOGUE.map(({ source }) => citation(source)));
  expect([...read].filter((one) => !cited.has(one))).toEqual([]);
});

test.each(CATALOGUE.filter(({ schedule }) => schedule !== null).map((rule) => [rule.id, rule] as const))(
  "%s stands under the schedule that it cites, where it cites one",
  (_, rule) => {
    const cited = /^Schedule (\d)/.exec(rule.source.section)?.[1];
    if (cited !== undefined) expect(headingOf(rule)).toMatch(new RegExp(`^Schedule ${cited}:`));
    else expect(rule.source.section).not.toMatch(/Schedule/);
  },
);

/** The protocols' own texts are not published: a rule that rests on one of them alone says so. */
test.each(
  CATALOGUE.filter(({ source }) => /Schedule [457]/.test(source.section)).map(
    (rule) => [rule.id, rule] as const,
  ),
)("%s says what the papers leave open", (_, { clause, about }) => {
  expect(`${clause} ${about}`).toMatch(/not published|The papers speak of no/);
});
