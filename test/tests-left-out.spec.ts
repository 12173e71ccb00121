import { describe, expect, it } from '@jest/globals';
import { focusedOrSkipped, snapshots } from './tests-left-out.js';

describe('what the census finds', () => {
  it.each([
    "it.skip('a', () => {});",
    "describe.only('a', () => {});",
    "test.only.each([1])('a', () => {});",
    "it.each([1]).skip('a', () => {});",
    "it.todo('a');",
    "xit('a', () => {});",
    "fdescribe('a', () => {});",
  ])('is %s', (text) => {
    expect(focusedOrSkipped('a.spec.ts', text)).toHaveLength(1);
  });

  it.each([
    "it('skips a day', () => { order.skip('x'); options.only; });",
    "// it.skip('a')",
    'expect(fit(Event, data)).toEqual(data);',
  ])('is not %s', (text) => {
    expect(focusedOrSkipped('a.spec.ts', text)).toEqual([]);
  });

  it.each(['toMatchSnapshot', 'toMatchInlineSnapshot', 'toThrowErrorMatchingSnapshot'])(
    'is %s',
    (matcher) => {
      expect(snapshots('a.spec.ts', `expect(a).${matcher}();`)).toHaveLength(1);
    },
  );
});
