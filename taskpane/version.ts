/** Filled in by the build: the version from package.json, and a mark that changes with the pane's code. */
declare const VERSION: string;
declare const __webpack_hash__: string;

export const VERSION_NAME = VERSION;
export const BUILD = __webpack_hash__.slice(0, 8);
