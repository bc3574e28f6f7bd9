/**
 * A workbook's file as parts that point at one another: names, relationships, and reading a part within the limits
 * (ECMA-376 part 2).
 */
import type { Limits } from "../limits";
import { megabytes } from "../limits";
import { refuseDamaged, refuseTooMuch } from "../unreadable";
import { inUtf8 } from "../xml/encoding";
import { XmlReader, type Visitor } from "../xml/parse";
import { expectSensibleSize, readDirectory, type Directory, type Entry } from "../zip/directory";
import { unpack, type Inflater } from "../zip/unpack";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `sharedStrings`. Strict workbooks differ before it only. */
  readonly kind: string;
  readonly type: string;
  /** The name of a part in this file, or, where `isExternal`, whatever the file says. */
  readonly target: string;
  readonly isExternal: boolean;
}

export class Package {
  readonly directory: Directory;
  private unpacked = 0;
  private settings = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: Limits,
    private readonly inflater?: Inflater,
  ) {
    this.directory = readDirectory(bytes, limits);
  }

  find(part: string): Entry | undefined {
    return this.directory.entries.get(part.toLowerCase());
  }

  /** A part that has to be there. */
  entry(part: string): Entry {
    return this.find(part) ?? refuseDamaged(`its part “${part.slice(0, 60)}” is missing`);
  }

  /** Hands over a part in pieces of UTF-8; `take` gives false when it has seen enough. */
  read(entry: Entry, most: number, take: (piece: Uint8Array) => boolean | void): void {
    this.count(entry, most);
    unpack(this.bytes, entry, inUtf8(entry.name, take), this.inflater);
  }

  /** Hands over a small part in pieces of whatever it is written in. */
  readAsItIs(entry: Entry, take: (piece: Uint8Array) => void): void {
    this.count(entry, this.limits.settingsBytes);
    unpack(this.bytes, entry, take, this.inflater);
  }

  /** Hands over a part that is kept without being looked at; how much of them is the caller's to count. */
  readKept(entry: Entry, take: (piece: Uint8Array) => void): void {
    this.count(entry, this.limits.keptBytes);
    unpack(this.bytes, entry, take, this.inflater);
  }

  /** Counts bytes that saxes reads, some twenty times slower than rows are. */
  countSettings(bytes: number): void {
    this.settings += bytes;
    if (this.settings > this.limits.settingsBytes) {
      refuseTooMuch("styles, names and other settings", `${megabytes(this.limits.settingsBytes)} of`);
    }
  }

  private count(entry: Entry, most: number): void {
    expectSensibleSize(entry, most, this.limits);
    this.unpacked += entry.size;
    if (this.unpacked > this.limits.totalBytes) {
      refuseTooMuch("of unpacked sheets", megabytes(this.limits.totalBytes));
    }
  }

  /** Reads a small part whole; `isEnough` lets it stop early, unchecked from there on. */
  parse(entry: Entry, visitor: Visitor, isEnough: () => boolean = () => false): void {
    const reader = new XmlReader(entry.name, visitor, this.limits.depth);
    this.read(entry, this.limits.partBytes, (piece) => {
      this.countSettings(piece.length);
      reader.write(piece);
      return !isEnough();
    });
    if (!isEnough()) reader.end();
  }

  /** What a part points at; `""` asks for the file as a whole. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const entry = this.find(`${folder}_rels/${part.slice(slash)}.rels`);
    const found: Relationship[] = [];
    if (!entry) return found;
    this.parse(entry, {
      open: (element) => {
        if (element.name !== "Relationship") return;
        const type = element.attribute("Type") ?? "";
        const target = element.attribute("Target") ?? "";
        const isExternal = element.attribute("TargetMode")?.toLowerCase() === "external";
        found.push({
          id: element.attribute("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          type,
          target: isExternal ? target : partName(folder, target),
          isExternal,
        });
      },
    });
    return found;
  }
}

/** `partName("xl/", "../docProps/app.xml")` is `docProps/app.xml`; `/xl/a.xml` is `xl/a.xml` from anywhere. */
function partName(folder: string, target: string): string {
  let path = target.replace(/\\/g, "/").replace(/[?#].*$/, "");
  if (path.includes("%")) {
    try {
      path = decodeURIComponent(path);
    } catch {
      // A per cent sign that escapes nothing stands for itself.
    }
  }
  const steps = path.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
