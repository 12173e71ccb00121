import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { boundariesFrom } from './boundaries.js';
import { judgeFixtures } from './cruise.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixtures = join(root, 'tools/boundaries/fixtures');
const names = boundariesFrom('^', []).map(({ name }) => name);
const caught = new Map<string, { rule: string; from: string }[]>();

beforeAll(async () => {
  for (const { rule, from } of await judgeFixtures(root)) {
    const fixture = from.split('/')[3] ?? '';
    caught.set(fixture, [...(caught.get(fixture) ?? []), { rule: rule.name, from }]);
  }
});

describe('the boundaries', () => {
  it.each(names)('%s catches the violation that is planted for it', (name) => {
    expect(caught.get(name)?.map(({ rule }) => rule)).toContain(name);
  });

  it('have a fixture for every rule, and none for a rule that is gone', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...names, 'sound'].sort());
  });

  it('catch a wrong folder as well as a wrong file name', () => {
    expect(caught.get('names-say-what-is-done')).toHaveLength(2);
  });

  it('know folders that stand in groups', () => {
    const froms = caught.get('siblings-meet-at-index')?.map(({ from }) => from) ?? [];
    expect(froms.some((from) => from.endsWith('src/papers/files/domain/file.ts'))).toBe(true);
  });

  it('leave sound code alone', () => {
    expect(caught.get('sound') ?? []).toEqual([]);
  });

  it('say to who breaks one what it is for', () => {
    for (const { comment } of boundariesFrom('^', [])) expect(comment).toMatch(/\.$/u);
  });
});
