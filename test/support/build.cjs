/** Before all tests: dist/ is built from the sources as they are, so that no test looks at an old bundle. */
module.exports = async () => {
  const { build } = await import("../../scripts/build.mjs");
  build();
};
