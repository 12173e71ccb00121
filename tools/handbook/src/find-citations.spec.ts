import { describe, expect, it } from '@jest/globals';
import { citationsIn, testsIn } from './find-citations.js';

/* Ids are put together here, or this spec would be counted among the tests of those rules. */
const first = ['FR', '02'].join('-');
const second = ['G', '05'].join('-');

describe('citations in code', () => {
  it('are strings that are rule ids, each with its line', () => {
    const text = `// ${first}\nconst r = rule('${first}');\nconst o = { '${second}': 1, a: \`${second}\` };\n`;
    expect(citationsIn('a.ts', text)).toEqual([
      { id: first, file: 'a.ts', line: 2 },
      { id: second, file: 'a.ts', line: 3 },
      { id: second, file: 'a.ts', line: 3 },
    ]);
  });

  it('are not longer texts, comments or ids that there are not', () => {
    const text = `/* '${first}' */ const a = 'see ${first}', b = 'FR-99', c = 'toString';`;
    expect(citationsIn('a.ts', text)).toEqual([]);
  });
});

describe('tests that carry an id', () => {
  it('are found by their own name and by that of the block around them', () => {
    const text = [
      `describe('${first} in time', () => {`,
      `  it('is kept', () => {});`,
      `  it.each([1])('${second} %s', () => {});`,
      `  test(\`${second} \${x} now\`, () => {});`,
      `});`,
      `it('something else', () => { expect('${first}').toBe(1); });`,
    ].join('\n');
    expect(testsIn('a.spec.ts', text).map(({ id, name, line }) => [id, name, line])).toEqual([
      [first, `${first} in time › is kept`, 2],
      [first, `${first} in time › ${second} %s`, 3],
      [second, `${first} in time › ${second} %s`, 3],
      [first, `${first} in time › ${second} … now`, 4],
      [second, `${first} in time › ${second} … now`, 4],
    ]);
  });
});
