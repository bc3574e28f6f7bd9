/** Node, and a note of whether the test just ended failed, so that its clean-up can tell what was on the screen. */
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === "test_start") this.global.hasTestFailed = false;
    if (name === "test_fn_failure" || name === "hook_failure") this.global.hasTestFailed = true;
  }
};
