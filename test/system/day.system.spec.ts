import { beforeAll, describe, expect, it } from '@jest/globals';
import { playDay, type DayOutcome } from '@kefu/day';

describe('a working day at the centre', () => {
  const written: string[] = [];
  let outcome: DayOutcome;

  beforeAll(async () => {
    outcome = await playDay({
      language: 'zh',
      colour: false,
      write: (text) => written.push(text),
    });
  }, 480_000);

  it('RP-03 RP-06 ends with reports that say what was done, figure by figure', () => {
    expect(outcome.differences).toEqual([]);
    expect(outcome.orders).toBeGreaterThanOrEqual(20);
    expect(outcome.days.map(({ state }) => state)).toEqual(['published', 'published']);
  });

  it.each([
    'FR-02',
    'FR-03',
    'FR-05',
    'FR-07',
    'FR-11',
    'FR-12',
    'FR-13',
    'CB-12',
    'G-02',
    'CT-02',
    'CT-06',
  ])('%s acts in it, and the timeline says so', (rule) => {
    expect(written.some((line) => line.includes(`  ${rule}  `))).toBe(true);
  });

  it('is told in lines of at most 110 columns', () => {
    const lines = written.join('').split('\n');
    expect(lines.filter((line) => columnsOf(line) > 110)).toEqual([]);
  });
});

/** Chinese characters take two. */
const columnsOf = (line: string): number =>
  line.length + (line.match(/[⺀-鿿＀-｠【】]/gu)?.length ?? 0);
