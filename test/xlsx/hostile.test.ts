import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
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

/** Checks a file by the command line, in a process that says at its end what it took. */
function readAlone(bytes: Uint8Array, name: string): Promise<Outcome> {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.xlsx`);
  writeFileSync(file, bytes);
  return new Promise((resolve) => {
    let out = "";
    let took = "";
    const child = spawn(process.execPath, ["--require", TOLL, CLI, "validate", "--format", "json", file], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.stdout!.on("data", (text) => (out += text));
    child.stderr!.on("data", (text) => (out += text));
    (child.stdio[3] as Readable).on("data", (text) => (took += text));
    child.on("close", (code) => {
      clearTimeout(timer);
      rmSync(file);
      const said = out.startsWith("{") ? (JSON.parse(out) as { files: { error?: string }[] }) : null;
      const toll = took
        ? (JSON.parse(took) as Pick<Outcome, "seconds" | "megabytes">)
        : { seconds: -1, megabytes: -1 };
      resolve({ ...toll, message: said ? (said.files[0]?.error ?? "it was read") : out, code });
    });
  });
}

const CLI = join(__dirname, "../../dist/cli.js");
const TOLL = join(folder, "toll.cjs");
beforeAll(() => {
  writeFileSync(
    TOLL,
    `const { existsSync, readFileSync, writeSync } = require("node:fs");
    process.on("exit", () => {
      const { user, system } = process.cpuUsage();
      const seconds = Math.min((user + system) / 1e6, process.uptime());
      // On Linux maxRSS would be that of the process this one was started from, if that was more.
      const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
      const peak = /VmHWM:\\s*([0-9]+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
      writeSync(3, JSON.stringify({ seconds, megabytes: Number(peak) / 1024 }));
    });`,
  );
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

  test("all of them on the command line end with 2, each with its sentence and no trace of the program", () => {
    const inside = join(folder, "broken");
    mkdirSync(inside);
    BROKEN.forEach((file, at) =>
      writeFileSync(join(inside, `${String(at).padStart(3, "0")}.xlsx`), file.make()),
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, "validate", "--format", "json", inside],
      {
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    expect(status).toBe(2);
    const { files } = JSON.parse(stdout) as { files: { readable: boolean; error: string }[] };
    expect(files).toHaveLength(BROKEN.length);
    files.forEach(({ readable, error }, at) => {
      expect(readable).toBe(false);
      expectSentence(error, BROKEN[at]!.says);
    });
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
