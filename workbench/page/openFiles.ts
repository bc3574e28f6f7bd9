/** Workbooks in and out of the page: read from bytes, saved as a download. */
import { readBook, writeBook, type Book } from "../../xlsx";
import { xlsxName } from "./fileNames";

export type Opened =
  { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly sentence: string };

/** What a book is made of, or the sentence why it can't be opened. */
export function bookFrom(bytes: Uint8Array): Opened {
  const read = readBook(bytes);
  return read.ok ? { ok: true, book: read.value } : { ok: false, sentence: read.refusal.message };
}

export function bytesOf(book: Book, namespaces: readonly string[]): Uint8Array {
  return writeBook(book, { functionNamespaces: namespaces });
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = xlsxName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
