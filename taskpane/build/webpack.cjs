/** The pane's build: the page, its script in parts, its icons, and the manifest with the add-in's address filled in. */
const fs = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const zlib = require("node:zlib");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");

const pane = path.resolve(__dirname, "..");
const root = path.resolve(pane, "..");
const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
/** What a person may try the add-in on: the tables of the paper of 2017, as they were published. */
const SAMPLE = path.join(root, "test/fixtures/published/shared-management-2017.xlsx");
/** The worker that checks a workbook (taskpane/checking/start.ts). */
const CHECKER = "checker";
const FIRST_LOAD_MOST_BYTES = 150 * 1024;

/** Where the add-in is served: `ADDIN_URL`, which has to be https, for Excel takes nothing else. */
function address() {
  const given = process.env.ADDIN_URL ?? "https://localhost:3000";
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(
      `ADDIN_URL is "${given}". Give the https address the add-in's files are served from, such as https://addins.example.gov.uk/jwa`,
    );
  }
  return url.href.replace(/\/$/, "");
}

/**
 * Where the pane pulls templates from: `TEMPLATES_URL`, a folder with a catalog.json; the folder beside the page where
 * it is left out.
 */
function templates() {
  const given = process.env.TEMPLATES_URL ?? "templates/";
  const url = URL.canParse(given, `${address()}/`) ? new URL(given, `${address()}/`) : null;
  if (url?.protocol !== "https:" || url.search || url.hash || !url.pathname.endsWith("/")) {
    throw new Error(
      `TEMPLATES_URL is "${given}". Give the https address of a folder, with a / at its end, such as https://files.example.gov.uk/templates/`,
    );
  }
  const isOwn = url.origin === new URL(address()).origin;
  return {
    address: isOwn && !process.env.TEMPLATES_URL ? given : url.href,
    elsewhere: isOwn ? null : url.origin,
  };
}

/** Another origin has to be allowed in so many words. */
function page(source) {
  const { elsewhere } = templates();
  const html = source.toString();
  return elsewhere ? html.replace("connect-src 'self'", `connect-src 'self' ${elsewhere}`) : html;
}

/** Excel wants four numbers: 0.1.0 is 0.1.0.0. */
function manifest(source) {
  return source
    .toString()
    .replace(/<!--.*?-->\s*/gs, "")
    .replaceAll("{{ADDIN_URL}}", address())
    .replaceAll("{{VERSION}}", `${version}.0`);
}

/** The views a pane may open at, each by the name of its part; `taskpane.js` comes before any of them. */
const FIRST_VIEWS = ["validateView", "gradesView", "functionsView", "templatesView", "welcome"];

/** What is loaded before a view shows: the pane and that view, without office.js and the functions. */
const watchFirstLoad = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("WatchFirstLoad", (compilation) => {
      const zipped = (file) =>
        zlib.gzipSync(fs.readFileSync(path.join(root, "dist", file)), { level: 9 }).length;
      const sizes = FIRST_VIEWS.map((view) => {
        const groups = [compilation.entrypoints.get("taskpane"), compilation.namedChunkGroups.get(view)];
        const files = new Set(groups.flatMap((group) => group.getFiles()));
        return { view, bytes: [...files].map(zipped).reduce((sum, each) => sum + each, 0) };
      });
      const { view, bytes } = sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most));
      const size = `The pane's first load is ${(bytes / 1024).toFixed(1)} KB gzipped at most (${view}); ${FIRST_LOAD_MOST_BYTES / 1024} KB are allowed.`;
      if (bytes > FIRST_LOAD_MOST_BYTES) compilation.errors.push(new webpack.WebpackError(size));
      else compiler.getInfrastructureLogger("size").info(size);
    });
  },
};

/** @param common the rules all builds share; @param output where a build writes, and which files there are its own */
module.exports = (common, output) => {
  const production = common.mode === "production";
  return {
    ...common,
    name: "taskpane",
    target: ["web", "es2020"],
    entry: { taskpane: "./taskpane/index.tsx" },
    output: {
      ...output(/^(taskpane\.|assets[\\/]|manifest\.xml$)/),
      chunkFilename: "assets/[name].js",
      publicPath: "",
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    // A worker can't tell where parts that it shared with the pane would be: the checker is one file.
    optimization: {
      splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== CHECKER },
    },
    plugins: [
      new webpack.DefinePlugin({
        VERSION: JSON.stringify(version),
        TEMPLATES_URL: JSON.stringify(templates().address),
      }),
      new CopyPlugin({
        patterns: [
          { from: path.join(pane, "icons", "*.png"), to: "assets/[name][ext]" },
          { from: SAMPLE, to: "assets/samples/[name][ext]" },
          { from: path.join(pane, "taskpane.css"), to: "[name][ext]", info: { minimized: true } },
          {
            from: path.join(pane, "taskpane.html"),
            to: "[name][ext]",
            info: { minimized: true },
            transform: page,
          },
          { from: path.join(root, "manifest.xml"), to: "manifest.xml", transform: manifest },
        ],
      }),
      ...(production ? [watchFirstLoad] : []),
    ],
  };
};
