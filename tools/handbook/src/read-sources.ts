import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '@kefu/handbook';
import { ruleIds } from '@kefu/handbook';
import { citationsIn, testsIn, type Cited, type NamedTest } from './find-citations.js';

export interface Traced {
  readonly id: RuleId;
  readonly tests: readonly NamedTest[];
  readonly code: readonly Cited[];
}

const left = /(^|\/)(node_modules|dist)(\/|$)/u;
const catalogue = 'libs/handbook/src/catalogue/';

/** Where each rule stands in the code and in the tests of the repository at `root`. */
export const trace = (root: string): Traced[] => {
  const files = globSync('{apps,libs,test,tools}/**/*.ts', {
    cwd: root,
    exclude: (path) => left.test(path),
  })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !left.test(file))
    .sort();
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const specs = files.filter((file) => file.endsWith('.spec.ts'));
  const code = files.filter(
    (file) =>
      /^(apps|libs)\//u.test(file) &&
      !file.endsWith('.spec.ts') &&
      !file.endsWith('.gen.ts') &&
      !/\/test\//u.test(file) &&
      !file.startsWith(catalogue),
  );
  const tests = specs.flatMap((file) => testsIn(file, read(file)));
  const cited = code.flatMap((file) => citationsIn(file, read(file)));
  return ruleIds.map((id) => ({
    id,
    tests: tests.filter((test) => test.id === id),
    code: cited.filter((place) => place.id === id),
  }));
};
