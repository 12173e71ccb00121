import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor, type Nats } from '@kefu/testing';
import { openNats, Sender } from './post-office.js';

let nats: Nats;
let sender: Sender;

beforeEach(async () => {
  [nats, sender] = await Promise.all([openNats(), Sender.open()]);
});
afterEach(async () => {
  await sender.close();
  await nats.stop();
});

const fillOf = async (): Promise<number | undefined> =>
  (await sender.messaging?.facts())?.streamFill;

describe('a stream that fills up', () => {
  it('is warned of once it is 70 % full, before it takes no more', async () => {
    const warnings: string[] = [];
    const more = { maxStreamBytes: 10_000, onWait: (what: string) => warnings.push(what) };
    await sender.start(nats, more);
    const id = await sender.write();
    await waitFor(async () => ((await fillOf()) ?? 1) < 0.7, { what: 'a stream with room' });
    expect(warnings).toEqual([]);
    for (let stamp = 0; stamp < 8; stamp += 1) await sender.stampAgain(id, 'x'.repeat(400));
    await waitFor(async () => (await sender.unsettled()) === 0, { what: 'a settled outbox' });
    await sender.messaging?.stop();
    await sender.start(nats, more);
    await waitFor(() => warnings.length > 0, { what: 'a warning' });
    expect(warnings).toEqual([
      expect.stringMatching(/^KEFU_CUSTOMERS is \d\d % full; at 100 % nothing more is published$/),
    ]);
    expect(await fillOf()).toBeGreaterThanOrEqual(0.7);
  });
});
