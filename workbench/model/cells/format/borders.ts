import type { Area, Edge, Line } from "../../../../xlsx";
import type { Api } from "../../../richapi/member";
import { invalidArgument, notSupported } from "../../errors";
import { color, oneOf, wholeNumber } from "../../things/arguments";
import { method, property, read } from "../../things/declare";
import type { AreasAt } from "../place";
import { changeLook } from "./common";
import { BORDER_STYLES, WEIGHTS, fromOffice, toOffice, type BorderStyle, type Weight } from "./lines";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

/** The cells along a side, and which of their edges it is; an inner line is the edge of two cells. */
function strips(area: Area, side: Side): readonly (readonly [Area, Edge])[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, bottom: top }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, top: bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: left }, "left"]];
    case "EdgeRight":
      return [[{ ...area, left: right }, "right"]];
    case "InsideVertical":
      return left === right
        ? []
        : [
            [{ ...area, right: right - 1 }, "right"],
            [{ ...area, left: left + 1 }, "left"],
          ];
    case "InsideHorizontal":
      return top === bottom
        ? []
        : [
            [{ ...area, bottom: bottom - 1 }, "bottom"],
            [{ ...area, top: top + 1 }, "top"],
          ];
    default:
      return [];
  }
}

/** One side of some cells: `Excel.RangeBorder`. */
class RangeBorder {
  constructor(
    readonly place: AreasAt,
    readonly side: Side,
  ) {}

  private get parts(): readonly (readonly [Area, Edge])[] {
    return this.place.areas.flatMap((area) => strips(area, this.side));
  }

  /** The line all cells have there; `null` where there is none, `undefined` where they differ. */
  get line(): Line | null | undefined {
    const { model, sheet } = this.place;
    let found: Line | null | undefined;
    for (const [index, [strip, edge]] of this.parts.entries()) {
      const look = model.engine.look(sheet, strip);
      if ("borders" in look && look.borders === undefined) return this.differing(strip, edge);
      const line = look.borders?.[edge] ?? null;
      // Of an inner line either of two cells may have it.
      if (index > 0 && found && line === null) continue;
      if (index > 0 && found === null && line) found = line;
      else if (index > 0 && JSON.stringify(found) !== JSON.stringify(line)) return undefined;
      else found = line;
    }
    return found ?? null;
  }

  /** Cells whose other edges differ may still have this one alike. */
  private differing(strip: Area, edge: Edge): Line | null | undefined {
    const { model, sheet } = this.place;
    if ((strip.bottom - strip.top + 1) * (strip.right - strip.left + 1) > 10_000) return undefined;
    const lines = new Set<string>();
    for (let row = strip.top; row <= strip.bottom; row++)
      for (let column = strip.left; column <= strip.right; column++) {
        const look = model.engine.look(sheet, { top: row, left: column, bottom: row, right: column });
        lines.add(JSON.stringify(look.borders?.[edge] ?? null));
      }
    return lines.size === 1 ? (JSON.parse([...lines][0]!) as Line | null) : undefined;
  }

  set(line: Line | null): void {
    if (this.side.startsWith("Diagonal")) {
      if (line) throw notSupported("diagonal borders");
      return;
    }
    for (const [strip, edge] of this.parts)
      changeLook({ ...this.place, areas: [strip] }, { borders: { [edge]: line } });
  }

  change(change: { style?: BorderStyle; weight?: Weight; color?: string }): void {
    const now = this.line ?? null;
    const [style, weight] = now ? toOffice(now.style) : (["Continuous", "Thin"] as const);
    const wanted = change.style ?? style;
    if (wanted === "None") {
      this.set(null);
      return;
    }
    this.set({
      style: fromOffice(wanted, change.weight ?? weight),
      color: change.color ?? now?.color ?? "#000000",
    });
  }

  static readonly api: Api<RangeBorder> = {
    name: "RangeBorder",
    page: "excel.rangeborder",
    id: (self) => self.side,
    members: {
      sideIndex: read("1.1", (self) => self.side),
      style: property(
        "1.1",
        ({ line }) => (line === undefined ? null : line === null ? "None" : toOffice(line.style)[0]),
        (self, value) => {
          self.change({ style: oneOf(value, BORDER_STYLES, "style") });
        },
      ),
      weight: property(
        "1.1",
        ({ line }) => (line === undefined ? null : line === null ? "Thin" : toOffice(line.style)[1]),
        (self, value) => {
          self.change({ weight: oneOf(value, WEIGHTS, "weight") });
        },
      ),
      color: property(
        "1.1",
        ({ line }) => (line === undefined ? null : (line?.color ?? "#000000")),
        (self, value) => {
          self.change({ color: color(value) });
        },
      ),
      tintAndShade: property(
        "1.9",
        () => 0,
        (_self, value) => {
          if (value !== 0)
            throw notSupported("tints and shades of a colour; give the colour itself, as #FFEECC");
        },
      ),
    },
  };
}

/** The sides of some cells: `Excel.RangeBorderCollection`. */
export class RangeBorderCollection {
  readonly all: readonly RangeBorder[];

  constructor(readonly place: AreasAt) {
    this.all = SIDES.map((side) => new RangeBorder(place, side));
  }

  static readonly api: Api<RangeBorderCollection> = {
    name: "RangeBorderCollection",
    page: "excel.rangebordercollection",
    items: (self) => self.all,
    members: {
      count: read("1.1", (self) => self.all.length),
      tintAndShade: read("1.9", () => 0),
      getItem: method("1.1", (self, side) => {
        const wanted = oneOf(side, SIDES, "index");
        return self.all.find((border) => border.side === wanted);
      }),
      getItemAt: method("1.1", (self, index) => {
        const border = self.all[wholeNumber(index, "index")];
        if (!border) throw invalidArgument();
        return border;
      }),
    },
  };
}
