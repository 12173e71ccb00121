import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly optionalDependencies?: object;
}

const manifests = globSync(
  ['package.json', '{apps,tools,examples}/*/package.json', 'libs/{*,messages/*}/package.json'],
  { cwd: root },
);

/** `libs/messages/staff/package.json` → `messages/staff`; the root's is empty. */
const packageOf = (file: string): string => dirname(file).replace(/^(\.|[a-z]+\/?)/, '');

/** What is declared: [package, dependency]. */
const declared = manifests.flatMap((file) => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    read(file),
  ) as Manifest;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter((name) => !name.startsWith('@kefu/'))
    .map((name) => [packageOf(file), name] as const);
});

interface Reason {
  readonly line: string;
  readonly names: readonly string[];
  /** Empty: whoever has it. */
  readonly packages: readonly string[];
}

const reasons = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line): Reason => {
    const { names = '', packages } =
      /^- (?<names>`[^`]+`(?:, `[^`]+`)*)(?: \((?<packages>[^)]+)\))?: \S/.exec(line)?.groups ?? {};
    return {
      line,
      names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      packages: packages?.split(', ') ?? [],
    };
  });

const isNamed = (pattern: string, name: string): boolean =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

describe('docs/dependencies.md', () => {
  it('has lines that can be read: names in backticks, packages in brackets, a colon, the reason', () => {
    expect(reasons.filter(({ names }) => names.length === 0).map(({ line }) => line)).toEqual([]);
  });

  it('says why of every direct dependency of every package', () => {
    const missing = declared.filter(
      ([of, name]) =>
        !reasons.some(
          ({ names, packages }) =>
            names.some((pattern) => isNamed(pattern, name)) &&
            (packages.length === 0 || packages.includes(of)),
        ),
    );
    expect(missing.map(([of, name]) => `${name} (${of})`)).toEqual([]);
  });

  it('says nothing of what is no longer there', () => {
    const has = (pattern: string, of?: string) =>
      declared.some(
        ([owner, name]) => isNamed(pattern, name) && (of === undefined || owner === of),
      );
    const superfluous = reasons.flatMap(({ names, packages }) =>
      names.flatMap((pattern) =>
        packages.length === 0
          ? has(pattern)
            ? []
            : [pattern]
          : packages.filter((of) => !has(pattern, of)).map((of) => `${pattern} (${of})`),
      ),
    );
    expect(superfluous).toEqual([]);
  });
});
