import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { HeardChange } from './change.js';
import { KeepChanges } from './keep-changes.js';
import { OpenStream } from './open-stream.js';

const heard = (position: number, id = String(position)): HeardChange => ({
  change: {
    ...{ type: 'kefu.callbacks.callback.scheduled.v1', service: 'callbacks' },
    ...{ aggregate: 'callback', id, sequence: 1, at: '2026-11-28T08:00:00.000Z' },
  },
  regionId: 'east',
  position,
});

describe('the changes that are kept', () => {
  it('forget the oldest, and then know nothing of what came since', () => {
    const kept = new KeepChanges(0, 100);
    for (let at = 1; at <= 200; at += 1) kept.keep(heard(at * 10_000));
    const known = kept.since(1_950_000) ?? [];
    expect(known.map(({ position }) => position)).toEqual([
      1_950_000, 1_960_000, 1_970_000, 1_980_000, 1_990_000, 2_000_000,
    ]);
    expect(kept.since(500_000)).toBeUndefined();
    expect(kept.latest).toBe(2_000_000);
  });

  it('tell again what came shortly before: streams are heard side by side', () => {
    const kept = new KeepChanges(0);
    kept.keep(heard(20_000));
    kept.keep(heard(18_000));
    expect(kept.since(20_000)?.map(({ position }) => position)).toEqual([20_000, 18_000]);
  });
});

/** A browser that takes what fits and reads none of it. */
class Unread extends Writable {
  sent = '';
  constructor() {
    super({ highWaterMark: 512 });
  }
  override _write(chunk: Buffer): void {
    this.sent += chunk.toString();
  }
}

describe('a browser that does not read', () => {
  it('is let go at the second beat, and nothing is kept for it but what it has to read anew', () => {
    const raw = new Unread();
    let [told, slow] = [0, 0];
    const actor = { id: 'a', kind: 'person', roles: [], regions: [] } as const;
    const stream = new OpenStream(
      actor,
      raw as unknown as ServerResponse,
      0,
      (count) => (told += count),
      () => (slow += 1),
    );
    stream.say('presence', { ref: 'x'.repeat(600) });
    for (let at = 1; at <= 5_000; at += 1) stream.tell(heard(at));
    stream.beat();
    expect([raw.destroyed, slow]).toEqual([false, 0]);
    stream.beat();
    expect([raw.destroyed, slow, told]).toEqual([true, 1, 0]);
  });

  it('is let go at once where what is said to it piles up', () => {
    const raw = new Unread();
    const actor = { id: 'a', kind: 'person', roles: [], regions: [] } as const;
    let slow = 0;
    const stream = new OpenStream(
      actor,
      raw as unknown as ServerResponse,
      0,
      () => undefined,
      () => (slow += 1),
    );
    for (let more = 0; more < 1_000; more += 1) stream.say('presence', { ref: 'x'.repeat(1_000) });
    expect([raw.destroyed, slow]).toEqual([true, 1]);
    expect(raw.writableLength).toBeLessThan(300_000);
  });
});
