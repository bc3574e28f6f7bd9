/** The smallest OLE file that names some streams ([MS-CFB]): a header, one sector of chains, its directory. */
export function oleFile(streams: readonly string[]): Uint8Array {
  const sectors = Math.ceil((streams.length + 1) / 4);
  const file = Buffer.alloc(512 * (2 + sectors));
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48); // the directory begins in sector 1
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76); // the chains are in sector 0
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  for (let sector = 1; sector <= sectors; sector++) {
    file.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, 512 + sector * 4);
  }
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return new Uint8Array(file);
}

/** One whose directory never ends: its last sector is followed by its first. */
export function circularOle(): Uint8Array {
  const file = Buffer.from(oleFile(["a", "b", "c", "d", "e"]));
  file.writeUInt32LE(1, 512 + 8);
  return new Uint8Array(file);
}
