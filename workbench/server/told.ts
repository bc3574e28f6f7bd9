/** What the terminal says: where the workbench is, how to trust it by hand, what to try. */
import type { Certificate } from "./certificate";
import type { RunningServer } from "./startServer";

export function toldOfStart({ page, addIn }: RunningServer, browser: string | null): string {
  const where = `The workbench runs at ${page} (and serves the add-in at ${addIn}), for this machine only.`;
  return browser === null
    ? where
    : `${where}\nIt opens in ${browser}, with a profile of its own that trusts this server's key and no other, and is removed at the end.`;
}

/** For a browser the workbench did not start itself. */
export function toldOfTrust(
  { page, addIn, certificate }: RunningServer,
  platform: NodeJS.Platform = process.platform,
): string {
  const [trust, undo] = commands(certificate, platform);
  return [
    "A browser you open yourself does not know this server's certificate. One of these:",
    `  - Open ${page} and ${addIn} once each and accept the certificate there (both: the add-in is on the second).`,
    `  - Chrome, Edge or Chromium: start it with --ignore-certificate-errors-spki-list=${certificate.spki} and --user-data-dir=SOME-EMPTY-FOLDER.`,
    `  - Trust it for your account until ${certificate.validTo.toISOString().slice(0, 10)}:`,
    `      ${trust}`,
    `    and take that back:`,
    `      ${undo}`,
  ].join("\n");
}

function commands({ file }: Certificate, platform: NodeJS.Platform): [string, string] {
  if (platform === "win32")
    return [`certutil -user -addstore Root "${file}"`, "certutil -user -delstore Root localhost"];
  if (platform === "darwin")
    return [
      `security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${file}"`,
      `security remove-trusted-cert "${file}"`,
    ];
  return [
    `certutil -d sql:$HOME/.pki/nssdb -A -t "P,," -n workbench -i "${file}"`,
    `certutil -d sql:$HOME/.pki/nssdb -D -n workbench`,
  ];
}

export function toldOfTrying(tryThis: readonly string[]): string {
  return ["Try:", ...tryThis.map((line) => `  - ${line}`)].join("\n");
}

export function toldOfEnding(hasWindow: boolean, platform: NodeJS.Platform = process.platform): string {
  if (!hasWindow) return "Ctrl-C ends it.";
  return platform === "darwin"
    ? "Ctrl-C here ends it, and so does quitting that browser (Cmd-Q)."
    : "Ctrl-C here ends it, and so does closing the browser's window.";
}
