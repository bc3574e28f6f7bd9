/** Notes and threaded comments: their parts, and the old drawing that shows notes (ECMA-376 part 1 18.7, part 4 19). */
import { cellName } from "../../../src/workbook";
import { MAIN, MICROSOFT } from "../../xml/namespaces";
import { escaped } from "../../xml/text";
import { element, HEAD, plainText } from "../../xml/write";
import type { BookComment, BookNote, BookSheet } from "../book";

const THREADS = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;
const REVISION = `${MICROSOFT}/spreadsheetml/2014/revision`;
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

interface Noted {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly isVisible: boolean;
  /** The thread it stands for in an Excel that knows no threads. */
  readonly thread: string | null;
}

/** All notes of a sheet, those that stand for a thread among them. A cell has one: a thread before a note. */
export function notesOf(sheet: Pick<BookSheet, "notes" | "comments">): Noted[] {
  const threads = sheet.comments.map((comment): Noted => {
    const id = guid(comment.id);
    const said = [
      `Comment:\n    ${comment.text}`,
      ...comment.replies.map(({ text }) => `Reply:\n    ${text}`),
    ];
    const text = `[Threaded comment]\n\n${said.join("\n")}`;
    return {
      row: comment.row,
      column: comment.column,
      author: `tc=${id}`,
      text,
      isVisible: false,
      thread: id,
    };
  });
  const taken = new Set(threads.map(({ row, column }) => `${row} ${column}`));
  const notes = sheet.notes
    .filter(({ row, column }) => !taken.has(`${row} ${column}`))
    .map((note: BookNote): Noted => ({ ...note, isVisible: note.isVisible ?? false, thread: null }));
  return [...notes, ...threads];
}

export function notesXml(notes: readonly Noted[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const at = new Map(authors.map((author, index) => [author, index]));
  const comments = notes.map(({ row, column, author, text, thread }) =>
    element(
      "comment",
      { ref: cellName(row, column), authorId: at.get(author), shapeId: 0, "xr:uid": thread ?? undefined },
      `<text><t xml:space="preserve">${escaped(text)}</t></text>`,
    ),
  );
  return `${HEAD}${element(
    "comments",
    { xmlns: MAIN, "xmlns:mc": COMPATIBILITY, "mc:Ignorable": "xr", "xmlns:xr": REVISION },
    element("authors", {}, ...authors.map((author) => `<author>${escaped(author)}</author>`)),
    element("commentList", {}, ...comments),
  )}`;
}

/** @param shapes form controls that were kept, as they were. */
export function oldDrawingXml(notes: readonly Noted[], shapes: readonly string[], sheet: number): string {
  const boxes = notes.map(({ row, column, isVisible }, index) => {
    const right = column + 1;
    const top = Math.max(0, row - 1);
    // Column, offset, row, offset of two corners, in pixels.
    const anchor = [right, 15, top, 10, right + 2, 31, top + 5, 1].join(", ");
    return [
      `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" style='position:absolute;width:108pt;height:60pt;z-index:${index + 1};visibility:${isVisible ? "visible" : "hidden"}' fillcolor="#ffffe1" o:insetmode="auto">`,
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
      "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>",
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${isVisible ? "<x:Visible/>" : ""}</x:ClientData>`,
      "</v:shape>",
    ].join("");
  });
  const control = shapes.length
    ? '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/><o:lock v:ext="edit" shapetype="t"/></v:shapetype>'
    : "";
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>`,
    control,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...boxes,
    ...shapes,
    "</xml>",
  ].join("");
}

export function threadsXml(comments: readonly BookComment[], persons: Persons): string {
  const all = comments.flatMap((comment) => {
    const ref = cellName(comment.row, comment.column);
    const id = guid(comment.id);
    const said = (one: { id: string; author: string; made: string; text: string }, parent?: string): string =>
      element(
        "threadedComment",
        {
          ref,
          dT: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+/.exec(one.made)?.[0],
          personId: persons.id(one.author),
          id: guid(one.id),
          parentId: parent,
          done: parent === undefined && comment.isResolved ? true : undefined,
        },
        `<text>${plainText(one.text)}</text>`,
      );
    return [said(comment), ...comment.replies.map((reply) => said(reply, id))];
  });
  return `${HEAD}${element("ThreadedComments", { xmlns: THREADS, "xmlns:x": MAIN }, ...all)}`;
}

/** Who wrote threaded comments, each with an id made from the name. */
export class Persons {
  private readonly names = new Set<string>();

  id(name: string): string {
    this.names.add(name);
    return guid(`person ${name}`);
  }

  get isEmpty(): boolean {
    return this.names.size === 0;
  }

  xml(): string {
    const all = [...this.names].map((name) =>
      element("person", { displayName: name, id: this.id(name), userId: name, providerId: "None" }),
    );
    return `${HEAD}${element("personList", { xmlns: THREADS, "xmlns:x": MAIN }, ...all)}`;
  }
}

/** An id as Excel wants it; of one that is none, always the same is made (FNV-1a, four times with other starts). */
export function guid(id: string): string {
  const plain = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i.exec(id)?.[1];
  if (plain !== undefined) return `{${plain.toUpperCase()}}`;
  let digits = "";
  for (let start = 0; start < 4; start++) {
    let hash = 0x811c9dc5 ^ (start * 0x9e3779b9);
    for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    digits += (hash >>> 0).toString(16).padStart(8, "0");
  }
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `{${parts.join("-").toUpperCase()}}`;
}
