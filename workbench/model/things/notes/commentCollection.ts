import { EventHub, WORKBOOK_TARGET } from "../../../richapi";
import type { Api } from "../../../richapi/member";
import type { BookComment } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { itemAlreadyExists } from "../../errors";
import type { Places } from "../../places";
import { found, itemAt, lookups } from "../collection";
import { method, question } from "../declare";
import { oneCell } from "./cell";
import { Comment } from "./comment";
import { commentsOf, contentOf, newCommentId, tellComment } from "./comments";

export class CommentCollection {
  constructor(
    readonly places: Places,
    readonly sheet: SheetId | null,
  ) {}

  items(): Comment[] {
    return commentsOf(this.places, this.sheet).map(({ comment }) => new Comment(this.places, comment.id));
  }

  find(key: unknown): Comment | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  private at(given: unknown): BookComment | null {
    const { sheet, row, column } = oneCell(this.places, given, this.sheet);
    const { comments } = this.places.document.extras(sheet);
    return comments.find((comment) => comment.row === row && comment.column === column) ?? null;
  }

  private add(cell: unknown, content: string): Comment {
    const { document, author } = this.places;
    const { sheet, row, column } = oneCell(this.places, cell, this.sheet);
    const { comments, notes } = document.extras(sheet);
    const isTaken = notes.some((note) => note.row === row && note.column === column);
    if (this.at(cell) || isTaken) throw itemAlreadyExists();
    const made = new Date().toISOString();
    const comment: BookComment = {
      id: newCommentId(),
      row,
      column,
      author,
      made,
      text: content,
      replies: [],
    };
    document.change(sheet, { comments: [...comments, comment] });
    tellComment(this.places, "commentAdded", sheet, comment.id);
    return new Comment(this.places, comment.id);
  }

  private byReply(key: unknown): Comment | null {
    const placed = commentsOf(this.places, this.sheet).find(({ comment }) =>
      comment.replies.some(({ id }) => id === key),
    );
    return placed ? new Comment(this.places, placed.comment.id) : null;
  }

  private static readonly events = (name: "commentAdded" | "commentDeleted" | "commentChanged") =>
    EventHub.members<CommentCollection>(name, (self) => ({
      hub: self.places.events,
      target: self.sheet ?? WORKBOOK_TARGET,
    }));

  static readonly api: Api<CommentCollection> = {
    name: "CommentCollection",
    page: "excel.commentcollection",
    items: (self) => self.items(),
    members: {
      ...CommentCollection.events("commentAdded"),
      ...CommentCollection.events("commentDeleted"),
      ...CommentCollection.events("commentChanged"),
      ...lookups<CommentCollection>({ count: "1.10", item: "1.10", orNull: "1.14" }),
      add: method("1.10", (self, cell, content, type) => self.add(cell, contentOf(content, type))),
      getItemAt: question("1.10", (self, index) => itemAt(self.items(), index)),
      getItemByCell: question("1.10", (self, cell) => {
        const comment = found(self.at(cell));
        return new Comment(self.places, comment.id);
      }),
      getItemByReplyId: question("1.10", (self, key) => found(self.byReply(key))),
    },
  };
}
