/** Tests use what is built: the functions and the command line. Browser tests build the rest (test/support/browser.ts). */
module.exports = async () => {
  const { build } = await import("../../scripts/build.mjs");
  build(["functions", "cli"]);
};
