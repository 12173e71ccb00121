import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

/** Where each life cycle that is drawn is declared: `apps/customers/src/papers/loans/domain/loan.ts`. */
const declared = globSync('docs/lifecycles/*/*.md', { cwd: root }).map((page) => ({
  page,
  source: /Generated from `([^`]+)`/u.exec(readFileSync(join(root, page), 'utf8'))?.[1] ?? '',
}));

const walks = (file: string): boolean => readFileSync(file, 'utf8').includes('faultsOfLifeCycle');

describe('the life cycles of all services', () => {
  it('are there', () => {
    expect(declared.length).toBeGreaterThan(15);
  });

  it.each(declared)('$page is walked: no state is a dead end, whatever others do', ({ source }) => {
    const folder = dirname(join(root, source));
    expect(globSync('*.spec.ts', { cwd: folder }).some((spec) => walks(join(folder, spec)))).toBe(
      true,
    );
  });
});
