/**
 * Why a file can't be read, as a sentence for the officer who chose it. Reading goes through callbacks of a
 * parser, several deep; so inside this room a refusal is thrown, and `refusing` makes an answer of it at the door.
 * Anything else that is thrown is a defect of ours and goes through.
 */
import { answer, unusable, type Answer } from "../src/text";

export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

export function refuse(sentence: string): never {
  throw new Unreadable(sentence);
}

export const SAVE_AGAIN = "open it in Excel, save it as an Excel workbook (.xlsx) and try the new file";

/** The file is damaged or was cut short; `where` says what of it. */
export function refuseDamaged(where: string): never {
  refuse(`This file is damaged: ${where}. If Excel can still open it, ${SAVE_AGAIN}.`);
}

/** There is more of something than is read. */
export function refuseTooMuch(what: string, most: string): never {
  refuse(
    `This workbook is too large to be read safely: it has more than ${most} ${what}. Remove what is not needed, or split it, and save it again.`,
  );
}

export function refusing<T>(read: () => T): Answer<T> {
  try {
    return answer(read());
  } catch (problem) {
    if (problem instanceof Unreadable) return unusable(problem.message);
    throw problem;
  }
}
