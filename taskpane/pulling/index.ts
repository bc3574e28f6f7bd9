/** Files from the add-in's own address, or the one its administrator set: bounded, timed, and told apart by hash. */
export { base64Of, sha256Of } from "./bytes";
export { type Limits, pull } from "./pull";
