/** A browser is played by a shell script: what counts is how it is started, watched and cleared away. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../../workbench/server/launch";

const onPosix = process.platform === "win32" ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), "workbench-launch-"));
afterAll(() => rmSync(folder, { recursive: true }));

function browser(script: string): { name: string; path: string } {
  const path = join(folder, `browser-${Math.random().toString(36).slice(2)}`);
  writeFileSync(path, `#!/bin/sh\nprintf '%s' "$1" > "$0.profile"\n${script}\n`);
  chmodSync(path, 0o755);
  return { name: "Browser", path };
}

const profileOf = ({ path }: { path: string }): string =>
  readFileSync(`${path}.profile`, "utf8").replace("--user-data-dir=", "");

const soon = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
};

onPosix("the browser's window", () => {
  it("ends when it is closed, and its profile is gone", async () => {
    const closed = browser("exit 0");
    const window = launch(closed, "https://localhost:3000", "KEY=");
    expect(await window.ended).toEqual({ failure: null });
    expect(existsSync(profileOf(closed))).toBe(true);
    await window.close();
    expect(existsSync(profileOf(closed))).toBe(false);
  });

  it("is closed with the workbench, and its profile is gone", async () => {
    const open = browser("exec sleep 60");
    const window = launch(open, "https://localhost:3000", "KEY=");
    await soon(() => existsSync(`${open.path}.profile`));
    await window.close();
    expect(existsSync(profileOf(open))).toBe(false);
    expect(await window.ended).toEqual({ failure: null });
  });

  it.each([
    [
      'echo "[12:34:0101/0:ERROR:ozone.cc(9)] Missing X server or $DISPLAY" >&2; exit 1',
      "Missing X server or",
    ],
    ["exit 3", "it ended with code 3"],
  ])("tells why it could not be shown: %s", async (script, why) => {
    const window = launch(browser(script), "https://localhost:3000", "KEY=");
    expect((await window.ended).failure).toBe(why);
    await window.close();
  });

  it("tells where its program is missing", async () => {
    const window = launch(
      { name: "Browser", path: join(folder, "missing") },
      "https://localhost:3000",
      "KEY=",
    );
    expect((await window.ended).failure).toMatch(/ENOENT/);
    await window.close();
  });
});
