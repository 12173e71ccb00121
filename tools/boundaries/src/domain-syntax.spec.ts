import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const forbidden = [
  'export const now = new Date();',
  'export const now = Date.now();',
  'export const chance = Math.random();',
  'export const id = crypto.randomUUID();',
  'export const zone = process.env.TZ;',
  'export async function decide() {}',
  'export const decide = async () => 1;',
  'await decide();',
  'export class Order { @Column() id = 1 }',
];
const allowed = [
  'export const then = new Date(now);',
  'export const at = Date.parse(text);',
  'export const larger = Math.max(1, 2);',
];
const codes = [...forbidden, ...allowed];

let folder: string;
/** The codes that the linter refuses in a domain, and those that it refuses in a controller. */
let refused: Readonly<Record<'domain' | 'http', readonly string[]>>;

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** The house's own settings, without types: of a domain the linter asks nothing else here. */
const settings = (): string => {
  const { overrides, ...house } = JSON.parse(
    readFileSync(join(root, '.oxlintrc.json'), 'utf8'),
  ) as { overrides: { jsPlugins?: string[] }[] };
  const here = overrides.map(({ jsPlugins = [], ...override }) => ({
    ...override,
    jsPlugins: jsPlugins.map((path) => join(root, path)),
  }));
  return JSON.stringify({ ...house, options: {}, rules: {}, overrides: here });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-domain-'));
  writeFileSync(join(folder, '.oxlintrc.json'), settings());
  for (const place of ['domain', 'http']) {
    const home = join(folder, `apps/shop/src/orders/${place}`);
    mkdirSync(home, { recursive: true });
    codes.forEach((code, index) => {
      writeFileSync(join(home, `${index}.ts`), code);
    });
  }
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as Report;
  const refusedIn = (place: string) =>
    diagnostics
      .filter(({ code, filename }) => code === 'domain(syntax)' && filename.includes(place))
      .map(({ filename }) => codes[Number(basename(filename, '.ts'))] ?? filename)
      .toSorted();
  refused = { domain: refusedIn('/domain/'), http: refusedIn('/http/') };
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a domain', () => {
  it('is told of no time, id, chance or setting but by arguments, awaits nothing and has no framework', () => {
    expect(refused.domain).toEqual(forbidden.toSorted());
  });

  it('alone is held to it', () => {
    expect(refused.http).toEqual([]);
  });
});
