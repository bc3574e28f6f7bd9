import { profileOf } from "../../../workbench/page/profiles";
import { appearanceOf } from "../../../workbench/page/appearance";
import { iconFor } from "../../../workbench/page/icons";
import { xlsxName } from "../../../workbench/page/fileNames";
import { sizeText } from "../../../workbench/page/sizeText";

const addIn = { requirements: { ExcelApi: "1.7", SharedRuntime: "1.1" } };

describe("which Excel the add-in finds", () => {
  it("is by default the least its manifest asks for", () => {
    expect(profileOf("minimum", addIn)).toMatchObject({ ExcelApi: "1.7", SharedRuntime: "1.1" });
    expect(profileOf("minimum", addIn)).not.toHaveProperty("RibbonApi");
  });

  it("can be older than that", () => {
    expect(profileOf("older", addIn)).toMatchObject({ ExcelApi: "1.6", SharedRuntime: "1.1" });
    expect(profileOf("older", { requirements: { ExcelApi: "1.10" } }).ExcelApi).toBe("1.9");
    expect(profileOf("older", { requirements: { ExcelApi: "1.1" } }).ExcelApi).toBe("0.0");
  });

  it("can be the newest, and never older than the manifest asks for", () => {
    expect(profileOf("newest", addIn)).toMatchObject({ ExcelApi: "1.20", SharedRuntime: "1.2" });
    expect(profileOf("newest", { requirements: { ExcelApi: "1.99", NewApi: "1.1" } })).toMatchObject({
      ExcelApi: "1.99",
      NewApi: "1.1",
    });
  });
});

it.each<[string, boolean, string]>([
  ["", false, "light"],
  ["", true, "dark"],
  ["?ui=contrast", false, "contrast"],
  ["?ui=light", true, "light"],
  ["?ui=pink", true, "dark"],
])("the address %s (dark preferred: %s) looks %s", (query, prefersDark, appearance) => {
  expect(appearanceOf(new URL(`https://localhost:3000/${query}`), prefersDark)).toBe(appearance);
});

it.each<[Record<number, string>, number, string | null]>([
  [{ 16: "s", 32: "m", 80: "l" }, 20, "m"],
  [{ 16: "s", 32: "m", 80: "l" }, 40, "l"],
  [{ 16: "s" }, 40, "s"],
  [{}, 20, null],
])("of the icons %j for %i pixels it takes %s", (icons, pixels, icon) => {
  expect(iconFor(icons, pixels)).toBe(icon);
});

it.each([
  ["tracker.xlsx", "tracker.xlsx"],
  ["tracker.xlsm", "tracker.xlsx"],
  ["Savings 2019/20.XLSX", "Savings 2019_20.XLSX"],
  ["..\\..\\evil<script>", ".._.._evil_script_.xlsx"],
  ["", "Book1.xlsx"],
])("a file called “%s” is saved as “%s”", (name, saved) => {
  expect(xlsxName(name)).toBe(saved);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [2048, "2.0 KB"],
  [5 * 1024 * 1024, "5.0 MB"],
])("%i bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
