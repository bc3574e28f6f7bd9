/** Notes and threaded comments of a sheet, and who wrote them. */
import { parseArea } from "../../../src/workbook";
import type { Budget } from "../../read/budget";
import { whole } from "../../xml/parse";
import { unescaped } from "../../xml/text";
import type { BookComment, BookNote } from "../book";
import { flag, richText } from "./attributes";
import type { Source } from "./source";

const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** @param shown the cells whose notes stay in view, from `readOldDrawing`. */
export function readNotes(
  source: Source,
  part: string,
  shown: ReadonlySet<string>,
  budget: Budget,
): BookNote[] {
  const root = source.tree(part);
  const authors = (root.child("authors")?.all("author") ?? []).map((node) => unescaped(node.text));
  return (root.child("commentList")?.all("comment") ?? []).flatMap((node) => {
    const cell = parseArea(node.get("ref") ?? "");
    const author = authors[whole(node.get("authorId"), 0)] ?? "";
    // A threaded comment leaves a note that tells old Excel to look elsewhere.
    if (!cell || author.startsWith("tc=")) return [];
    const isVisible = shown.has(cellKey(cell.top, cell.left));
    const text = budget.text(richText(node.child("text")));
    return [{ row: cell.top, column: cell.left, author, text, ...(isVisible ? { isVisible } : {}) }];
  });
}

/** People by their id in the workbook. */
export function readPersons(source: Source, parts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((part) =>
      source
        .tree(part)
        .all("person")
        .map((node): [string, string] => [node.get("id") ?? "", node.get("displayName") ?? ""]),
    ),
  );
}

export function readComments(
  source: Source,
  part: string,
  persons: ReadonlyMap<string, string>,
  budget: Budget,
): BookComment[] {
  type Thread = { -readonly [Key in keyof BookComment]: BookComment[Key] } & {
    replies: BookComment["replies"][number][];
  };
  const threads = new Map<string, Thread>();
  for (const node of source.tree(part).all("threadedComment")) {
    const cell = parseArea(node.get("ref") ?? "");
    const said = {
      id: node.get("id") ?? "",
      author: persons.get(node.get("personId") ?? "") ?? "",
      made: moment(node.get("dT")),
      text: budget.text(node.child("text")?.text ?? ""),
    };
    const thread = threads.get(node.get("parentId") ?? "");
    if (thread) thread.replies.push(said);
    else if (cell) {
      const isResolved = flag(node, "done");
      threads.set(said.id, {
        ...said,
        row: cell.top,
        column: cell.left,
        replies: [],
        ...(isResolved ? { isResolved } : {}),
      });
    }
  }
  return [...threads.values()];
}

/** Excel writes the moment without a zone and means UTC. */
function moment(text: string | undefined): string {
  if (text === undefined) return "";
  return /(?:Z|[+-][0-9]{2}:[0-9]{2})$/.test(text) ? text : `${text}Z`;
}

/** The old drawing of notes and form controls (VML), which Excel itself does not always write as XML: read as text. */
export function readOldDrawing(text: string): { shown: ReadonlySet<string>; shapes: string[] } {
  const shown = new Set<string>();
  const shapes: string[] = [];
  for (let at = text.indexOf("<v:shape "); at >= 0; at = text.indexOf("<v:shape ", at + 1)) {
    const end = text.indexOf("</v:shape>", at);
    if (end < 0) break;
    const shape = text.slice(at, end + 10);
    if (!/ObjectType="Note"/.test(shape)) shapes.push(shape);
    else if (/<x:Visible\s*(?:\/>|>(?!\s*[Ff]))/.test(shape)) {
      const row = /<x:Row>\s*([0-9]{1,7})\s*</.exec(shape)?.[1];
      const column = /<x:Column>\s*([0-9]{1,5})\s*</.exec(shape)?.[1];
      shown.add(cellKey(Number(row ?? -1), Number(column ?? -1)));
    }
  }
  return { shown, shapes };
}
