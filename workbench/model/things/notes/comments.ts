/** Threaded comments as the document keeps them: found by id wherever they stand, changed, and told of. */
import type { BookComment } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { WORKBOOK_TARGET } from "../../../richapi";
import { invalidArgument, itemNotFound, notSupported } from "../../errors";
import type { Places } from "../../places";
import { record, text } from "../arguments";

export interface PlacedComment {
  readonly sheet: SheetId;
  readonly comment: BookComment;
}

export const commentsOf = ({ document }: Places, sheet: SheetId | null): PlacedComment[] =>
  document.engine
    .sheets()
    .filter(({ id }) => sheet === null || id === sheet)
    .flatMap(({ id }) => document.extras(id).comments.map((comment) => ({ sheet: id, comment })));

export function commentById(places: Places, id: string): PlacedComment {
  const found = commentsOf(places, null).find(({ comment }) => comment.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyEdited" | "ReplyDeleted";

/** Puts the comment's new state in its place, or with null takes it away. */
export function putComment(
  places: Places,
  { sheet, comment }: PlacedComment,
  after: BookComment | null,
  what: CommentChange,
  replyIds: readonly string[] = [],
): void {
  const comments = places.document.extras(sheet).comments.flatMap((one) => {
    if (one.id !== comment.id) return [one];
    return after ? [after] : [];
  });
  places.document.change(sheet, { comments });
  if (after) tellComment(places, "commentChanged", sheet, comment.id, { changeType: what, replyIds });
  else
    tellComment(places, "commentDeleted", sheet, comment.id, {
      replyIds: comment.replies.map(({ id }) => id),
    });
}

export function tellComment(
  places: Places,
  event: "commentAdded" | "commentDeleted" | "commentChanged",
  sheet: SheetId,
  commentId: string,
  { changeType, replyIds = [] }: { changeType?: CommentChange; replyIds?: readonly string[] } = {},
): void {
  places.events.fire(event, [sheet, WORKBOOK_TARGET], () => ({
    source: "Local",
    worksheetId: sheet,
    commentDetails: [{ commentId, ...(replyIds.length > 0 ? { replyIds } : {}) }],
    ...(changeType ? { changeType } : {}),
  }));
}

/** Plain text; text that mentions people needs an Excel that knows them. */
export function contentOf(content: unknown, type: unknown): string {
  if (typeof content === "object" && content !== null) {
    const rich = record(content, "content");
    const mentions = rich["mentions"];
    if (Array.isArray(mentions) && mentions.length > 0) throw notSupported("mention people in comments");
    return contentOf(rich["richContent"], "Plain");
  }
  if (typeof type === "string" && type.toLowerCase() === "mention")
    throw notSupported("mention people in comments");
  const plain = text(content, "content");
  if (plain === "") throw invalidArgument();
  return plain;
}

/** A GUID like Excel's own. */
export const newCommentId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
