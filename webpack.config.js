/**
 * Four builds into dist/: what Excel loads for its formulas (functions.js with its metadata, functions.json), the
 * task pane with the manifest, the command line for Node (cli.js, cli-worker.js), and the templates with their
 * catalogue. Types are checked by `npm run typecheck`, not here.
 */
const { Buffer } = require("node:buffer");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const zlib = require("node:zlib");
const webpack = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

const FUNCTIONS = [
  "costShare",
  "costSettle",
  "shareDrift",
  "savingsGap",
  "gradeMap",
  "gradeEvidence",
  "amount",
  "noticeEnd",
].map((name) => path.resolve(__dirname, "functions", `${name}.ts`));
const FUNCTIONS_MOST_BYTES = 30 * 1024;

/** Works on files of a build once they are minified, before they are written. */
class Assets {
  constructor(name, stage, work) {
    Object.assign(this, { name, stage, work });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(this.name, (compilation) => {
      const stage = webpack.Compilation[this.stage];
      compilation.hooks.processAssets.tap({ name: this.name, stage }, () => this.work(compilation, compiler));
    });
  }
}

/**
 * What the metadata generator can't say. Errors in a range must reach the function, so that the other cells still
 * answer; and each file declares the pick-lists it uses, so the same one comes several times.
 */
const finishMetadata = new Assets("FinishMetadata", "PROCESS_ASSETS_STAGE_OPTIMIZE", (compilation) => {
  const asset = compilation.getAsset("functions.json");
  if (!asset) return;
  const { functions, enums, ...rest } = JSON.parse(asset.source.source().toString());
  const lists = new Map();
  for (const list of enums) {
    const same = lists.get(list.id);
    if (same && JSON.stringify(same) !== JSON.stringify(list)) {
      compilation.errors.push(
        new webpack.WebpackError(`Two functions declare the pick-list ${list.id} differently.`),
      );
    }
    lists.set(list.id, list);
  }
  const metadata = { ...rest, allowErrorForDataTypeAny: true, functions, enums: [...lists.values()] };
  const text = `${JSON.stringify(metadata, null, 2)}\n`;
  compilation.updateAsset("functions.json", new webpack.sources.RawSource(text));
});

/** The examples of the docstrings, for the pane to show: the metadata has no place for them, and Excel reads it. */
const examples = new Assets("Examples", "PROCESS_ASSETS_STAGE_ADDITIONAL", (compilation) => {
  const found = {};
  for (const file of FUNCTIONS) {
    compilation.fileDependencies.add(file);
    const lines = fs.readFileSync(file, "utf8").matchAll(/^ \* @example (=JWA\.(\w+)\(.*\)) gives (.+)$/gm);
    for (const [, formula, name, gives] of lines) (found[name] ??= []).push({ formula, gives });
  }
  const text = `${JSON.stringify(found, null, 2)}\n`;
  compilation.emitAsset("functions.examples.json", new webpack.sources.RawSource(text));
});

/** A formula in every cell waits for this file: it stays small. */
const watchSize = new Assets("WatchSize", "PROCESS_ASSETS_STAGE_REPORT", (compilation, compiler) => {
  const bytes = zlib.gzipSync(compilation.getAsset("functions.js").source.buffer(), { level: 9 }).length;
  const size = `functions.js is ${(bytes / 1024).toFixed(1)} KB gzipped; at most ${FUNCTIONS_MOST_BYTES / 1024} KB are allowed.`;
  if (bytes > FUNCTIONS_MOST_BYTES) compilation.errors.push(new webpack.WebpackError(size));
  else compiler.getInfrastructureLogger("size").info(size);
});

/** Runs what was built to write the templates, and leaves the files in its place. */
const writeTemplates = new Assets("WriteTemplates", "PROCESS_ASSETS_STAGE_OPTIMIZE", (compilation) => {
  const made = compilation.getAsset("templates/make.js");
  if (!made) return;
  const maker = { exports: {} };
  vm.compileFunction(made.source.source().toString(), ["module", "exports", "require"])(
    maker,
    maker.exports,
    require,
  );
  compilation.deleteAsset("templates/make.js");
  // Twice: what an administrator may put others in place of, and what the pane falls back on.
  for (const { name, bytes } of maker.exports.templateFiles())
    for (const folder of ["templates", "own-templates"])
      compilation.emitAsset(`${folder}/${name}`, new webpack.sources.RawSource(Buffer.from(bytes)));
});

/** `dist/cli.js` can be started by name. */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () =>
      fs.chmodSync(path.resolve(__dirname, "dist/cli.js"), 0o755),
    );
  },
};

/** The builds share dist/: each clears away its own files only. */
function output(ours) {
  return {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    clean: { keep: (file) => !ours.test(file) },
  };
}

function common(mode, target) {
  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    context: __dirname,
    resolve: { extensions: [".ts", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, target } },
        },
        // The domain and the pane do nothing on being imported, so what is not used of them is left out.
        { include: ["src", "taskpane"].map((room) => path.resolve(__dirname, room)), sideEffects: false },
      ],
    },
  };
}

module.exports = (_env, { mode = "production" } = {}) => {
  const base = common(mode, "ES2020");
  base.module.rules.push({
    test: /decimal\.mjs$/,
    loader: path.resolve(__dirname, "functions/build/leanDecimal.cjs"),
  });
  const functions = {
    ...base,
    name: "functions",
    target: ["web", "es2020"],
    entry: { functions: "./functions/index.ts" },
    // The pane lies in the same page and previews a value by calling the very function that the cell will call.
    output: { ...output(/^functions\./), library: { name: "JWA", type: "var" } },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: FUNCTIONS }),
      finishMetadata,
      examples,
      ...(mode === "production" ? [watchSize] : []),
    ],
  };
  const cli = {
    ...common(mode, "ES2022"),
    name: "cli",
    target: "node20",
    entry: { cli: "./cli/index.ts", "cli-worker": "./cli/worker.ts" },
    // Worker threads take what the file exports.
    output: { ...output(/^cli/), library: { type: "commonjs2" } },
    externals: { piscina: "commonjs piscina" },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ }),
      executable,
    ],
  };
  const taskpane = require("./taskpane/build/webpack.cjs")(common(mode, "ES2020"), output);
  const templates = {
    ...common(mode, "ES2022"),
    name: "templates",
    target: "node20",
    devtool: false,
    entry: { "templates/make": "./xlsx/templateFiles.ts" },
    output: { ...output(/^(?:own-)?templates[\\/]/), library: { type: "commonjs2" } },
    optimization: { minimize: false },
    plugins: [writeTemplates],
  };
  return [functions, cli, taskpane, templates];
};
