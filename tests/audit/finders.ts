// What the rules of the audit look for in a syntax tree. Each finder gives the places where it found something.
import ts from 'typescript';

/** Looks through a tree. @returns the nodes that were looked for */
export type Find = (tree: ts.SourceFile) => ts.Node[];

const all =
  (isIt: (node: ts.Node) => boolean): Find =>
  (tree) => {
    const found: ts.Node[] = [];
    const visit = (node: ts.Node): void => {
      if (isIt(node)) found.push(node);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  };

/** What any of several finders finds. */
export const any =
  (...finders: Find[]): Find =>
  (tree) =>
    finders.flatMap((find) => find(tree));

const isCallOf = (node: ts.Node, callee: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText() === callee;

/** The module that a node brings in, by whatever way. */
function moduleOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier: from } = node;
    return from && ts.isStringLiteral(from) ? from.text : undefined;
  }
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isImport && !isCallOf(node, 'require') && !isCallOf(node, 'process.getBuiltinModule'))
    return undefined;
  const [from] = (node as ts.CallExpression).arguments;
  return from && ts.isStringLiteralLike(from) ? from.text : '(computed)';
}

/** Modules, by their name without `node:`. */
export const modules = (isIt: (name: string) => boolean): Find =>
  all((node) => {
    const name = moduleOf(node);
    return name !== undefined && isIt(name.replace(/^node:/, ''));
  });

/** Single names that are taken from a module, as values. */
export const takenFrom = (module: string, isIt: (name: string) => boolean): Find =>
  all(
    (node) =>
      ts.isImportSpecifier(node) &&
      !node.isTypeOnly &&
      !node.parent.parent.isTypeOnly &&
      moduleOf(node.parent.parent.parent) === module &&
      isIt((node.propertyName ?? node.name).text),
  );

/** The name that a node reaches for after a dot or in brackets. */
function memberOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isElementAccessExpression(node)) return undefined;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

/** Members of whatever object: `x.name`, `x['name']`. */
export const members = (...names: string[]): Find =>
  all((node) => names.includes(memberOf(node) ?? ''));

const globals = ['window', 'globalThis', 'self', 'global', 'navigator', 'document'];

/** Things that are there without being imported: `name`, `window.name`. */
export const globalThings = (...names: string[]): Find =>
  any(
    all((node) => ts.isIdentifier(node) && names.includes(node.text) && isUsed(node)),
    all(
      (node) =>
        names.includes(memberOf(node) ?? '') &&
        globals.includes((node as ts.PropertyAccessExpression).expression.getText()),
    ),
  );

/** Whether a name stands for a value here, and is not the name of a member, a key or a declaration. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return parent.getChildAt(0) === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

/** Settings with a value that they must not have: `name: value`. */
export const settings = (bad: Record<string, string>): Find =>
  all((node) => {
    if (!ts.isPropertyAssignment(node)) return false;
    const name = ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
    return Object.hasOwn(bad, name) && node.initializer.getText() === bad[name];
  });

/** Texts in code, also as parts of a template. */
export const texts = (pattern: RegExp): Find =>
  all(
    (node) =>
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)) &&
      pattern.test(node.text),
  );

/** `new Name(…)`, also of a member. */
export const created = (...names: string[]): Find =>
  all(
    (node) =>
      ts.isNewExpression(node) && names.includes(node.expression.getText().split('.').at(-1) ?? ''),
  );

/** Timers that are given text instead of a function. */
export const textTimers: Find = all(
  (node) =>
    ts.isCallExpression(node) &&
    /^(?:\w+\.)?set(?:Timeout|Interval|Immediate)$/.test(node.expression.getText()) &&
    node.arguments[0] !== undefined &&
    (ts.isStringLiteralLike(node.arguments[0]) || ts.isTemplateExpression(node.arguments[0])),
);

/** A name that is handed on whole, and not used by a member of it. */
export const handedOn = (name: string): Find =>
  all(
    (node) =>
      ts.isIdentifier(node) &&
      node.text === name &&
      isUsed(node) &&
      !ts.isPropertyAccessExpression(node.parent),
  );

/** Words of the language itself, such as `debugger`. */
export const statements = (kind: ts.SyntaxKind): Find => all((node) => node.kind === kind);
