/**
 * The certificate of `https://localhost`. office.js talks to no host without https, so one is made on first start and
 * kept in a folder of the project, where nobody but its owner can read the key.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of its public key, as the browser's `--ignore-certificate-errors-spki-list` takes it (base64). */
  readonly spki: string;
  /** Where the certificate (not its key) stands, for who wants to trust it by hand. */
  readonly file: string;
  readonly validTo: Date;
}

const DAY = 24 * 60 * 60 * 1000;
/** Browsers refuse longer ones. */
const VALID_DAYS = 397;
const RENEW_DAYS = 30;

/** Takes the kept certificate, or makes one where there is none, it can't be used, or it ends within a month. */
export async function certificateIn(folder: string, now = new Date()): Promise<Certificate> {
  const keyFile = join(folder, "localhost.key");
  const file = join(folder, "localhost.crt");
  const kept = readKept(keyFile, file, now);
  if (kept) return kept;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + (VALID_DAYS - 1) * DAY),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writePrivately(keyFile, made.private);
  writePrivately(file, made.cert);
  return described(made.private, made.cert, file);
}

function readKept(keyFile: string, file: string, now: Date): Certificate | null {
  if (!existsSync(keyFile) || !existsSync(file)) return null;
  try {
    const key = readFileSync(keyFile, "utf8");
    const cert = readFileSync(file, "utf8");
    const parsed = new X509Certificate(cert);
    const ends = new Date(parsed.validTo).getTime() - RENEW_DAYS * DAY;
    const isUsable =
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      new Date(parsed.validFrom) <= now &&
      now.getTime() < ends;
    if (!isUsable) return null;
    chmodSync(keyFile, 0o600);
    return described(key, cert, file);
  } catch {
    // Damaged, or cut short by a full disk: a new one takes its place.
    return null;
  }
}

/** Two starts at once must not read half a file of each other, and the key is never readable by others. */
function writePrivately(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { mode: 0o600, flag: "wx" });
  renameSync(unfinished, file);
}

function described(key: string, cert: string, file: string): Certificate {
  const { publicKey, validTo } = new X509Certificate(cert);
  const spki = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
  return { key, cert, spki, file, validTo: new Date(validTo) };
}
