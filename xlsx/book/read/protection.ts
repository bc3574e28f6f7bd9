/** What a protected sheet lets its users do. In the file most switches say what is forbidden. */
import type { XmlNode } from "../../xml/tree";
import type { BookProtection } from "../book";
import { flag } from "./attributes";

/** Forbidden unless said otherwise; of the rest, the last two, allowed unless said otherwise. */
export const PROTECTED = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
] as const;
const HASHES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;

export function readProtection(node: XmlNode | undefined): BookProtection | null {
  if (!node || flag(node, "sheet") !== true) return null;
  const allow: { -readonly [Key in keyof BookProtection["allow"]]: boolean } = {};
  for (const name of PROTECTED) if (flag(node, name) === false) allow[name] = true;
  if (flag(node, "objects") !== true) allow.editObjects = true;
  if (flag(node, "scenarios") !== true) allow.editScenarios = true;
  const password: Record<string, string> = {};
  for (const name of HASHES) {
    const value = node.get(name);
    if (value !== undefined) password[name] = value;
  }
  const unlockedOnly = flag(node, "selectLockedCells") === true;
  return {
    allow,
    selection: flag(node, "selectUnlockedCells") === true ? "none" : unlockedOnly ? "unlocked" : "normal",
    ...(Object.keys(password).length ? { password } : {}),
  };
}
