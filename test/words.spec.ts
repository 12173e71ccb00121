import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

/** People are "they", or named by their role: an agent is as often a woman. */
const byGender = /\b(?:he|him|his|himself|she|her|hers|herself)\b/iu;

/** Lines of a text that speak of somebody as a man or a woman. */
const linesByGender = (text: string): string[] =>
  text.split('\n').filter((line) => byGender.test(line));

const elsewhere = [
  /(?:^|\/)(?:node_modules|dist|\.kefu)\//u,
  // what has run in a database stays as it ran
  /\/migrations\//u,
  // made of the docstrings, which are read here
  /\.gen\.ts$/u,
  // pinyin, and these words themselves
  /^tools\/bench\/src\/archive\/names\.ts$/u,
  /^test\/words\.spec\.ts$/u,
];

const texts = globSync('{apps,libs,tools,test,examples,deploy,docs}/**/*.{ts,tsx,mjs,md}', {
  cwd: root,
})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !elsewhere.some((path) => path.test(file)));

describe('words', () => {
  it('speak of people as "they" or by their role', () => {
    const found = texts.flatMap((file) =>
      linesByGender(readFileSync(join(root, file), 'utf8')).map(
        (line) => `${file}: ${line.trim()}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('are seen where they do not', () => {
    expect(linesByGender('who told him\nthe theme of this chapter\nHers is the list')).toEqual([
      'who told him',
      'Hers is the list',
    ]);
    expect(texts.length).toBeGreaterThan(1000);
  });
});
