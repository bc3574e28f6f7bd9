/** Which kept parts still have a place: those that something written leads to, and those they lead to. */
import type { Book, KeptRelationship } from "../book";

export function reachableParts(book: Book): ReadonlySet<string> {
  const bytesOf = new Map(book.kept.parts.map((part) => [part.name.toLowerCase(), part]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const key = name.toLowerCase();
    const part = bytesOf.get(key);
    if (!part || reached.has(key)) return;
    reached.add(key);
    const slash = part.name.lastIndexOf("/") + 1;
    const folder = part.name.slice(0, slash);
    const relations = bytesOf.get(`${folder}_rels/${part.name.slice(slash)}.rels`.toLowerCase());
    if (!relations) return;
    reached.add(relations.name.toLowerCase());
    const text = new TextDecoder().decode(relations.bytes);
    for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
      if (/TargetMode\s*=\s*["']External["']/i.test(tag)) continue;
      const target = /\sTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
      if (target !== undefined) visit(resolved(folder, target));
    }
  };
  const follow = (all: readonly KeptRelationship[] | undefined): void => {
    for (const { target, isExternal } of all ?? []) if (!isExternal) visit(target);
  };
  follow(book.kept.relationships);
  for (const { kept, charts } of book.sheets) {
    follow(kept?.relationships);
    follow(kept?.drawing?.relationships);
    follow(kept?.oldShapes?.relationships);
    for (const { keptAs } of charts) if (keptAs !== undefined) visit(keptAs);
  }
  return reached;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
