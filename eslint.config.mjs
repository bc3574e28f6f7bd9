import js from "@eslint/js";
import tseslint from "typescript-eslint";

const notInTheDomain = [
  "process",
  "Buffer",
  "window",
  "document",
  "Office",
  "Excel",
  "CustomFunctions",
  "console",
  "setTimeout",
  "fetch",
];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "test/golden/**", ".cache/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // `const { gone, ...rest } = record` is how a property is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, args: "after-used" }],
      // Control characters are what a workbook smuggles in and what we look for.
      "no-control-regex": "off",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...notInTheDomain],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A table of words is data, however long.
    files: ["src/registers/synonyms.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // Excel hands matrices over as any[][]; the metadata generator reads only these very types.
    files: ["functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["**/*.cjs", "**/*.js"],
    languageOptions: {
      globals: { module: "readonly", require: "readonly", __dirname: "readonly", process: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        Buffer: "readonly",
      },
    },
  },
);
