import type { OfficeColours } from "../excel";

export type Look = "light" | "dark" | "contrast";

/**
 * The look that goes with Excel's own. White on pure black is what Office shows of Windows' contrast themes; where
 * Excel tells no colours, the system's wish is followed.
 */
export function lookOf(office: OfficeColours | null, systemIsDark: boolean): Look {
  if (!office) return systemIsDark ? "dark" : "light";
  if (brightness(office.background) === 0 && brightness(office.foreground) === 255) return "contrast";
  return brightness(office.background) < 128 ? "dark" : "light";
}

/** From 0 to 255, as the eye weighs red, green and blue. */
function brightness(colour: string): number {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/iu.exec(colour)?.[1] ?? "ffffff";
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) => parseInt(six.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
