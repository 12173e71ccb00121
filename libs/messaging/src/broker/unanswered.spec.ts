import { describe, expect, it } from '@jest/globals';
import { Unanswered } from './unanswered.js';

const LONG_MS = 60_000;

describe('questions that were asked together', () => {
  it('are done when each has its answer, in whatever order the answers came', async () => {
    const asked = new Unanswered<string>(3, LONG_MS);
    asked.answer(2, 'third');
    asked.answer(0, 'first');
    asked.answer(1, new Error('refused'));
    expect(await asked.all).toEqual(['first', new Error('refused'), 'third']);
  });

  it('keep the first answer, and take none to what was not asked', async () => {
    const asked = new Unanswered<string>(2, LONG_MS);
    asked.answer(0, 'first');
    asked.answer(0, 'again');
    asked.answer(2, 'not asked');
    asked.answer(Number.NaN, 'not asked');
    asked.answer(1, 'second');
    asked.answer(1, 'late');
    expect(await asked.all).toEqual(['first', 'second']);
  });

  it('say which were never answered once the time is over', async () => {
    const asked = new Unanswered<string>(2, 5);
    asked.answer(1, 'second');
    expect(await asked.all).toEqual([new Error('no answer within 5 ms'), 'second']);
  });

  it('say why no more answers came, where that is known', async () => {
    const asked = new Unanswered<string>(2, LONG_MS);
    asked.answer(0, 'first');
    asked.giveUp(new Error('the line is dead'));
    asked.answer(1, 'late');
    expect(await asked.all).toEqual(['first', new Error('the line is dead')]);
  });
});
