import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';

const files = {
  'counted.ts': `
    import { beforeEach } from '@jest/globals';
    let loaded = 0;
    export const count = (): number => (loaded += 1);
    const seen: string[] = [];
    export const noted = (by: string): string => {
      beforeEach(() => void seen.push(by));
      return by;
    };
    export const notes = (): string => seen.join(' ');
    // Before what decorators add there are lines that a source does not have
    const marks = (_of: object, _name: string): void => undefined;
    class Marked {
      @marks
      field = 1;
      fail(): never {
        throw new Error('thrown on the seventeenth line');
      }
    }
    export const fail = (): never => new Marked().fail();`,
  'a.spec.ts': `
    import { expect, it } from '@jest/globals';
    import { count, fail, noted, notes } from './counted.js';
    noted('a');
    it('is the first', () => expect([count(), notes()]).toEqual([1, 'a']));
    it('fails', () => fail());
    it.each([1, 2])('each %s', (one) => expect(one).toBeLessThan(3));`,
  'b.spec.ts': `
    import { expect, it } from '@jest/globals';
    import { count, noted, notes } from './counted.js';
    noted('b');
    it('shares what is loaded, not the hooks', () => {
      expect([count(), notes()]).toEqual([2, 'a a a a b']);
    });`,
  'c.spec.ts': `
    import { it } from '@jest/globals';
    it('is left alone by a rejection that nobody looks at', async () => {
      void Promise.reject(new Error('nobody looks'));
      await new Promise((next) => setTimeout(next, 5));
    });`,
  'd.spec.ts': `import './counted.js';`,
};

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

describe('specs that one process runs', () => {
  let home: string;
  let report: Report;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'kefu-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
    const config = {
      ...{ rootDir: home, testMatch: ['**/*.spec.ts'], transform: {}, testEnvironment: 'node' },
      testRunner: resolve(import.meta.dirname, 'run-natively.ts'),
    };
    const { stdout } = await execa(
      process.execPath,
      [
        resolve(import.meta.dirname, '../../../../node_modules/jest/bin/jest.js'),
        ...['--config', JSON.stringify(config), '--ci', '--json', '--runInBand', '--silent'],
      ],
      { reject: false, cwd: home, extendEnv: false, env: {} },
    );
    report = JSON.parse(stdout) as Report;
  }, 60_000);
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  const of = (name: string) => report.testResults.find((file) => file.name.endsWith(name));
  const outcomes = (name: string) =>
    of(name)?.assertionResults.map(({ title, status }) => `${title}: ${status}`);

  it('pass and fail as they do in a process of their own', () => {
    expect(outcomes('a.spec.ts')).toEqual([
      ...['is the first: passed', 'fails: failed', 'each 1: passed', 'each 2: passed'],
    ]);
    expect(outcomes('c.spec.ts')).toEqual([
      'is left alone by a rejection that nobody looks at: failed',
    ]);
    expect(of('d.spec.ts')?.message).toContain('must contain at least one test');
  });

  it('find what others have loaded, and none of their hooks', () => {
    expect(outcomes('b.spec.ts')).toEqual(['shares what is loaded, not the hooks: passed']);
  });

  it('fail on the line that stands in the source', () => {
    expect(of('a.spec.ts')?.message).toContain('counted.ts:17');
  });
});
