/** Packages of ES modules alone, made into what jest loads. */
const { transformSync } = require("esbuild");

module.exports = {
  process: (code, path) => ({
    code: transformSync(code, { format: "cjs", target: "node20", sourcefile: path }).code,
  }),
};
