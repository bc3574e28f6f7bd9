/** Excel on the web refuses larger requests and answers: "Resource limits and performance optimization". */
export const MESSAGE_LIMIT = 5 * 1024 * 1024;

const encoder = new TextEncoder();

/** How many bytes a text takes as UTF-8. */
export const byteSize = (text: string): number => encoder.encode(text).length;

/** Whether a text takes more bytes; counted only where its length leaves it open. */
export function isLarger(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && byteSize(text) > limit;
}
