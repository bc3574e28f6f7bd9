/** The parts of a file that is being written: their names, content types and relationships. */
import { PACKAGE, RELATIONS } from "../../xml/namespaces";
import { element, HEAD } from "../../xml/write";
import { ZipPacker } from "../../zip/pack";
import type { KeptPart, KeptRelationship } from "../book";

type Content = string | Uint8Array | Iterable<string>;

/** What one part points at. Kept relationships keep their ids; new ones get ids that are free. */
export class Relations {
  private readonly listed: KeptRelationship[] = [];
  private readonly ids = new Set<string>();
  private next = 1;

  constructor(kept: readonly KeptRelationship[] = []) {
    for (const relationship of kept) {
      if (this.ids.has(relationship.id)) continue;
      this.ids.add(relationship.id);
      this.listed.push(relationship);
    }
  }

  /** @param kind the last word of an Office type, or a whole type. */
  add(kind: string, target: string, isExternal = false): string {
    while (this.ids.has(`rId${this.next}`)) this.next++;
    const id = `rId${this.next}`;
    this.ids.add(id);
    const type = kind.includes("/") ? kind : `${RELATIONS}/${kind}`;
    this.listed.push({ id, type, target, ...(isExternal ? { isExternal } : {}) });
    return id;
  }

  get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  xml(owner: string): string {
    const all = this.listed.map(({ id, type, target, isExternal }) =>
      element("Relationship", {
        Id: id,
        Type: type,
        Target: isExternal ? target : relative(owner, target),
        TargetMode: isExternal ? "External" : undefined,
      }),
    );
    return `${HEAD}${element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...all)}`;
  }
}

/** `relative("xl/worksheets/sheet1.xml", "xl/tables/table1.xml")` is `../tables/table1.xml`. */
function relative(owner: string, target: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)]
    .map((step) => encodeURI(step))
    .join("/");
}

export class Parts {
  private readonly packer = new ZipPacker();
  private readonly types: [name: string, type: string][] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly kept: readonly KeptPart[]) {
    for (const { name } of kept) this.taken.add(name.toLowerCase());
  }

  /** A name nobody has: `fresh("xl/tables/table", ".xml")` is `xl/tables/table1.xml`, or 2, or 3. */
  fresh(stem: string, ending: string): string {
    let number = 1;
    while (this.taken.has(`${stem}${number}${ending}`.toLowerCase())) number++;
    const name = `${stem}${number}${ending}`;
    this.taken.add(name.toLowerCase());
    return name;
  }

  add(name: string, contentType: string, content: Content, relations?: Relations): void {
    this.taken.add(name.toLowerCase());
    this.types.push([name, contentType]);
    this.packer.add(name, content);
    if (!relations || relations.isEmpty) return;
    const slash = name.lastIndexOf("/") + 1;
    this.packer.add(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`, relations.xml(name));
  }

  /** @param isWanted whether a kept part still has a place. @param root what the file itself points at. */
  finish(root: Relations, isWanted: (name: string) => boolean): Uint8Array {
    for (const { name, contentType, bytes } of this.kept) {
      if (!isWanted(name)) continue;
      if (!/\.rels$/i.test(name)) this.types.push([name, contentType]);
      this.packer.add(name, bytes);
    }
    this.packer.add("_rels/.rels", root.xml(""));
    const overrides = this.types.map(([name, type]) =>
      element("Override", { PartName: `/${encodeURI(name)}`, ContentType: type }),
    );
    const defaults = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
      ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    ].map(([extension, type]) => element("Default", { Extension: extension, ContentType: type }));
    const types = element("Types", { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides);
    this.packer.add("[Content_Types].xml", HEAD + types);
    return this.packer.finish();
  }
}
