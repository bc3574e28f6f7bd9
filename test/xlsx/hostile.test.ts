import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { readXlsx } from "../../xlsx";
import { buildXlsx, workbookParts, zipParts } from "../support/xlsx";
import { BOMBS } from "../support/xlsx/bombs";
import { BROKEN } from "../support/xlsx/broken";

/** For the whole process, Node's own start and 45 MB among them. Of clock and processor time the
 * lesser counts: other work on the machine adds to one, threads of Node's own to the other. */
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 300;

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly seconds: number;
  readonly megabytes: number;
  readonly message: string;
}

/** Reads a file in a process of its own, which ends with 2 on a refusal as the command line does. */
function readAlone(bytes: Uint8Array, name: string): Promise<Outcome> {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.xlsx`);
  writeFileSync(file, bytes);
  return new Promise((resolve) => {
    let out = "";
    const child = spawn(process.execPath, [join(folder, "read.cjs"), file]);
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (out += text));
    child.on("close", (code) => {
      clearTimeout(timer);
      rmSync(file);
      const said = out.startsWith("{")
        ? (JSON.parse(out) as Outcome)
        : { seconds: -1, megabytes: -1, message: out };
      resolve({ ...said, code });
    });
  });
}

beforeAll(() => {
  buildSync({
    stdin: {
      contents: `
        import { existsSync, readFileSync } from "node:fs";
        import { readXlsx } from "./xlsx/index";
        const answer = readXlsx(readFileSync(process.argv[2]));
        const { user, system } = process.cpuUsage();
        const seconds = Math.min((user + system) / 1e6, process.uptime());
        // On Linux maxRSS would be that of the process this one was started from, if that was more.
        const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
        const peak = /VmHWM:\\s*([0-9]+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
        const megabytes = Number(peak) / 1024;
        const message = answer.ok ? "it was read" : answer.refusal.message;
        process.stdout.write(JSON.stringify({ seconds, megabytes, message }));
        process.exitCode = answer.ok ? 0 : 2;`,
      resolveDir: join(__dirname, "../.."),
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    outfile: join(folder, "read.cjs"),
  });
});

function expectSentence(message: string, says: RegExp): void {
  expect(message).toMatch(says);
  expect(message).not.toMatch(/undefined|null|Error|NaN|\n/);
  expect(message).toMatch(/^(This|The|In) .*\.$/);
}

describe("a file that is no workbook, or a broken one, is refused in one sentence", () => {
  test.each(BROKEN.map((file) => [file.name, file] as const))("%s", (_, file) => {
    const answer = readXlsx(file.make());
    expect(answer.ok).toBe(false);
    if (!answer.ok) expectSentence(answer.refusal.message, file.says);
  });

  test("and so it is in a process of its own", async () => {
    const outcome = await readAlone(BROKEN[0]!.make(), "broken");
    expect(outcome.code).toBe(2);
  });
});

describe("a file built to do harm gives one sentence, soon and in little memory", () => {
  test.each(BOMBS.map((file) => [file.name, file] as const))(
    "%s",
    async (name, file) => {
      const outcome = await readAlone(file.make(), name);
      expectSentence(outcome.message, file.says);
      expect(outcome.code).toBe(2);
      expect(outcome.seconds).toBeLessThan(MOST_SECONDS);
      expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
    },
    30_000,
  );
});

const SOUND = buildXlsx({
  template: { id: "t", version: "1" },
  externalLinks: ["a.xlsx"],
  names: [{ name: "N", formula: "A!$A$1" }],
  sheets: [
    {
      name: "A",
      rows: [
        ["Post", "FTE", { value: 45000, format: "dd/mm/yyyy" }],
        ["x", 1.25, { formula: "B2*2", shared: "C2:C3" }],
        ["£ü", true, { sharedBy: 0 }],
      ],
      tables: [{ name: "T", area: "A1:C3" }],
      validations: [{ area: "B2", type: "list", formula1: '"a,b"', extension: true }],
    },
  ],
});

/** A file that was sound and no longer is: it must be read or refused, and nothing else. */
function expectAnswer(bytes: Uint8Array): void {
  const start = performance.now();
  const answer = readXlsx(bytes);
  if (!answer.ok) expect(answer.refusal.message).toMatch(/^(This|The|In) .*\.$/);
  expect(performance.now() - start).toBeLessThan(MOST_SECONDS * 1000);
}

describe("a file that was sound", () => {
  test("is refused wherever it is cut short", () => {
    expect(readXlsx(SOUND).ok).toBe(true);
    for (let length = 0; length < SOUND.length; length += 17) {
      const answer = readXlsx(SOUND.slice(0, length));
      expect(answer.ok).toBe(false);
      if (!answer.ok) expect(answer.refusal.message).toMatch(/cut short|is empty/);
    }
  });

  test("with any bytes changed is read or refused", () => {
    const change = fc.tuple(fc.nat(SOUND.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = SOUND.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expectAnswer(bytes);
      }),
      { numRuns: 300 },
    );
  });

  // Behind the checksums: the XML itself is changed, and zipped again as it should be.
  test("with the XML of any part changed is read or refused", () => {
    const parts = workbookParts({
      externalLinks: ["a.xlsx"],
      sheets: [
        {
          name: "A",
          rows: [["Post", 1.5, true], [{ formula: "B1", shared: "A2:A3" }, "=A1"], [{ sharedBy: 0 }]],
          tables: [{ name: "T", area: "A1:C3" }],
          validations: [{ area: "B2", type: "list", formula1: "A1", extension: true }],
        },
      ],
    });
    const names = Object.keys(parts);
    const pieces = [
      "<",
      ">",
      "&",
      '"',
      "/",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?",
      "&#x0;",
      "r=",
      "9999999",
      "</c>",
      "<c>",
      "\u0000",
      "é",
      "",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom(...pieces),
        (name, where, removed, piece) => {
          const part = parts[name]!;
          const at = Math.floor(where * part.length);
          expectAnswer(zipParts({ ...parts, [name]: part.slice(0, at) + piece + part.slice(at + removed) }));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any bytes at all are refused", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("", "PK\u0003\u0004", "PK\u0005\u0006"),
        (bytes, head) => {
          const answer = readXlsx(new Uint8Array([...Buffer.from(head), ...bytes]));
          expect(answer.ok).toBe(false);
        },
      ),
    );
  });
});
