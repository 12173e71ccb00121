import ts from 'typescript';

const blocks = new Set(['describe', 'it', 'test']);
const withoutEffect = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);
const modes = new Set(['skip', 'only', 'todo', 'failing', 'fixme']);
const matchers = /^to(Match|ThrowError)(Inline)?Snapshot$|^toThrowErrorMatching(Inline)?Snapshot$/u;

/** `it.each(…).skip`, `describe.only`: the first name of a chain. */
const firstName = (node: ts.Expression): string => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    return firstName(node.expression);
  }
  return ts.isTaggedTemplateExpression(node) ? firstName(node.tag) : '';
};

const places = (file: string, text: string, isOne: (node: ts.Node) => boolean): string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isOne(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${node.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Where a spec leaves tests out: `it.skip`, `describe.only`, `xit`, `it.todo`. */
export const focusedOrSkipped = (file: string, text: string): string[] =>
  places(file, text, (node) =>
    ts.isPropertyAccessExpression(node)
      ? modes.has(node.name.text) && blocks.has(firstName(node))
      : ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        withoutEffect.has(node.expression.text) &&
        node.arguments[0] !== undefined &&
        ts.isStringLiteralLike(node.arguments[0]),
  );

/** Where a spec compares with what it once saw instead of with what is right. */
export const snapshots = (file: string, text: string): string[] =>
  places(file, text, (node) => ts.isIdentifier(node) && matchers.test(node.text));
