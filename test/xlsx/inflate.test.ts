/** The reader unpacks by fflate, or by what it is given: the outcome is the same. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { inflate } from "../../cli/inflate";
import { readXlsx } from "../../xlsx";
import { buildXlsx } from "../support/xlsx";
import { BROKEN } from "../support/xlsx/broken";

const PUBLISHED = join(__dirname, "../fixtures/published");

test.each(readdirSync(PUBLISHED).filter((name) => name.endsWith(".xlsx")))("%s is read alike", (name) => {
  const bytes = new Uint8Array(readFileSync(join(PUBLISHED, name)));
  const read = readXlsx(bytes, { inflate });
  expect(read.ok).toBe(true);
  expect(read).toEqual(readXlsx(bytes));
});

test.each(BROKEN.map((file) => [file.name, file] as const))("%s is refused alike", (_, file) => {
  const bytes = file.make();
  expect(readXlsx(bytes, { inflate })).toEqual(readXlsx(bytes));
});

test("a file with any bytes changed is refused by both or read by both", () => {
  const sound = buildXlsx({
    sheets: [
      {
        name: "A",
        rows: [
          ["Post", "FTE"],
          ["x", 1.25],
          ["y", "=B2*2"],
        ],
      },
    ],
  });
  const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = sound.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(readXlsx(bytes, { inflate }).ok).toBe(readXlsx(bytes).ok);
    }),
    { numRuns: 200 },
  );
});
