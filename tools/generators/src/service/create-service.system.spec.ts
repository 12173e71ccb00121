import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgeRepository, report } from '@kefu/boundaries';
import { createService } from './create-service.js';
import { namesOf, NotPossible } from './names.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const names = namesOf('loan-desk', 'loan');
const root = mkdtempSync(join(tmpdir(), 'kefu-new-service-'));

const left = /\/(dist|node_modules|\.kefu|\.nx|\.git|coverage)$/u;

/** The workspace with the packages of the repository, and its own workspaces in their place. */
const copyWorkspace = (): void => {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const name of readdirSync(repository)) {
    if (left.test(`/${name}`)) continue;
    cpSync(join(repository, name), join(root, name), {
      recursive: true,
      filter: (path) => !left.test(path),
    });
  }
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (name === '@kefu' || name.startsWith('.')) continue;
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  }
};

/** So that the installation, which the build begins with, finds nothing to do. */
const noteAsInstalled = (): void => {
  const lock = readFileSync(join(root, 'package-lock.json'));
  writeFileSync(join(root, 'node_modules/.kefu-lock-hash'), hash('sha256', lock));
};

const link = (folder: string): void => {
  const file = join(root, folder, 'package.json');
  if (!existsSync(file)) return;
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name: string };
  const path = join(root, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, folder), path);
  const own = join(repository, folder, 'node_modules');
  if (existsSync(own)) symlinkSync(own, join(root, folder, 'node_modules'));
};

const linkWorkspaces = (): void => {
  for (const parent of ['apps', 'libs', 'libs/messages', 'tools']) {
    for (const name of readdirSync(join(root, parent))) link(`${parent}/${name}`);
  }
};

/** Without what this run has told its own workers. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(KEFU_|JEST_|NODE_OPTIONS$)/u.test(name)),
);

const run = (...parameters: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

let written: string[] = [];
beforeAll(async () => {
  copyWorkspace();
  written = await createService(root, { names, stamp: 1_763_856_100_000 });
  linkWorkspaces();
  noteAsInstalled();
}, 120_000);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a service that the generator made', () => {
  it('has every file under its own name, and no word of the template', () => {
    expect(written).toContain('apps/loan-desk/src/loans/domain/decide.ts');
    expect(written).toContain('libs/messages/loan-desk/src/loan.ts');
    for (const file of written) {
      const text = file + readFileSync(join(root, file), 'utf8');
      expect(/spare.?part|work.?shop|__TITLE|__STAMP/iu.exec(text)?.[0]).toBeUndefined();
    }
  });

  it('is named where services are named', () => {
    const read = (file: string): string => readFileSync(join(root, file), 'utf8');
    expect(read('apps/centre/src/services.ts')).toMatch(/,\s+loanDesk,\s+\];/u);
    expect(read('apps/centre/package.json')).toContain('"@kefu/loan-desk": "*"');
    const reasons = read('docs/dependencies.md');
    for (const folder of ['apps/loan-desk', 'libs/messages/loan-desk']) {
      const { dependencies } = JSON.parse(read(`${folder}/package.json`)) as Record<string, object>;
      const of = folder.replace(/^[a-z]+\//u, '');
      for (const name of Object.keys(dependencies ?? {})) {
        if (name.startsWith('@kefu/')) continue;
        const given = reasons
          .split('\n')
          .filter((line) => line.includes(`\`${name}\``))
          .some((line) => new RegExp(`[ (]${of}[,)]`, 'u').test(line));
        expect([of, name, given]).toEqual([of, name, true]);
      }
    }
    expect(read('deploy/nats/accounts.conf')).toContain('user: "loan-desk"');
    execFileSync(process.execPath, ['deploy/nats/write-accounts.mjs', '--check'], { cwd: root });
  });

  it('has the types and the style of the house', () => {
    const folders = ['apps/loan-desk', 'libs/messages/loan-desk'];
    expect(run('node_modules/oxlint/bin/oxlint', ...folders)).toMatchObject({ status: 0 });
    expect(run('node_modules/oxfmt/bin/oxfmt', '--check', ...folders)).toMatchObject({ status: 0 });
  }, 120_000);

  it('keeps the boundaries', async () => {
    const judged = await judgeRepository(root, ['apps/loan-desk', 'libs/messages/loan-desk']);
    const broken = judged.filter(({ from }) => /loan-desk/u.test(from));
    expect(report(broken)).toBe('The boundaries are kept.');
  }, 60_000);

  it('gets its schemas, examples and documents, and has a place in the handbook', () => {
    expect(run('tools/up/build.mjs').status).toBe(0);
    const { output } = run('tools/generators/dist/main.js');
    expect(output).toContain('libs/messages/loan-desk/asyncapi.json');
    expect(output).toContain('docs/lifecycles/loan-desk/loan.md');
    expect(run('tools/handbook/dist/main.js', '--check').status).toBe(0);
    const lifeCycleOf = (service: string) =>
      readFileSync(join(root, `docs/lifecycles/${service}/loan.md`), 'utf8');
    expect(lifeCycleOf('loan-desk')).toContain('open --> finished');
    expect(lifeCycleOf('customers')).toContain('approved --> handed_out');
    expect(readFileSync(join(root, 'docs/events.md'), 'utf8')).toMatch(
      /`kefu\.staff\.region\.changed\.v1`[^#]*Heard by: [^.]*loan-desk/u,
    );
  }, 60_000);

  it('passes its own specs, on servers of their own, and those of deployment', () => {
    const { status, output } = run(
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--ci', '--selectProjects', 'unit', 'int', 'e2e', '--'],
      ...['apps/loan-desk', 'deploy/test'],
    );
    expect(status === 0 ? '' : output).toBe('');
    expect(output).toMatch(/Test Suites: 5 passed, 5 total/u);
  }, 300_000);

  it('cannot be made twice', async () => {
    await expect(createService(root, { names, stamp: 1 })).rejects.toThrow(NotPossible);
  });
});
