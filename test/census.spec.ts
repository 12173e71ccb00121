import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { trace, untested } from '@kefu/tool-handbook';
import { focusedOrSkipped, snapshots } from './tests-left-out.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const specs = globSync('{apps,deploy,examples,libs,tools,test}/**/*.spec.{ts,mts,js,mjs}', {
  cwd: root,
})
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => !/(^|\/)(node_modules|dist)\/|^tools\/[^/]+\/(fixtures|templates)\//u.test(file),
  )
  .sort();

/** What Jest itself would run, of these projects. */
const listed = (projects: string[]): string[] => {
  const output = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--listTests', '--json', ...projects.flatMap((name) => ['--selectProjects', name])],
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return (JSON.parse(output) as string[]).map((file) => relative(root, file).replaceAll('\\', '/'));
};

/** The rules of the repair loop; whatever else the code cites is found by itself. */
const rulesOfTheLoop = [
  ...['FR-01', 'FR-02', 'FR-03', 'FR-04', 'FR-05', 'FR-07', 'FR-11', 'FR-12', 'FR-13'],
  ...['G-01', 'G-02', 'G-03', 'CB-01', 'CB-03'],
];

describe('the census of the tests', () => {
  it('every spec belongs to exactly one project', () => {
    const run = ['unit', 'int', 'e2e', 'system'].flatMap((project) => listed([project])).sort();
    expect(run).toEqual(specs);
  });

  it('no test is skipped, left for later, or the only one', () => {
    const leftOut = specs.flatMap((file) =>
      focusedOrSkipped(file, readFileSync(join(root, file), 'utf8')),
    );
    expect(leftOut).toEqual([]);
  });

  it('nothing is compared with a snapshot', () => {
    const taken = specs.flatMap((file) => snapshots(file, readFileSync(join(root, file), 'utf8')));
    expect([
      ...taken,
      ...globSync('{apps,libs,tools,test}/**/__snapshots__', { cwd: root }),
    ]).toEqual([]);
  });

  const traced = trace(root);

  it.each(rulesOfTheLoop)('%s is named by a test', (id) => {
    expect(traced.find((rule) => rule.id === id)?.tests ?? []).not.toEqual([]);
  });

  it('every rule that the code keeps is named by a test', () => {
    expect(untested(traced).map(({ id, code }) => `${id} ${code[0]?.file ?? ''}`)).toEqual([]);
  });
});
