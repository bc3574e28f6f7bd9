/** What the pane is built of asks for nothing of the network but what is named here, and runs no text as code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(__dirname, "../../dist");
const BUNDLES = [
  "functions.js",
  "taskpane.js",
  ...readdirSync(join(DIST, "assets"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `assets/${name}`),
];
const text = (name: string): string => readFileSync(join(DIST, name), "utf8");

/** Ways out of a page, and ways to run text as code, as they stand in minified code. */
const WAYS: Readonly<Record<string, RegExp>> = {
  fetch: /(?<![\w$.])(?:(?:self|window|globalThis)\.)?fetch\(/gu,
  XMLHttpRequest: /\bXMLHttpRequest\b/gu,
  WebSocket: /\bWebSocket\b/gu,
  EventSource: /\bEventSource\b/gu,
  sendBeacon: /\bsendBeacon\b/gu,
  WebTransport: /\b(?:WebTransport|RTCPeerConnection)\b/gu,
  importScripts: /\bimportScripts\s*\(/gu,
  eval: /(?<![\w$.])eval\s*\(/gu,
  Function: /\bnew Function\s*\(|(?<![\w$.])Function\s*\(\s*["'`]/gu,
  "document.write": /\bdocument\.write(?:ln)?\s*\(/gu,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/gu,
};

/** What is there, in which part of the pane, and why. All of it asks for files that stand beside the page. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  fetch: [
    // taskpane/catalogue/catalogue.ts: functions.json.
    "assets/functionsView.js",
    // taskpane/pulling/pull.ts: catalogues and templates.
    "assets/templatesView.js",
    // taskpane/pulling/pull.ts: the sample.
    "assets/welcome.js",
  ],
};

test("the bundles leave a page by fetch alone, and only where it is named", () => {
  expect(BUNDLES.length).toBeGreaterThan(3);
  const found: Record<string, string[]> = {};
  for (const [way, pattern] of Object.entries(WAYS)) {
    const names = BUNDLES.flatMap((name) => placesOf(text(name), pattern).map(() => name));
    if (names.length > 0) found[way] = names;
  }
  expect(found).toEqual(NAMED);
});

test("no bundle names an address on the network, but for names of XML and words on errors", () => {
  const addresses = new Set(
    BUNDLES.flatMap((name) => text(name).match(/\b(?:https?|wss?):\/\/[\w.-]+/gu) ?? []),
  );
  const harmless = [
    // Names of XML's kinds of elements, which nobody asks for.
    "http://www.w3.org",
    // React's sentence on its own errors.
    "https://react.dev",
    // Fluent's sentences on its own errors.
    "https://aka.ms",
    "https://github.com",
    "https://go.microsoft.com",
    // Microsoft's own address of Office.js, in a sentence of the pane.
    "https://appsforoffice.microsoft.com",
  ];
  expect([...addresses].filter((address) => !harmless.includes(address))).toEqual([]);
});

test("these tests would see what they look for", () => {
  for (const [way, code] of [
    ["fetch", 'await fetch("https://example.org")'],
    ["fetch", "window.fetch(a)"],
    ["XMLHttpRequest", "new XMLHttpRequest"],
    ["sendBeacon", "navigator.sendBeacon(a,b)"],
    ["eval", "(0,eval)(a);eval(b)"],
    ["Function", 'new Function("return 1")'],
  ] as const) {
    expect(placesOf(code, WAYS[way]!)).not.toEqual([]);
  }
  expect(placesOf("this.prefetch(a);x.fetch2(b)", WAYS.fetch!)).toEqual([]);
});

test("the page allows its own origin and Microsoft's script, and no code in the page", () => {
  const policy =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u.exec(text("taskpane.html"))?.[1] ?? "";
  const rules = Object.fromEntries(
    policy.split(";").map((rule) => {
      const [name = "", ...sources] = rule.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
  expect(rules).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
    // Of an empty style element, which Fluent fills by script.
    "style-src": ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
    "img-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "object-src": ["'none'"],
  });
  expect(text("taskpane.html")).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style="/iu);
});

function placesOf(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map(([place]) => place);
}
