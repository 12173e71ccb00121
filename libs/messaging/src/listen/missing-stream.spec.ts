import { describe, expect, it } from '@jest/globals';
import { MissingStream } from './missing-stream.js';

const waiting = () => {
  const said: string[] = [];
  const clock = { now: 5_000 };
  const missing = new MissingStream(
    'KEFU_STAFF',
    (what) => said.push(what),
    () => clock.now,
  );
  const missedAfter = (millis: number): number => {
    clock.now += millis;
    missing.missed();
    return said.length;
  };
  return { missing, missedAfter, said };
};

describe('a stream that is not there', () => {
  it('is waited for quietly for 30 s, and then once with a word', () => {
    const { missedAfter, said } = waiting();
    expect([missedAfter(0), missedAfter(29_999)]).toEqual([0, 0]);
    expect([missedAfter(1), missedAfter(500), missedAfter(60_000)]).toEqual([1, 1, 1]);
    expect(said[0]).toContain('KEFU_STAFF');
  });

  it('is waited for anew when it was there and is gone again', () => {
    const { missing, missedAfter } = waiting();
    expect([missedAfter(0), missedAfter(30_000)]).toEqual([0, 1]);
    missing.found();
    expect([missedAfter(0), missedAfter(29_999), missedAfter(1)]).toEqual([1, 1, 2]);
  });
});
