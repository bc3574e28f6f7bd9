import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readBook, writeBook, type Book } from "../../../xlsx";
import { EXAMPLE } from "./example";
import { plain } from "./plain";

const OPTIONS = { functionNamespaces: ["JWA"] };

function read(bytes: Uint8Array): Book {
  const answer = readBook(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

describe("a book that was written and read", () => {
  const bytes = writeBook(EXAMPLE, OPTIONS);
  const back = read(bytes);

  test("is the same, but for charts, which are then kept as parts", () => {
    const parts = back.kept.parts.map(({ name }) => name);
    expect(parts).toEqual(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]);
    const withParts = { ...EXAMPLE, kept: back.kept };
    const sheets = EXAMPLE.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({ ...chart, keptAs: "x" })),
    }));
    expect(plain(back)).toEqual(plain({ ...withParts, sheets }));
  });

  test("gives the same bytes each time, and the same again once it was read", () => {
    expect(Buffer.from(writeBook(EXAMPLE, OPTIONS)).equals(Buffer.from(bytes))).toBe(true);
    const again = writeBook(back, OPTIONS);
    expect(plain(read(again))).toEqual(plain(back));
  });
});

const PUBLISHED = join(__dirname, "../../fixtures/published");

describe("the published workbooks", () => {
  const files = readdirSync(PUBLISHED).filter((name) => name.endsWith(".xlsx"));
  test.each(files)("%s is the same once written and read", (name) => {
    const book = read(readFileSync(join(PUBLISHED, name)));
    const back = read(writeBook(book, OPTIONS));
    expect(plain(back)).toEqual(plain(book));
    expect(book.kept.told).toEqual([]);
  });
});
