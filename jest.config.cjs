/** Tests are transpiled file by file; types are checked once, by `npm run typecheck`. */
module.exports = {
  testEnvironment: "<rootDir>/test/support/tellingEnvironment.cjs",
  globalSetup: "<rootDir>/test/support/build.cjs",
  // Univer asks for lodash as ES modules, which jest does not load; it is the same library.
  moduleNameMapper: { "^lodash-es$": "lodash" },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transformIgnorePatterns: [
    "/node_modules/(?!(nanoid|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex|rbush|quickselect|kdbush)/)",
  ],
  transform: {
    "/node_modules/.+\\.js$": "<rootDir>/test/support/esm.cjs",
    "^.+\\.ts$": [
      "ts-jest",
      {
        tsconfig: {
          module: "commonjs",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          target: "es2022",
          esModuleInterop: true,
          isolatedModules: true,
          resolveJsonModule: true,
        },
        diagnostics: false,
      },
    ],
  },
};
