import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateIn } from "../../../workbench/server";

const DAY = 24 * 60 * 60 * 1000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbench-certificate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is for localhost and its addresses, and can sign for nobody else", async () => {
  const { cert } = await certificateIn(folder);
  const read = new X509Certificate(cert);
  expect(read.checkHost("localhost")).toBe("localhost");
  expect(read.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(read.checkHost("example.org")).toBeUndefined();
  expect(read.ca).toBe(false);
  // Browsers refuse certificates that last longer.
  expect(Date.parse(read.validTo) - Date.parse(read.validFrom)).toBeLessThanOrEqual(398 * DAY);
});

it("names its key as the browser's flag takes it", async () => {
  const { cert, spki } = await certificateIn(folder);
  const key = createPublicKey(cert).export({ type: "spki", format: "der" });
  expect(spki).toBe(createHash("sha256").update(key).digest("base64"));
});

it("is kept, until it is near its end", async () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const later = (days: number): Date => new Date(now.getTime() + days * DAY);
  const first = await certificateIn(folder, now);
  expect((await certificateIn(folder, later(360))).cert).toBe(first.cert);
  const renewed = await certificateIn(folder, later(370));
  expect(renewed.spki).not.toBe(first.spki);
  expect(renewed.validTo.getTime()).toBeGreaterThan(later(370 + 390).getTime());
});

it.each([
  ["is damaged", "localhost.crt", "-----BEGIN CERTIFICATE-----\nMIIB"],
  ["has lost its key", "localhost.key", ""],
])("is made again where it %s", async (_what, file, text) => {
  const first = await certificateIn(folder);
  writeFileSync(join(folder, file), text);
  const second = await certificateIn(folder);
  expect(second.spki).not.toBe(first.spki);
  expect(readFileSync(join(folder, "localhost.crt"), "utf8")).toBe(second.cert);
});

const onPosix = process.platform === "win32" ? it.skip : it;
onPosix("closes a key that was left open to others", async () => {
  await certificateIn(folder);
  const key = join(folder, "localhost.key");
  chmodSync(key, 0o644);
  await certificateIn(folder);
  expect(statSync(key).mode & 0o777).toBe(0o600);
});
