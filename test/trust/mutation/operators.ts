import ts from "typescript-6";

/** One small fault put into a source file. */
export interface Mutant {
  readonly file: string;
  readonly operator: string;
  /** Line, from 1, and its text before and after. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole file with the fault. */
  readonly code: string;
}

const swaps: Readonly<Record<string, readonly [operator: string, to: string]>> = {
  "+": ["arithmetic", "-"],
  "-": ["arithmetic", "+"],
  "*": ["arithmetic", "/"],
  "/": ["arithmetic", "*"],
  "+=": ["arithmetic", "-="],
  "-=": ["arithmetic", "+="],
  "*=": ["arithmetic", "/="],
  "<": ["bound", "<="],
  "<=": ["bound", "<"],
  ">": ["bound", ">="],
  ">=": ["bound", ">"],
  "===": ["condition", "!=="],
  "!==": ["condition", "==="],
  "&&": ["condition", "||"],
  "||": ["condition", "&&"],
};
const droppable = new Set(["+", "-", "*", "/", "??"]);

/**
 * Every single fault that the operators can put into a file: + for −, < for <=, a condition negated, a clamp or a term left out,
 * a constant off by one, 0 returned, a statement dropped. Texts, types and what is thrown are left alone.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  function put(operator: string, node: ts.Node, replacement: string, from = node.getStart(source), to = node.getEnd()): void {
    const code = text.slice(0, from) + replacement + text.slice(to);
    const start = text.lastIndexOf("\n", from - 1) + 1;
    const before = text.slice(start, text.indexOf("\n", to)).trim();
    const after = code.slice(start, code.indexOf("\n", from + replacement.length)).trim();
    mutants.push({ file, operator, line: source.getLineAndCharacterOfPosition(from).line + 1, before, after, code });
  }
  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isThrowStatement(node) || ts.isTemplateExpression(node) || ts.isImportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    mutate(node, text, source, put);
    ts.forEachChild(node, visit);
  }
  visit(source);
  return mutants;
}

type Put = (operator: string, node: ts.Node, replacement: string, from?: number, to?: number) => void;

function mutate(node: ts.Node, text: string, source: ts.SourceFile, put: Put): void {
  const textOf = (part: ts.Node) => text.slice(part.getStart(source), part.getEnd());
  if (ts.isBinaryExpression(node)) {
    const sign = node.operatorToken.getText(source);
    const swap = swaps[sign];
    if (swap !== undefined) put(swap[0], node, swap[1], node.operatorToken.getStart(source), node.operatorToken.getEnd());
    if (droppable.has(sign)) put("dropped term", node, textOf(sign === "??" ? node.right : node.left));
  } else if (ts.isCallExpression(node) && /^Math\.(max|min)$/.test(textOf(node.expression))) {
    const kept = node.arguments.find((argument) => !ts.isNumericLiteral(argument) && !ts.isSpreadElement(argument));
    if (kept !== undefined) put("clamp", node, `(${textOf(kept)})`);
  } else if (ts.isPrefixUnaryExpression(node) && /^[!-]$/.test(text[node.getStart(source)]!)) {
    put(text[node.getStart(source)] === "!" ? "condition" : "arithmetic", node, textOf(node.operand));
  } else if (ts.isNumericLiteral(node)) {
    put("constant", node, `(${Number(node.text.replaceAll("_", "")) + 1})`);
  } else if (ts.isReturnStatement(node) && node.expression !== undefined && isValue(node.expression)) {
    put("return", node.expression, "0");
  } else if (ts.isExpressionStatement(node)) {
    put("dropped statement", node, ";");
  }
  const condition = ts.isIfStatement(node) ? node.expression : ts.isConditionalExpression(node) ? node.condition : null;
  if (condition !== null) put("condition", condition, `!(${textOf(condition)})`);
}

/** Something that could be a number; objects and functions would only crash. */
function isValue(node: ts.Expression): boolean {
  return ts.isBinaryExpression(node) || ts.isCallExpression(node) || ts.isIdentifier(node) || ts.isConditionalExpression(node);
}
