/**
 * The texts that cells name by number (ECMA-376 part 1, 18.4). Rich text gives its words; how they are pronounced
 * (`rPh`) is not part of them.
 */
import { counted } from "../limits";
import { refuseTooMuch } from "../unreadable";
import { Feed } from "../xml/feed";
import { refuseMalformed } from "../xml/malformed";
import { CLOSE, OPEN, TEXT, XmlScanner } from "../xml/scanner";
import type { Budget } from "./budget";
import type { Package } from "./package";
import { Content } from "./content";

/** @param onRuns is called where a text comes in runs, whose looks are not read. */
export function readSharedTexts(
  file: Package,
  part: string | undefined,
  budget: Budget,
  onRuns: () => void = () => undefined,
): string[] {
  const entry = part === undefined ? undefined : file.find(part);
  const texts: string[] = [];
  if (!entry) return texts;
  const { limits } = file;
  const scanner = new XmlScanner(entry.name);
  const content = new Content(scanner, budget);
  let isInside = false;
  let isOver = false;

  const step = (): boolean => {
    const token = scanner.next();
    if (token === OPEN) {
      if (!isInside) {
        if (!scanner.isNamed("sst")) refuseMalformed(entry.name);
        isOver = scanner.isOver();
        isInside = true;
        return !isOver;
      }
      const isText = scanner.isNamed("si");
      if (scanner.isOver()) {
        if (isText) texts.push("");
        return true;
      }
      if (!isText) scanner.skip(limits.depth);
      else texts.push(content.richText("si"));
      if (texts.length > limits.sharedTexts) refuseTooMuch("different texts", counted(limits.sharedTexts));
      return true;
    }
    if (token === CLOSE) {
      if (!isInside || !scanner.isNamed("sst")) refuseMalformed(entry.name);
      isOver = true;
      return false;
    }
    if (token !== TEXT || !scanner.isBlank()) refuseMalformed(entry.name);
    return true;
  };
  const feed = new Feed(scanner, step);
  file.read(entry, limits.partBytes, (piece) => {
    if (!isOver) feed.push(piece);
  });
  if (!isOver) feed.push(new Uint8Array(0), true);
  if (content.sawRuns) onRuns();
  return texts;
}
