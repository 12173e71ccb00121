import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fileOf, importsOf, parse } from '../read-source.js';

const library = /^@kefu\/(?<name>[a-z-]+)$/u;

/** The front door of a library that listens to a service for those who use it, as `@kefu/people` does. */
const doorOf = (root: string, specifier: string): string | undefined => {
  const name = library.exec(specifier)?.groups?.['name'];
  const folder = join(root, 'libs', name ?? '');
  const manifest = join(folder, 'package.json');
  if (!name || !existsSync(manifest)) return undefined;
  const listens = readFileSync(manifest, 'utf8').includes('"@kefu/messages-');
  return listens ? join(folder, 'src', 'index.ts') : undefined;
};

/** The file from which a front door has a name. */
const homeOf = (door: string, name: string): string | undefined => {
  for (const statement of parse(door).statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue;
    const { exportClause, moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
    const named = ts.isNamedExports(exportClause) ? exportClause.elements : [];
    if (named.some((one) => one.name.text === name)) return fileOf(door, moduleSpecifier.text);
  }
  return undefined;
};

/** A file and all that it imports of its own library. */
const reachableFrom = (file: string, known: Set<string>): void => {
  if (known.has(file)) return;
  known.add(file);
  for (const { from } of importsOf(parse(file)).values()) {
    const next = fileOf(file, from);
    if (next) reachableFrom(next, known);
  }
};

/** The files of listening libraries that stand behind what a file imports of them. */
export const librariesBehind = (root: string, file: string): ReadonlySet<string> => {
  const files = new Set<string>();
  for (const { from, name } of importsOf(parse(file)).values()) {
    const door = doorOf(root, from);
    const home = door && homeOf(door, name);
    if (home) reachableFrom(home, files);
  }
  return files;
};
