/** Which Excel the add-in finds: requirement sets as `Office.context.requirements` tells them. */
import type { AddIn } from "../addin";
import type { Profile } from "../richapi";
import type { Settings } from "./settings";

/** Not in any manifest: by these the client chooses how it talks to its host. */
const INTERNAL: Profile = { RichApi: "1.1", CustomFunctions: "1.9" };

/** What the object model has, as far as sets go: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets */
const NEWEST: Profile = {
  ExcelApi: "1.20",
  ExcelApiOnline: "1.1",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  Settings: "1.1",
};

export function profileOf(
  which: Settings["profile"],
  { requirements }: Pick<AddIn, "requirements">,
): Profile {
  switch (which) {
    case "newest":
      return { ...NEWEST, ...higher(requirements), ...INTERNAL };
    case "minimum":
      return { ...requirements, ...INTERNAL };
    case "older":
      return { ...requirements, ...INTERNAL, ...older(requirements.ExcelApi) };
  }
}

/** Sets the manifest asks for that are newer here than what is known. */
function higher(requirements: Profile): Profile {
  return Object.fromEntries(
    Object.entries(requirements).filter(([name, version]) => isHigher(version, NEWEST[name])),
  );
}

function isHigher(version: string, than: string | undefined): boolean {
  if (than === undefined) return true;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

/** One below what is asked for; of `1.1` nothing is left. */
function older(version: string | undefined): Profile {
  const [major = 1, minor = 1] = (version ?? "1.1").split(".").map(Number);
  return { ExcelApi: minor > 1 ? `${major}.${minor - 1}` : "0.0" };
}
