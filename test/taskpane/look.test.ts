import { lookOf } from "../../taskpane/theme/look";

test.each([
  ["Excel's white", "#FFFFFF", "#242424", false, "light"],
  ["Excel's grey, though the system is dark", "#e6e6e6", "#000", true, "light"],
  ["Excel's black", "#262626", "#FFFFFF", false, "dark"],
  ["a contrast theme", "#000000", "#FFFFFF", false, "contrast"],
  ["a colour nobody can read", "ButtonFace", "black", true, "light"],
] as const)("%s", (_name, background, foreground, systemIsDark, look) => {
  expect(lookOf({ background, foreground }, systemIsDark)).toBe(look);
});

test("where Excel tells no colours, the system's wish is followed", () => {
  expect(lookOf(null, false)).toBe("light");
  expect(lookOf(null, true)).toBe("dark");
});
