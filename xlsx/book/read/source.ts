/** The file a book is read from: its parts as trees, which of them were understood, and their content types. */
import { megabytes } from "../../limits";
import type { Package, Relationship } from "../../read/package";
import { refuseDamaged, refuseTooMuch } from "../../unreadable";
import { transitional } from "../../xml/namespaces";
import { TreeBudget, TreeReader, type XmlNode } from "../../xml/tree";
import type { Entry } from "../../zip/directory";
import { joined } from "../../zip/bytes";

export class Source {
  readonly trees = new TreeBudget();
  private readonly understood = new Set<string>(["[content_types].xml"]);
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private keptBytes = 0;

  constructor(readonly file: Package) {
    const types = file.find("[Content_Types].xml");
    if (!types) return;
    for (const node of this.treeOf(types).children) {
      const type = node.get("ContentType") ?? "";
      if (node.name === "Override")
        this.overrides.set((node.get("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
      else this.defaults.set((node.get("Extension") ?? "").toLowerCase(), type);
    }
  }

  /** Says that a part is understood: it is not kept, but written anew. */
  claim(part: string): void {
    this.understood.add(part.toLowerCase());
  }

  has(part: string): boolean {
    return this.file.find(part) !== undefined;
  }

  /** A part that has to be there, claimed. */
  tree(part: string): XmlNode {
    this.claim(part);
    return this.treeOf(this.file.entry(part));
  }

  /** A part that may be missing, left unclaimed. */
  glance(part: string): XmlNode | null {
    const entry = this.file.find(part);
    return entry ? this.treeOf(entry) : null;
  }

  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf("/") + 1;
    this.claim(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return this.file.relationships(part).map((found) => {
      const type = transitional(found.type);
      return { ...found, type, kind: type.slice(type.lastIndexOf("/") + 1) };
    });
  }

  bytes(part: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    const entry = this.file.entry(part);
    this.keptBytes += entry.size;
    if (this.keptBytes > this.file.limits.keptBytes) {
      refuseTooMuch("of pictures and the like", megabytes(this.file.limits.keptBytes));
    }
    this.file.readKept(entry, (piece) => void pieces.push(piece.slice()));
    return joined(pieces);
  }

  contentType(part: string): string {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return (
      this.overrides.get(part.toLowerCase()) ??
      this.defaults.get(extension) ??
      (extension === "rels"
        ? "application/vnd.openxmlformats-package.relationships+xml"
        : "application/octet-stream")
    );
  }

  /** The parts nobody claimed, in the order of their names. */
  unclaimed(): string[] {
    return [...this.file.directory.entries]
      .filter(([key, entry]) => !this.understood.has(key) && !entry.name.endsWith("/"))
      .map(([, entry]) => entry.name)
      .sort();
  }

  private treeOf(entry: Entry): XmlNode {
    const { file } = this;
    const reader = new TreeReader(entry.name, file.limits.depth, this.trees);
    file.read(entry, file.limits.partBytes, (piece) => {
      file.countSettings(piece.length);
      reader.write(piece);
    });
    return reader.end();
  }
}

/** The part a relationship leads to, refused where it is missing or outside. */
export function targetOf(
  relationships: readonly Relationship[],
  id: string | undefined,
  what: string,
): string {
  const found = relationships.find((relationship) => relationship.id === id);
  if (!found || found.isExternal) refuseDamaged(`${what} is missing`);
  return found.target;
}
