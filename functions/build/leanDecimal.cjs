/**
 * A webpack loader for decimal.js: half of it is trigonometry, roots, logarithms and other number bases, which
 * money never needs and no bundler can tell to be unused, since they hang on a prototype. Named here, they are
 * left out of what Excel has to load. The package itself is as published, and the same on the command line.
 */
const ts = require("typescript");

const UNUSED = new Set(
  [
    "cosine cos acos inverseCosine hyperbolicCosine cosh acosh inverseHyperbolicCosine",
    "sine sin asin inverseSine hyperbolicSine sinh asinh inverseHyperbolicSine",
    "tangent tan atan atan2 inverseTangent hyperbolicTangent tanh atanh inverseHyperbolicTangent",
    "squareRoot sqrt cubeRoot cbrt hypot logarithm log log2 log10 naturalExponential exp naturalLogarithm ln",
    "toBinary toHexadecimal toHex toOctal toFraction toNearest random",
  ].flatMap((names) => names.split(" ")),
);

/** The names a statement gives a method, as both in `P.cosine = P.cos = function …`. */
function methodNames(statement) {
  const names = [];
  let expression = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  while (expression && ts.isBinaryExpression(expression) && ts.isPropertyAccessExpression(expression.left)) {
    const { expression: owner, name } = expression.left;
    if (!ts.isIdentifier(owner) || (owner.text !== "P" && owner.text !== "Decimal")) return [];
    names.push(name.text);
    expression = expression.right;
  }
  return names;
}

module.exports = function leanDecimal(source) {
  const file = ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.ES2020, true);
  const cut = [];
  const found = new Set();
  const visit = (node) => {
    const names = methodNames(node);
    if (names.length && names.every((name) => UNUSED.has(name))) {
      cut.push([node.getStart(), node.end]);
      for (const name of names) found.add(name);
    } else if (ts.isSourceFile(node) || ts.isFunctionDeclaration(node) || ts.isBlock(node)) {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  const gone = [...UNUSED].filter((name) => !found.has(name));
  if (gone.length) throw new Error(`decimal.js has changed: it no longer has ${gone.join(", ")}.`);
  return cut.reverse().reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
};
