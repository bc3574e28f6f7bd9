/** LibreOffice, where there is one: a second opinion on what is read and written. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PLACES = [
  ...(process.env.PATH ?? "")
    .split(":")
    .flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** Tests that need LibreOffice: skipped aloud where there is none, and failing there when `CI` is set. */
export function describeWithLibreOffice(title: string, tests: (soffice: string) => void): void {
  const soffice = PLACES.find((place) => existsSync(place));
  if (soffice) {
    describe(title, () => tests(soffice));
  } else if (process.env.CI) {
    describe(title, () => {
      test("needs LibreOffice", () => {
        throw new Error("LibreOffice (soffice) was not found, and CI is set: install it.");
      });
    });
  } else {
    console.warn(`SKIPPED: “${title}” needs LibreOffice (soffice), which was not found.`);
    describe.skip(title, () => test.todo("needs LibreOffice"));
  }
}

/** Converts a file with a profile of its own, and gives what files came of it. */
export function convert(soffice: string, file: string, to: string, folder: string): string[] {
  const profile = mkdtempSync(join(tmpdir(), "soffice-"));
  const out = mkdtempSync(join(folder, "out-"));
  try {
    const options = [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      out,
      file,
    ];
    execFileSync(soffice, options, { stdio: "pipe", timeout: 50_000 });
    const files = readdirSync(out).map((name) => join(out, name));
    if (!files.length) throw new Error(`LibreOffice made nothing of ${basename(file)}`);
    return files;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
