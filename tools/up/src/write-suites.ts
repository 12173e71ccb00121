import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface Suite {
  readonly name: string;
  readonly specs: readonly string[];
}

/** How many spec files of one package share one load of its modules, by Jest project. */
const together: Record<string, number> = { unit: 40, int: 12, e2e: 10, system: 1 };

const projectOf = (file: string): string =>
  /\.(int|e2e|system)\.spec\.ts$/u.exec(file)?.[1] ?? 'unit';
const packageOf = (file: string): string =>
  /^(apps|libs\/messages|libs|tools|deploy|examples)\/[^/]+/u.exec(file)?.[0] ?? 'test';

/** Every spec file of the repository, from its root. */
export const allSpecs = (): string[] =>
  globSync('{apps,deploy,examples,libs,tools,test}/**/*.spec.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^tools\/[^/]+\/(fixtures|templates)\//u.test(file))
    .sort();

/** The suites of these specs; each spec stands in one of them. */
export const suitesOf = (specs: readonly string[]): Suite[] =>
  [...Map.groupBy(specs, (file) => `${packageOf(file)} ${projectOf(file)}`)].flatMap(
    ([group, files]) => {
      const [where = '', project = ''] = group.split(' ');
      const parts = Math.ceil(files.length / (together[project] ?? 1));
      return Array.from({ length: parts }, (_, part) => ({
        name: `${where.replaceAll('/', '-')}-${part + 1}.${project}.suite.mjs`,
        specs: files.filter((_file, at) => at % parts === part),
      }));
    },
  );

/**
 * Writes the files that `npm test` has Jest run in place of the specs. Most of the time of a short spec
 * goes into loading what it tests, and the specs of one suite load that once.
 * @returns the folder that they are in
 */
export const writeSuites = (purpose: string): string => {
  const folder = join(root, '.kefu', 'suites', purpose);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, specs } of suitesOf(allSpecs())) {
    const text = [
      `import { describeSpecs } from '../../../libs/testing/src/jest/describe-specs.ts';`,
      `const specs = ${JSON.stringify(specs, null, 2)};`,
      `await describeSpecs(specs, (spec) => import('../../../' + spec));`,
    ];
    writeFileSync(join(folder, name), `${text.join('\n')}\n`);
  }
  return folder;
};
