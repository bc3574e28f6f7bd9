import {
  CCC_PCC,
  CCC_PCC_PAPERS,
  CHESHIRE,
  CHESHIRE_PAPERS,
  citation,
  DOCUMENTS,
  findParty,
  partyIds,
  source,
} from "../../src/partnership";

test.each([
  ["CCC", "CCC"],
  ["pcc", "PCC"],
  [" peterborough  city council ", "PCC"],
  ["Cambridgeshire", "CCC"],
  ["Cheshire East", undefined],
  ["", undefined],
])("%p is the party %p", (name, id) => {
  expect(findParty(CCC_PCC, name)?.id).toBe(id);
});

test.each([
  ["West", "CWACC"],
  ["Cheshire West and Chester", "CWACC"],
  ["Cheshire East", "CEC"],
])("of Cheshire, %p is %p", (name, id) => {
  expect(findParty(CHESHIRE, name)?.id).toBe(id);
});

test("the default basis is stated for shared posts and by two paragraphs; Cheshire's papers state none", () => {
  expect(CCC_PCC.defaultBasis).toEqual({
    value: expect.objectContaining({ text: "50:50", weights: [1, 1] }),
    sources: [source("consultation", "7.1"), source("consultation", "7.3")],
  });
  expect(CHESHIRE.defaultBasis).toBeUndefined();
});

test("notice terms are kept apart, each with its source", () => {
  const terms = CCC_PCC.notice.map(({ kind, months, sources }) => [kind, months, citation(sources[0])]);
  expect(terms).toEqual([
    ["agreement", 12, `${DOCUMENTS.committee}, 2.7`],
    ["agreement-defined", 3, `${DOCUMENTS.committee}, 2.7`],
    ["shared-post", 6, `${DOCUMENTS.consultation}, 4.4`],
  ]);
});

test("CCC decides by committee and PCC by cabinet; of Cheshire West nothing is said", () => {
  expect(CCC_PCC.parties.map(({ decides }) => decides?.value)).toEqual(["committee", "cabinet"]);
  expect(CHESHIRE.parties.map(({ decides }) => decides?.value)).toEqual(["cabinet", undefined]);
});

test("the lists are as long as the papers have them", () => {
  const { businessCase, schedules, opportunityAreas, jointPosts } = CCC_PCC_PAPERS;
  expect(businessCase).toHaveLength(10);
  expect(schedules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(opportunityAreas).toHaveLength(12);
  expect(jointPosts.filter(({ title }) => title.startsWith("Service Director"))).toHaveLength(5);
});

test("the assistant director for communities and safety is joint in one place and not in another", () => {
  const post = CCC_PCC_PAPERS.jointPosts.find(({ title }) => title.startsWith("Assistant Director"))!;
  expect(post.calledJoint.map(({ section }) => section)).toEqual(["5.4", "8.2 (appendix 3c)"]);
  expect(post.contrary.map(({ source }) => source.section)).toEqual(["8.6", "Appendix 1, Mitigation"]);
});

test("every approving body belongs to a party of its partnership or to all", () => {
  const bodies = (papers: typeof CCC_PCC_PAPERS) => papers.bodies.map(({ party }) => party);
  expect(new Set(bodies(CCC_PCC_PAPERS))).toEqual(new Set([...partyIds(CCC_PCC), undefined]));
  expect(new Set(bodies(CHESHIRE_PAPERS))).toEqual(new Set(["CEC", undefined]));
});

test("every source names a known document and a section", () => {
  const titles = new Set<string>(Object.values(DOCUMENTS));
  let count = 0;
  JSON.stringify([CCC_PCC, CCC_PCC_PAPERS, CHESHIRE, CHESHIRE_PAPERS], (_key, value: unknown) => {
    if (typeof value === "object" && value !== null && "document" in value && "section" in value) {
      expect(titles).toContain(value.document);
      expect(value.section).toMatch(/\S/);
      count++;
    }
    return value;
  });
  expect(count).toBeGreaterThan(50);
});
