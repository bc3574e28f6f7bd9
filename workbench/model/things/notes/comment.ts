import type { Api } from "../../../richapi/member";
import { invalidOperation } from "../../errors";
import type { Places } from "../../places";
import { flag } from "../arguments";
import { itemAt, lookups } from "../collection";
import { linked, method, property, question } from "../declare";
import { rangeAt } from "./cell";
import { locationMember, saidMembers } from "./commentMembers";
import { CommentReply } from "./commentReply";
import { commentById, contentOf, newCommentId, putComment, type PlacedComment } from "./comments";

export class Comment {
  constructor(
    readonly places: Places,
    readonly id: string,
  ) {}

  get placed(): PlacedComment {
    return commentById(this.places, this.id);
  }

  private edit(content: string): void {
    const { placed } = this;
    if (placed.comment.isResolved) throw invalidOperation();
    putComment(this.places, placed, { ...placed.comment, text: content }, "CommentEdited");
  }

  private resolve(isResolved: boolean): void {
    const { placed } = this;
    const what = isResolved ? "CommentResolved" : "CommentReopened";
    putComment(this.places, placed, { ...placed.comment, isResolved }, what);
  }

  static readonly api: Api<Comment> = {
    name: "Comment",
    page: "excel.comment",
    id: (self) => self.id,
    members: {
      ...saidMembers<Comment>((self) => self.placed.comment),
      content: property(
        "1.10",
        (self) => self.placed.comment.text,
        (self, value) => {
          self.edit(contentOf(value, null));
        },
      ),
      resolved: property(
        "1.11",
        (self) => self.placed.comment.isResolved ?? false,
        (self, value) => {
          self.resolve(flag(value, "resolved"));
        },
      ),
      replies: linked("1.10", (self) => new CommentReplyCollection(self)),
      getLocation: locationMember((self) => {
        const { sheet, comment } = self.placed;
        return rangeAt(self.places, { sheet, row: comment.row, column: comment.column });
      }),
      delete: method("1.10", (self) => {
        putComment(self.places, self.placed, null, "CommentEdited");
      }),
    },
  };
}

class CommentReplyCollection {
  constructor(readonly comment: Comment) {}

  items(): CommentReply[] {
    return this.comment.placed.comment.replies.map(({ id }) => this.reply(id));
  }

  find(key: unknown): CommentReply | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  private reply(id: string): CommentReply {
    const { places } = this.comment;
    return new CommentReply(places, this.comment.id, id, () => new Comment(places, this.comment.id));
  }

  private add(content: string): CommentReply {
    const { places, placed } = this.comment;
    const { comment } = placed;
    if (comment.isResolved) throw invalidOperation();
    const reply = {
      id: newCommentId(),
      author: places.author,
      made: new Date().toISOString(),
      text: content,
    };
    putComment(places, placed, { ...comment, replies: [...comment.replies, reply] }, "ReplyAdded", [
      reply.id,
    ]);
    return this.reply(reply.id);
  }

  static readonly api: Api<CommentReplyCollection> = {
    name: "CommentReplyCollection",
    page: "excel.commentreplycollection",
    items: (self) => self.items(),
    members: {
      ...lookups<CommentReplyCollection>({ count: "1.10", item: "1.10", orNull: "1.14" }),
      getItemAt: question("1.10", (self, index) => itemAt(self.items(), index)),
      add: method("1.10", (self, content, type) => self.add(contentOf(content, type))),
    },
  };
}
