/** Posts as the registers of posts list them. */
import type { PartyId } from "../../partnership";
import { columnOf, LINE, rowsOf, type Register, type RegisterKind } from "../../registers";
import { comparable, comparableWords } from "../../text";
import type { Context } from "../context";

export const POST_REGISTERS: readonly RegisterKind[] = ["posts deleted", "posts new", "posts changed"];

export interface Post {
  readonly register: Register;
  readonly row: number;
  /** The council whose post it is, `joint`, or null where the row does not say. */
  readonly of: PartyId | "joint" | null;
  readonly area: string;
  readonly title: string;
  /** As written; `""` where blank. */
  readonly grade: string;
}

export function* posts(context: Context, ...kinds: RegisterKind[]): Generator<Post> {
  for (const register of context.registers(...kinds)) {
    const { grid } = context.sheet(register.table.sheet);
    const text = (row: number, role: "service area" | "job title" | "grade"): string => {
      const column = columnOf(register, role);
      return column ? grid.text(row, column.index).trim() : "";
    };
    for (const row of rowsOf(register.table, LINE)) {
      const area = text(row, "service area");
      yield {
        register,
        row,
        of: partyOf(context, area),
        area,
        title: text(row, "job title"),
        grade: text(row, "grade"),
      };
    }
  }
}

/** `CCC – Children's, Families and Communities` is CCC's; `Joint - …` both councils'. */
function partyOf(context: Context, area: string): Post["of"] {
  const words = comparable(area);
  if (/^(?:joint|shared)\b/.test(words)) return "joint";
  for (const { id, name } of context.partnership.parties) {
    for (const called of [id, name]) {
      const start = comparable(called);
      if (words === start || words.startsWith(`${start} `) || words.startsWith(`${start}-`)) return id;
    }
  }
  return null;
}

/** A post's title with nothing in it that people write in several ways. */
export function plainTitle(title: string): string {
  return comparableWords(title)
    .split(" ")
    .filter((word) => word !== "and")
    .map((word) => word.replace(/ies$/, "y").replace(/s$/, ""))
    .join(" ");
}
