import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ApiNotes } from '@kefu/service';
import ts from 'typescript';
import type { Generated } from '../generate.js';
import { ReachableRefusals } from './reachable-refusals.js';
import { readWords } from './read-words.js';
import type { Refused } from './refusal-calls.js';
import { sourceProgram } from './source-program.js';

const keyOf = ({ kind, code }: Refused): string => `${kind}/${code}`;

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const different = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts)].filter((text) => text !== undefined).sort();

const routesIn = (file: ts.SourceFile): [string, ts.MethodDeclaration][] =>
  file.statements.filter(ts.isClassDeclaration).flatMap((declared) =>
    namesOfDecorators(declared).includes('Controller')
      ? declared.members
          .filter(ts.isMethodDeclaration)
          .filter(isRoute)
          .map((method): [string, ts.MethodDeclaration] => [
            `${declared.name?.text ?? ''}.${method.name.getText()}`,
            method,
          ])
      : [],
  );

const namesOfDecorators = (node: ts.HasDecorators): string[] =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );

/** Not a reaction, which stands in a class with `@Controller` too. */
const isRoute = (method: ts.MethodDeclaration): boolean => {
  const names = namesOfDecorators(method);
  return names.length > 0 && !names.some((name) => /^(When|Recurs)/u.test(name));
};

const notesOf = (
  words: ReadonlyMap<string, string>,
  refusalsOf: readonly (readonly [string, readonly Refused[]])[],
): ApiNotes => {
  const all = Map.groupBy(
    refusalsOf.flatMap(([, refused]) => refused),
    keyOf,
  );
  return {
    words: sorted(words),
    refusals: sorted(
      [...all].map(([key, refused]) => {
        const rules = different(refused.flatMap((one) => one.rules));
        return [key, { rules, says: different(refused.map(({ says }) => says)) }] as const;
      }),
    ),
    refusalsOf: sorted(
      refusalsOf
        .filter(([, refused]) => refused.length > 0)
        .map(([of, refused]) => [of, different(refused.map(keyOf))] as const),
    ),
  };
};

/**
 * What the OpenAPI documents take from the sources and nothing compiled holds: docstrings, and which
 * refusals each route can come to; those of a library with routes are each of its services'. Of `libs/service` and `libs/http` also what each of its own files refuses.
 */
export const generateApiNotes = (root: string): Generated => {
  const { checker, filesIn } = sourceProgram(root);
  const refusals = new ReachableRefusals(checker);
  const write = (
    folders: readonly string[],
    more: (file: ts.SourceFile) => [string, ts.Node][],
  ) => {
    const sources = folders.flatMap(filesIn);
    const routes = sources
      .flatMap(routesIn)
      .map(([name, method]) => [name, refusals.from(method)] as const);
    const rest = sources.flatMap(more).map(([name, node]) => [name, refusals.in(node)] as const);
    return notesOf(readWords(sources), [...routes, ...rest]);
  };
  const files = new Map<string, string>();
  const hasRoutes = (folder: string) => filesIn(folder).some((file) => routesIn(file).length > 0);
  for (const service of readdirSync(join(root, 'apps'))) {
    const folder = `apps/${service}/src`;
    if (!hasRoutes(folder)) continue;
    const libraries = librariesOf(join(root, 'apps', service)).filter(hasRoutes);
    files.set(`${folder}/api-notes.json`, json(write([folder, ...libraries], () => [])));
  }
  if (existsSync(join(root, 'libs/service/src'))) {
    const byFile = (file: ts.SourceFile): [string, ts.Node][] => [
      [basename(file.fileName, '.ts'), file],
    ];
    files.set(
      'libs/service/src/openapi/api-notes.json',
      json(write(['libs/service/src', 'libs/http/src'], byFile)),
    );
  }
  const faults = [...refusals.unread].map(
    (call) =>
      `the code of this refusal cannot be known from its source: ${call.replace(`${root}/`, '')}`,
  );
  return { files, stale: [], faults };
};

/** The sources of libraries that a service names, but of the one that every service has. */
const librariesOf = (folder: string): string[] => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@kefu/') && name !== '@kefu/service')
    .map((name) => `libs/${name.slice('@kefu/'.length)}/src`);
};

const json = (notes: ApiNotes): string => `${JSON.stringify(notes, null, 2)}\n`;
