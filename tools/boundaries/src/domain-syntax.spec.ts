import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { domainSyntax } from '../domain-syntax.mjs';

const linter = new Linter();
const faultsOf = (code: string) =>
  linter.verify(code, {
    languageOptions: { parser },
    rules: { 'no-restricted-syntax': ['error', ...domainSyntax] },
  });

describe('a domain', () => {
  it.each([
    'const now = new Date();',
    'const now = Date.now();',
    'const chance = Math.random();',
    'const id = crypto.randomUUID();',
    'const zone = process.env.TZ;',
    'export async function decide() {}',
    'const decide = async () => 1;',
    'await decide();',
    'class Order { @Column() id = 1 }',
  ])('does not say %s', (code) => {
    expect(faultsOf(code)).toHaveLength(1);
  });

  it.each(['const then = new Date(now);', 'const at = Date.parse(text);', 'Math.max(1, 2);'])(
    'may say %s',
    (code) => {
      expect(faultsOf(code)).toEqual([]);
    },
  );

  it('is held to it by the rules of the house', () => {
    const config = fileURLToPath(new URL('../../../eslint.config.mjs', import.meta.url));
    expect(readFileSync(config, 'utf8')).toMatch(
      /\/domain\/[^}]*no-restricted-syntax[^}]*domainSyntax/u,
    );
  });
});
