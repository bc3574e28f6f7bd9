/** The look a conditional format lays over cells: fill, font, borders, number format. */
import type { Api } from "../../../richapi/member";
import type { Edge, LineStyle, Overlay } from "../../../../xlsx";
import { invalidArgument, itemNotFound } from "../../errors";
import { color, flag, isMissing, oneOf, text } from "../arguments";
import { itemAt } from "../collection";
import { linked, method, property, question, read } from "../declare";
import type { FormatView } from "./formatView";

export class ConditionalRangeFormat {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<ConditionalRangeFormat> = {
    name: "ConditionalRangeFormat",
    page: "excel.conditionalrangeformat",
    members: {
      numberFormat: property(
        "1.6",
        (self) => self.view.look.format ?? "",
        (self, value) => {
          self.view.setLook({ format: isMissing(value) || value === "" ? undefined : text(value) });
        },
      ),
      fill: linked("1.6", (self) => new ConditionalRangeFill(self.view)),
      font: linked("1.6", (self) => new ConditionalRangeFont(self.view)),
      borders: linked("1.6", (self) => new ConditionalRangeBorderCollection(self.view)),
    },
  };
}

class ConditionalRangeFill {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<ConditionalRangeFill> = {
    name: "ConditionalRangeFill",
    page: "excel.conditionalrangefill",
    members: {
      color: property(
        "1.6",
        (self) => self.view.look.fill ?? "",
        (self, value) => {
          self.view.setLook({ fill: value === "" ? undefined : color(value) });
        },
      ),
      clear: method("1.6", (self) => {
        self.view.setLook({ fill: undefined });
      }),
    },
  };
}

const switched = (name: "bold" | "italic" | "strike") =>
  property<ConditionalRangeFont>(
    "1.6",
    (self) => self.view.look[name] ?? null,
    (self, value) => {
      self.view.setLook({ [name]: flag(value) });
    },
  );

const UNDERLINES = { None: undefined, Single: "single", Double: "double" } as const;

class ConditionalRangeFont {
  constructor(readonly view: FormatView) {}

  static readonly api: Api<ConditionalRangeFont> = {
    name: "ConditionalRangeFont",
    page: "excel.conditionalrangefont",
    members: {
      color: property(
        "1.6",
        (self) => self.view.look.color ?? "",
        (self, value) => {
          self.view.setLook({ color: color(value) });
        },
      ),
      bold: switched("bold"),
      italic: switched("italic"),
      strikethrough: switched("strike"),
      underline: property(
        "1.6",
        (self) => {
          const { underline } = self.view.look;
          if (underline === undefined) return "None";
          return underline.startsWith("double") ? "Double" : "Single";
        },
        (self, value) => {
          const name = oneOf(value, ["None", "Single", "Double"], "underline");
          self.view.setLook({ underline: UNDERLINES[name] });
        },
      ),
      clear: method("1.6", (self) => {
        const none = {
          color: undefined,
          bold: undefined,
          italic: undefined,
          strike: undefined,
          underline: undefined,
        };
        self.view.setLook(none);
      }),
    },
  };
}

const EDGES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof EDGES;

const LINES: Readonly<Record<string, LineStyle>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

class ConditionalRangeBorderCollection {
  constructor(readonly view: FormatView) {}

  items(): ConditionalRangeBorder[] {
    return (Object.keys(EDGES) as Side[]).map((side) => new ConditionalRangeBorder(this.view, side));
  }

  static readonly api: Api<ConditionalRangeBorderCollection> = {
    name: "ConditionalRangeBorderCollection",
    page: "excel.conditionalrangebordercollection",
    items: (self) => self.items(),
    members: {
      count: read("1.6", () => 4),
      top: linked("1.6", (self) => new ConditionalRangeBorder(self.view, "EdgeTop")),
      bottom: linked("1.6", (self) => new ConditionalRangeBorder(self.view, "EdgeBottom")),
      left: linked("1.6", (self) => new ConditionalRangeBorder(self.view, "EdgeLeft")),
      right: linked("1.6", (self) => new ConditionalRangeBorder(self.view, "EdgeRight")),
      getItem: question("1.6", (self, side) => {
        const found = self.items().find((border) => border.side === side);
        if (!found) throw itemNotFound();
        return found;
      }),
      getItemAt: question("1.6", (self, index) => itemAt(self.items(), index)),
    },
  };
}

class ConditionalRangeBorder {
  constructor(
    readonly view: FormatView,
    readonly side: Side,
  ) {}

  private get edge(): Edge {
    return EDGES[this.side];
  }

  private put(line: { style: LineStyle; color: string } | null): void {
    const { [this.edge]: _before, ...others } = this.view.look.borders ?? {};
    const borders: Overlay["borders"] = line ? { ...others, [this.edge]: line } : others;
    this.view.setLook({ borders: Object.keys(borders).length > 0 ? borders : undefined });
  }

  static readonly api: Api<ConditionalRangeBorder> = {
    name: "ConditionalRangeBorder",
    page: "excel.conditionalrangeborder",
    id: (self) => self.side,
    members: {
      sideIndex: read("1.6", (self) => self.side),
      color: property(
        "1.6",
        (self) => self.view.look.borders?.[self.edge]?.color ?? "",
        (self, value) => {
          self.put({ style: self.view.look.borders?.[self.edge]?.style ?? "thin", color: color(value) });
        },
      ),
      style: property(
        "1.6",
        (self) => {
          const style = self.view.look.borders?.[self.edge]?.style;
          return Object.keys(LINES).find((name) => LINES[name] === style) ?? (style ? "Continuous" : "None");
        },
        (self, value) => {
          const name = oneOf(value, ["None", ...Object.keys(LINES)], "style");
          const style = LINES[name];
          if (name !== "None" && !style) throw invalidArgument();
          self.put(style ? { style, color: self.view.look.borders?.[self.edge]?.color ?? "#000000" } : null);
        },
      ),
    },
  };
}
