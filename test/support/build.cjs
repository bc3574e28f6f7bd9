/** Tests use what is built: the functions, the command line, the pane, the manifest and the templates. Browser tests build the rest (test/support/browser.ts). */
module.exports = async () => {
  const { build } = await import("../../scripts/build.mjs");
  build(["functions", "cli", "taskpane", "templates"]);
};
