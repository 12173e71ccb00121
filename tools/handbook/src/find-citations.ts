import { isRuleId, type RuleId } from '@kefu/handbook';
import ts from 'typescript';

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Cited extends Place {
  readonly id: RuleId;
}

export interface NamedTest extends Cited {
  /** With the names of the blocks around it. */
  readonly name: string;
}

const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/** Every string of the code that is a rule id; what stands in a comment or a longer text is none. */
export const citationsIn = (file: string, text: string): Cited[] => {
  const source = parse(file, text);
  const found: Cited[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isRuleId(node.text)) {
      found.push({ id: node.text, file, line: lineOf(source, node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const blocks = new Set(['describe', 'it', 'test']);

/** `it`, `it.each(…)`, `describe.only`: the first name of the chain says what it is. */
const blockOf = (call: ts.Expression): string | undefined => {
  if (ts.isIdentifier(call)) return blocks.has(call.text) ? call.text : undefined;
  if (ts.isPropertyAccessExpression(call) || ts.isCallExpression(call)) {
    return blockOf(call.expression);
  }
  return ts.isTaggedTemplateExpression(call) ? blockOf(call.tag) : undefined;
};

const titleOf = (node: ts.Expression | undefined): string | undefined => {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
  }
  return undefined;
};

const ids = /\b[A-Z]{1,2}-\d{2}\b/gu;

/** The tests whose name, or the name of a block around them, carries a rule id. */
export const testsIn = (file: string, text: string): NamedTest[] => {
  const source = parse(file, text);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const block = ts.isCallExpression(node) ? blockOf(node.expression) : undefined;
    const title = ts.isCallExpression(node) ? titleOf(node.arguments[0]) : undefined;
    const names = block !== undefined && title !== undefined ? [...around, title] : around;
    if (names !== around && block !== 'describe') {
      const name = names.join(' › ');
      for (const id of new Set(name.match(ids) ?? [])) {
        if (isRuleId(id)) found.push({ id, name, file, line: lineOf(source, node) });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, names);
    });
  };
  visit(source, []);
  return found;
};
