import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const parsed = new Map<string, ts.SourceFile>();

/** A parsed source file, by its path. */
export const parse = (path: string): ts.SourceFile => {
  const text = readFileSync(path, 'utf8');
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  parsed.set(path, source);
  return source;
};

/** Sources that match, below the root: no specs, nothing compiled. */
export const sourcesIn = (root: string, pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\/|\.spec\.ts$/u.test(file))
    .sort();

/** The text of the docstring in front of a node, in one line a paragraph. */
export const docstringOf = (node: ts.Node): string | undefined => {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment);
  return text?.replaceAll(/(?<!\n)\n(?!\n)/gu, ' ').trim();
};

/** Where each imported name of a file comes from. */
export const importsOf = (source: ts.SourceFile): Map<string, { from: string; name: string }> => {
  const imports = new Map<string, { from: string; name: string }>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
      continue;
    }
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      const from = statement.moduleSpecifier.text;
      imports.set(name.text, { from, name: propertyName?.text ?? name.text });
    }
  }
  return imports;
};

/** The file that a relative import means. */
export const fileOf = (importer: string, specifier: string): string | undefined => {
  const file = join(dirname(importer), specifier.replace(/\.js$/u, '.ts'));
  return specifier.startsWith('.') && existsSync(file) ? file : undefined;
};

/** The constant of that name at the top of a file. */
export const constantOf = (
  source: ts.SourceFile,
  name: string,
): ts.VariableDeclaration | undefined =>
  source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name);
