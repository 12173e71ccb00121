import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const documents = [
  'README.md',
  'deploy/README.md',
  'examples/subscriber/README.md',
  ...globSync('docs/adr/*.md', { cwd: root }),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const folders = 'apps|libs|tools|deploy|docs|examples|test';

/** Paths from the root in code spans and blocks; `<service>` and `...` stand for many. */
const pathsIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(new RegExp(`(?<![\\w./@-])(?:${folders})/[\\w./<>*-]+`, 'g'))].map(
        ([path]) => path.replace(/[.,]$/, ''),
      ),
    ),
  ].filter((path) => !path.includes('/dist/'));

const exists = (path: string): boolean =>
  path.includes('<') || path.includes('*')
    ? globSync(path.replaceAll(/<[^>]+>/g, '*'), { cwd: root }).length > 0
    : existsSync(join(root, path));

const headingsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Everything that reads, sets or explains a setting. */
const known = globSync(
  [
    '{apps,libs,tools}/**/src/**/*.ts',
    'tools/{up,token}/*.{mjs,md}',
    'deploy/**/*.{mjs,env,sh,conf}',
    'deploy/.env.example',
    'examples/*/*.mjs',
  ],
  { cwd: root, exclude: (file) => /node_modules|dist/.test(file) },
)
  .map(read)
  .join('\n');

const settingsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b(?:KEFU_\w+|(?:NATS|DATABASE)_URL|PLACE_FILE)\b/g)].map(([name]) => name),
  ),
];

/** `KEFU_STAFF_PORT` is made from a service's name and `PORT`; streams are called `KEFU_…` too. */
const isMade = (name: string): boolean => {
  const services = globSync('apps/*/src/main.ts', { cwd: root }).map((file) =>
    (file.split('/')[1] ?? '').replaceAll('-', '_').toUpperCase(),
  );
  return services.some((service) =>
    [
      `KEFU_${service}`,
      `KEFU_${service}_PORT`,
      `KEFU_${service}_DATABASE_URL`,
      `KEFU_NATS_${service}_PASSWORD`,
    ].includes(name),
  );
};

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/npm run (?:-s |--silent )?([\w-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names only paths that there are', () => {
    expect(pathsIn(text).filter((path) => !exists(path))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    for (const [link, path = '', heading] of links) {
      const target = path === '' ? document : join(dirname(document), path);
      expect([link, existsSync(join(root, target))]).toEqual([link, true]);
      if (heading !== undefined) expect(headingsOf(target)).toContain(heading);
    }
  });

  it('names only settings that something reads', () => {
    const unknown = settingsIn(text).filter((name) => !known.includes(name) && !isMade(name));
    expect(unknown).toEqual([]);
  });
});
