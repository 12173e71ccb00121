import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, openStation, type Station } from '../test/parcels.js';
import { TimerRunner } from './index.js';

let station: Station;
beforeEach(async () => (station = await openStation()));
afterEach(() => station.close());

describe('a timer', () => {
  it('is fired once it can be had, though its table was held for longer than is waited for it', async () => {
    const { parcels, clock } = station;
    const { database } = parcels;
    const id = await parcels.store(minutes(1));
    clock.stepTo(minutes(1));
    let [held, leave] = [(): void => undefined, (): void => undefined];
    const isHeld = new Promise<void>((done) => (held = done));
    const mayLeave = new Promise<void>((done) => (leave = done));
    const other = database.transaction(async (tx) => {
      await tx.query('LOCK TABLE timer IN SHARE ROW EXCLUSIVE MODE');
      held();
      await mayLeave;
    });
    await isHeld;
    setTimeout(leave, 200);
    const handlers = new Map([['parcel/XX-01', ({ ref }: { ref: string }) => parcels.breach(ref)]]);
    expect(await new TimerRunner({ database, clock, handlers }).runDue()).toBe(1);
    await other;
    expect(await parcels.timer(id)).toMatchObject({ status: 'fired' });
  });
});
