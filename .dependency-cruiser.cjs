/**
 * Who may import whom. The house has rooms (top-level folders) and, inside src, five floors; an import goes
 * down, never up or in a circle. See docs/decisions/0001-the-house.md.
 */
const floors = [
  ["text"],
  ["workbook", "partnership"],
  ["money", "grades"],
  ["sharing", "savings", "registers"],
  ["protocols", "template"],
  ["validation"],
];
const room = (names) => `^src/(${names.join("|")})/`;
const upstairs = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${index + 1}-imports-no-floor-above`,
  severity: "error",
  from: { path: room(floor) },
  to: { path: room(floors.slice(index + 1).flat()) },
}));
const beside = floors.flat().map((name) => ({
  name: `${name}-imports-no-room-beside-it`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: {
    path: room(
      floors
        .find((floor) => floor.includes(name))
        .filter((other) => other !== name)
        .concat("none"),
    ),
  },
}));

module.exports = {
  forbidden: [
    ...upstairs,
    ...beside,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "src-imports-only-itself",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(functions|xlsx|cli|taskpane|workbench)/" },
    },
    {
      name: "src-imports-only-its-three-packages",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(decimal\\.js|@borgar/fx|numfmt)/",
      },
    },
    {
      name: "functions-import-only-src",
      severity: "error",
      from: { path: "^functions/" },
      to: { path: "^(xlsx|cli|taskpane|workbench)/" },
    },
    {
      name: "xlsx-imports-only-src",
      severity: "error",
      from: { path: "^xlsx/" },
      to: { path: "^(functions|cli|taskpane|workbench)/" },
    },
    {
      name: "nobody-imports-the-command-line",
      severity: "error",
      from: { pathNot: "^cli/" },
      to: { path: "^cli/" },
    },
    {
      name: "the-workbench-knows-no-add-in",
      comment: "It could host another one: of the house it may only use the reading and writing of files.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^(src|functions|taskpane|cli)/" },
    },
    {
      name: "nobody-imports-the-workbench",
      severity: "error",
      from: { pathNot: "^workbench/" },
      to: { path: "^workbench/" },
    },
    {
      name: "taskpane-imports-only-src",
      severity: "error",
      from: { path: "^taskpane/" },
      to: { path: "^(functions|xlsx|cli|workbench)/" },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".tsx", ".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
