import { findBrowser } from "../../../workbench/server/browsers";
import { browserArguments } from "../../../workbench/server/launch";

type Environment = Record<string, string>;
const find = (platform: NodeJS.Platform, environment: Environment, ...there: string[]) =>
  findBrowser({ platform, environment, canRun: (path) => there.includes(path) });

const WINDOWS = {
  PROGRAMFILES: "C:\\Program Files",
  "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
  LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local",
};
const EDGE = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

describe("which browser is started", () => {
  it.each<[string, NodeJS.Platform, Environment, string[], string | null]>([
    ["Edge, where Windows has nothing else", "win32", WINDOWS, [EDGE], EDGE],
    [
      "Chrome before Edge",
      "win32",
      WINDOWS,
      [EDGE, "C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
      "C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    ],
    ["Chrome on a Mac", "darwin", { HOME: "/Users/a" }, [MAC], MAC],
    [
      "one of a person's own",
      "darwin",
      { HOME: "/Users/a" },
      ["/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
      "/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    [
      "Chromium along the path",
      "linux",
      { PATH: "/usr/local/bin:/usr/bin" },
      ["/usr/bin/chromium"],
      "/usr/bin/chromium",
    ],
    [
      "the one that is named",
      "linux",
      { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome/chrome" },
      ["/usr/bin/chromium", "/opt/chrome/chrome"],
      "/opt/chrome/chrome",
    ],
    ["none", "linux", { PATH: "/usr/bin" }, [], null],
    ["none on a bare Windows", "win32", {}, [], null],
  ])("%s", (_what, platform, environment, there, expected) => {
    expect(find(platform, environment, ...there)?.path ?? null).toBe(expected);
  });

  it("trusts this server's key, in a profile of its own", () => {
    const given = browserArguments("https://localhost:3000", "KEY=", "/profile");
    expect(given).toContain("--user-data-dir=/profile");
    expect(given).toContain("--ignore-certificate-errors-spki-list=KEY=");
    expect(given).not.toContain("--ignore-certificate-errors");
    expect(given.at(-1)).toBe("https://localhost:3000");
  });
});
