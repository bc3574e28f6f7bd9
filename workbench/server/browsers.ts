/** Where Chrome, Edge or Chromium is on this machine. Others can't be told to trust one key and no more. */
import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";

export interface Browser {
  readonly name: string;
  readonly path: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there and can be started. */
  canRun(path: string): boolean;
}

const WINDOWS = [
  ["Google Chrome", "Google\\Chrome\\Application\\chrome.exe"],
  ["Microsoft Edge", "Microsoft\\Edge\\Application\\msedge.exe"],
  ["Chromium", "Chromium\\Application\\chrome.exe"],
] as const;
const MACOS = ["Google Chrome", "Microsoft Edge", "Chromium"] as const;
const LINUX = [
  ["Google Chrome", "google-chrome-stable"],
  ["Google Chrome", "google-chrome"],
  ["Microsoft Edge", "microsoft-edge-stable"],
  ["Microsoft Edge", "microsoft-edge"],
  ["Chromium", "chromium"],
  ["Chromium", "chromium-browser"],
] as const;

/** Places that could hold one, the first that does wins. `CHROME_PATH` comes before all others. */
function places({ platform, environment }: Machine): Browser[] {
  const named = environment.CHROME_PATH;
  const first = named ? [{ name: "the browser of CHROME_PATH", path: named }] : [];
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => environment[name] ?? [],
    );
    return [
      ...first,
      ...WINDOWS.flatMap(([name, path]) => roots.map((root) => ({ name, path: win32.join(root, path) }))),
    ];
  }
  if (platform === "darwin") {
    const roots = [
      "/Applications",
      ...(environment.HOME ? [posix.join(environment.HOME, "Applications")] : []),
    ];
    return [
      ...first,
      ...MACOS.flatMap((name) =>
        roots.map((root) => ({ name, path: posix.join(root, `${name}.app/Contents/MacOS/${name}`) })),
      ),
    ];
  }
  const folders = (environment.PATH ?? "").split(":").filter(Boolean);
  return [
    ...first,
    ...LINUX.flatMap(([name, file]) => folders.map((folder) => ({ name, path: posix.join(folder, file) }))),
  ];
}

export function findBrowser(machine: Machine = thisMachine): Browser | null {
  return places(machine).find(({ path }) => machine.canRun(path)) ?? null;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  canRun(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};
