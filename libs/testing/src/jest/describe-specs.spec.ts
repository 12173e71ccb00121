import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeSpecs } from './describe-specs.js';

const order: string[] = [];

const load = async (spec: string): Promise<void> => {
  await Promise.resolve();
  beforeAll(() => void order.push(`${spec} begins`));
  beforeEach(() => void order.push(`${spec} goes on`));
  afterAll(() => void order.push(`${spec} ends`));
  describe('in a block', () => {
    it('has a test', () => {
      expect(order.at(-1)).toBe(`${spec} goes on`);
    });
  });
};

await describeSpecs(['one', 'other'], load);
const empty = await describeSpecs(['empty'], () => Promise.resolve()).catch(String);

describe('specs that share a file', () => {
  it('have their hooks for themselves', () => {
    expect(order).toEqual(
      ['one', 'other'].flatMap((spec) => [`${spec} begins`, `${spec} goes on`, `${spec} ends`]),
    );
  });

  it('each have a test', () => {
    expect(empty).toContain('empty has no test');
  });
});
