import ts from 'typescript';
import { docstringOf } from '../read-source.js';

const isDecorated = (node: ts.Node): boolean =>
  ts.canHaveDecorators(node) && (ts.getDecorators(node) ?? []).length > 0;

/** The class that one extends. */
const baseOf = ({ heritageClauses }: ts.ClassDeclaration): string | undefined =>
  heritageClauses
    ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0]?.expression.getText();

/**
 * The docstrings of classes with decorated members, of those that extend them, and of these members:
 * of `LoanView` and of `LoanView.dueAt`.
 */
export const readWords = (files: readonly ts.SourceFile[]): Map<string, string> => {
  const words = new Map<string, string>();
  const keep = (key: string, node: ts.Node): void => {
    const text = docstringOf(node)?.replaceAll(/\{@link (\S+?)\}/gu, '`$1`');
    if (text) words.set(key, text);
  };
  const classes = files.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration));
  const byName = new Map(classes.map((declared) => [declared.name?.text, declared]));
  const isOfApi = (declared: ts.ClassDeclaration): boolean => {
    const base = byName.get(baseOf(declared));
    return declared.members.some(isDecorated) || (base !== undefined && isOfApi(base));
  };
  for (const declared of classes.filter(isOfApi)) {
    const name = declared.name?.text ?? '';
    keep(name, declared);
    for (const member of declared.members.filter(isDecorated)) {
      keep(`${name}.${member.name?.getText() ?? ''}`, member);
    }
  }
  return words;
};
