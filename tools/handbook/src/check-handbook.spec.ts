import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultsOf, writeGenerated } from './check-handbook.js';
import { traceJson } from './print-trace.js';
import { trace } from './read-sources.js';

const id = ['FR', '02'].join('-');
let root = '';

const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-handbook-'));
  for (const folder of ['docs', 'libs/handbook', 'apps']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeGenerated(root);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the check of the handbook', () => {
  it('passes when what was generated is as it was', () => {
    expect(faultsOf(root)).toEqual([]);
  });

  it('fails when the generated catalogue was edited or is missing', () => {
    put('docs/handbook.md', 'my own');
    rmSync(join(root, 'libs/handbook/profile.schema.json'));
    expect(faultsOf(root)).toHaveLength(2);
  });

  it('fails for a rule that code cites and no test names, until one does', () => {
    put('apps/x/src/a.ts', `rule('${id}');`);
    put('apps/x/src/dist/b.ts', `rule('${id}');`);
    expect(faultsOf(root)).toEqual([
      expect.stringContaining(`${id} is cited in apps/x/src/a.ts:1`),
    ]);
    put('apps/x/src/a.spec.ts', `it('${id} is kept', () => {});`);
    expect(faultsOf(root)).toEqual([]);
    const traced = JSON.parse(traceJson(trace(root))) as { id: string }[];
    expect(traced.find((one) => one.id === id)).toEqual({
      id,
      tests: [`${id} is kept (apps/x/src/a.spec.ts:1)`],
      code: ['apps/x/src/a.ts:1'],
    });
  });
});
