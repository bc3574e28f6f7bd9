/** The workbench's server over real connections: what it gives out, to whom, and what it refuses. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  certificateIn,
  PortTaken,
  startServer,
  type Hosted,
  type RunningServer,
} from "../../../workbench/server";
import { manifest } from "../addin/manifest";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const page = `<!doctype html><script src="${OFFICE_JS}"></script><p>See ${OFFICE_JS}</p>`;
const folder = mkdtempSync(join(tmpdir(), "workbench-server-"));
const at = (...parts: string[]): string => join(folder, ...parts);
let server: RunningServer;

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function ask(
  address: string,
  options: { method?: string; headers?: Record<string, string>; path?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      {
        ca: readFileSync(at("certificates/localhost.crt")),
        agent: false,
        servername: "localhost",
        ...options,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.on("error", reject).end();
  });
}

beforeAll(async () => {
  put("addin/manifest.xml", manifest());
  put("addin/taskpane.html", page);
  put("addin/taskpane.js", `load("${OFFICE_JS}");`);
  put("addin/functions.json", '{"functions":[]}');
  put("addin/assets/icon.png", Uint8Array.of(137, 80, 78, 71));
  put("addin/assets/with space.txt", "spaced");
  put("page/index.html", "<!doctype html><title>Workbench</title>");
  put("samples/Savings & more.xlsx", Uint8Array.of(80, 75, 1));
  put("samples/~$Savings.xlsx", "lock");
  put("samples/readme.txt", "no sample");
  put("tracker.xlsx", Uint8Array.of(80, 75, 2));
  put("secret.txt", "secret");
  symlinkSync(at("secret.txt"), at("addin/link.txt"));
  server = await startServer({
    addIn: at("addin"),
    page: at("page"),
    certificates: at("certificates"),
    port: 0,
    samples: {
      folder: at("samples"),
      made: [{ name: "20,000 rows.xlsx", make: () => Uint8Array.of(80, 75, 3) }],
    },
    open: at("tracker.xlsx"),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("the add-in's origin", () => {
  it.each([
    ["/functions.json", "application/json; charset=utf-8"],
    ["/taskpane.js", "text/javascript; charset=utf-8"],
    ["/assets/icon.png", "image/png"],
    ["/manifest.xml", "application/xml; charset=utf-8"],
    ["/assets/with%20space.txt", "text/plain; charset=utf-8"],
  ])("gives out %s byte for byte, as %s", async (path, type) => {
    const reply = await ask(server.addIn + path);
    expect(reply.status).toBe(200);
    expect(reply.headers["content-type"]).toBe(type);
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
    expect(reply.body.equals(readFileSync(at("addin", decodeURIComponent(path))))).toBe(true);
  });

  it("changes nothing of a page but where the script office.js comes from", async () => {
    const { body } = await ask(`${server.addIn}/taskpane.html?_host_Info=x`);
    expect(body.toString()).toBe(page.replace(`src="${OFFICE_JS}"`, 'src="/@office-js/office.js"'));
  });

  it("gives out Microsoft's office.js unmodified", async () => {
    const { status, body } = await ask(`${server.addIn}/@office-js/office.js`);
    expect(status).toBe(200);
    expect(body.equals(readFileSync(require.resolve("@microsoft/office-js/dist/office.js")))).toBe(true);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/../../secret.txt",
    "/link.txt",
    "/assets",
    "/assets/",
    "/",
    "//taskpane.js",
    "/taskpane.js%00.html",
    "/taskpane.js::$DATA",
    "/%",
    "/@office-js/../package.json",
    "/@office-js/%2e%2e/package.json",
    "/missing.js",
  ])("has nothing at %s", async (path) => {
    const reply = await ask(server.addIn, { path });
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toContain("secret\n");
  });

  it("lets a browser keep a file, and ask whether it still stands", async () => {
    const first = await ask(`${server.addIn}/functions.json`);
    expect(first.headers["cache-control"]).toBe("no-cache");
    const again = await ask(`${server.addIn}/functions.json`, {
      headers: { "if-none-match": String(first.headers.etag) },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("has its own process where the browser can, and can be framed by the workbench alone", async () => {
    const { headers } = await ask(`${server.addIn}/taskpane.html`);
    expect(headers["origin-agent-cluster"]).toBe("?1");
    expect(headers["content-security-policy"]).toBe(`frame-ancestors ${server.page} ${server.addIn}`);
  });
});

describe("the page's origin", () => {
  it("says what is hosted and what can be opened", async () => {
    const hosted = JSON.parse((await ask(`${server.page}/workbench.json`)).body.toString()) as Hosted;
    expect(hosted.addIn?.name).toBe("Reckoner");
    expect(hosted.refusal).toBeNull();
    expect(hosted.addInOrigin).toBe(server.addIn);
    expect(hosted.functions).toBe('{"functions":[]}');
    expect(hosted.samples).toEqual([
      { name: "Savings & more.xlsx", address: "/samples/Savings%20%26%20more.xlsx" },
      { name: "20,000 rows.xlsx", address: "/samples/20%2C000%20rows.xlsx" },
    ]);
    expect(hosted.open).toEqual({ name: "tracker.xlsx", address: "/open/tracker.xlsx" });
  });

  it("reads the manifest anew each time, and says what is wrong with it", async () => {
    const good = readFileSync(at("addin/manifest.xml"));
    try {
      put("addin/manifest.xml", "<OfficeApp");
      const bad = JSON.parse((await ask(`${server.page}/workbench.json`)).body.toString()) as Hosted;
      expect(bad.addIn).toBeNull();
      expect(bad.refusal).toMatch(/^The manifest is no well-formed XML/);
      rmSync(at("addin/manifest.xml"));
      const none = JSON.parse((await ask(`${server.page}/workbench.json`)).body.toString()) as Hosted;
      expect(none.refusal).toBe("The add-in has no manifest at manifest.xml. Build it first.");
    } finally {
      put("addin/manifest.xml", good);
    }
  });

  it.each([
    ["/samples/Savings%20%26%20more.xlsx", 1],
    ["/samples/20%2C000%20rows.xlsx", 3],
    ["/open/tracker.xlsx", 2],
  ])("gives out the workbook %s", async (path, last) => {
    const { status, headers, body } = await ask(server.page + path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect([...body]).toEqual([80, 75, last]);
  });

  it.each(["/samples/readme.txt", "/samples/..%2Fsecret.txt", "/samples/~%24Savings.xlsx", "/samples/"])(
    "offers nothing at %s",
    async (path) => {
      expect((await ask(server.page + path)).status).toBe(404);
    },
  );

  it("gives out its page at / and lets no other page frame it or bring scripts in", async () => {
    const { body, headers } = await ask(`${server.page}/`);
    expect(body.toString()).toContain("<title>Workbench</title>");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`frame-src ${server.addIn};`);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe("who is answered", () => {
  it("answers nobody who calls it by another name", async () => {
    for (const origin of [server.page, server.addIn]) {
      const reply = await ask(`${origin}/`, { headers: { host: "evil.example" } });
      expect([reply.status, reply.body.toString()]).toEqual([
        421,
        `This server answers at ${origin} only.\n`,
      ]);
    }
  });

  it.each(["POST", "PUT", "DELETE"])("takes no %s", async (method) => {
    const reply = await ask(`${server.addIn}/taskpane.html`, { method });
    expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("answers HEAD without a body", async () => {
    const reply = await ask(`${server.addIn}/functions.json`, { method: "HEAD" });
    expect([reply.status, reply.headers["content-length"], reply.body.length]).toEqual([200, "16", 0]);
  });

  it("listens on the loopback alone", async () => {
    const { port } = new URL(server.page);
    const outer = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, address }) => !internal && !address.startsWith("fe80"));
    for (const { address } of outer) expect(await isOpen(address, Number(port))).toBe(false);
    expect(await isOpen("127.0.0.1", Number(port))).toBe(true);
  });
});

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket
      .on("connect", () => end(true))
      .on("error", () => end(false))
      .on("timeout", () => end(false));
  });
}

it("refuses a port that is taken, and gives back what it had taken of it", async () => {
  const port = Number(new URL(server.addIn).port);
  const again = { addIn: at("addin"), page: at("page"), certificates: at("certificates") };
  await expect(startServer({ ...again, port })).rejects.toThrow(PortTaken);
  // The page's port would be free here, and the add-in's is not.
  await expect(startServer({ ...again, port: port - 1 })).rejects.toThrow(PortTaken);
});

it("leaves pages as they were built where it is told so", async () => {
  const plain = await startServer({
    addIn: at("addin"),
    page: at("page"),
    certificates: at("certificates"),
    port: 0,
    leadsOfficeJsHere: false,
  });
  try {
    expect((await ask(`${plain.addIn}/taskpane.html`)).body.toString()).toBe(page);
  } finally {
    await plain.close();
  }
});

it("keeps its key to itself", async () => {
  expect((await certificateIn(at("certificates"))).spki).toBe(server.certificate.spki);
  if (process.platform !== "win32")
    expect(statSync(at("certificates/localhost.key")).mode & 0o777).toBe(0o600);
});
