import { readBook, type Book } from "../../../../xlsx";
import { invalidArgument } from "../../errors";
import { text } from "../arguments";
import { bytesOf } from "./base64";

/** The workbook an add-in hands over as Base64. A file that can't be read is refused with what is wrong with it. */
export function bookOfBase64(base64: unknown): Book {
  const bytes = bytesOf(text(base64, "file"));
  if (!bytes) throw invalidArgument("The file must be an .xlsx workbook as Base64 text.");
  const read = readBook(bytes);
  if (!read.ok) throw invalidArgument(read.refusal.message);
  return read.value;
}
