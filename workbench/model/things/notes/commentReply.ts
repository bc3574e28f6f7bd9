import type { Api } from "../../../richapi/member";
import { itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { method, property, question, read } from "../declare";
import { rangeAt } from "./cell";
import { locationMember, saidMembers } from "./commentMembers";
import { commentById, contentOf, putComment, type CommentChange, type PlacedComment } from "./comments";

type Reply = PlacedComment["comment"]["replies"][number];

export class CommentReply {
  constructor(
    readonly places: Places,
    readonly commentId: string,
    readonly id: string,
    /** Makes the `Comment` it belongs to. */
    readonly parent: () => object,
  ) {}

  get reply(): Reply {
    const reply = commentById(this.places, this.commentId).comment.replies.find(({ id }) => id === this.id);
    if (!reply) throw itemNotFound();
    return reply;
  }

  private put(after: Reply | null, what: CommentChange): void {
    void this.reply;
    const placed = commentById(this.places, this.commentId);
    const replies = placed.comment.replies.flatMap((one) => {
      if (one.id !== this.id) return [one];
      return after ? [after] : [];
    });
    putComment(this.places, placed, { ...placed.comment, replies }, what, [this.id]);
  }

  static readonly api: Api<CommentReply> = {
    name: "CommentReply",
    page: "excel.commentreply",
    id: (self) => self.id,
    members: {
      ...saidMembers<CommentReply>((self) => self.reply),
      content: property(
        "1.10",
        (self) => self.reply.text,
        (self, value) => {
          self.put({ ...self.reply, text: contentOf(value, null) }, "ReplyEdited");
        },
      ),
      resolved: read("1.11", (self) => commentById(self.places, self.commentId).comment.isResolved ?? false),
      getLocation: locationMember((self) => {
        const { sheet, comment } = commentById(self.places, self.commentId);
        return rangeAt(self.places, { sheet, row: comment.row, column: comment.column });
      }),
      getParentComment: question("1.10", (self) => self.parent()),
      delete: method("1.10", (self) => {
        self.put(null, "ReplyDeleted");
      }),
    },
  };
}
