import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor, type Nats } from '@kefu/testing';
import { openNats, Receiver, Sender } from './post-office.js';

let nats: Nats;
let sender: Sender;
let receiver: Receiver;

beforeEach(async () => {
  [nats, sender, receiver] = await Promise.all([openNats(), Sender.open(), Receiver.open()]);
});
afterEach(async () => {
  await Promise.all([sender.close(), receiver.close()]);
  await nats.stop();
});

const received = async (count: number): Promise<void> => {
  await waitFor(async () => (await receiver.received()).length === count, {
    what: `${count} effects`,
  });
};
const empty = async (tx: { query(text: string): Promise<unknown> }): Promise<void> => {
  await tx.query('TRUNCATE received');
};
const stamped = async (): Promise<string> => {
  const id = await sender.write();
  await sender.stampAgain(id);
  await sender.stampAgain(id);
  return id;
};

describe('a listener that hears everything anew', () => {
  it('comes to the same again, once each and in order, and then goes on', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const id = await stamped();
    await received(3);
    await receiver.messaging?.hearAnew(empty);
    await received(3);
    await sender.stampAgain(id);
    await received(4);
    expect((await receiver.received()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    await waitFor(async () => (await receiver.messaging?.progress())?.[0]?.pending === 0, {
      what: 'everything heard',
    });
    expect(await receiver.messaging?.progress()).toEqual([
      { source: 'customers', messages: 4, pending: 0 },
    ]);
  });

  it('changes nothing when what empties its tables fails', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    await stamped();
    await received(3);
    const failing = receiver.messaging?.hearAnew(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await receiver.received()).toHaveLength(3);
    expect(await receiver.database.query('SELECT 1 FROM hear_anew')).toEqual([]);
  });

  it('still does so when it stopped before its durable was dropped', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    await stamped();
    await received(3);
    await receiver.messaging?.stop();
    await receiver.database.query('TRUNCATE received, gate');
    await receiver.database.query(`INSERT INTO hear_anew (source) VALUES ('customers')`);
    await receiver.start(nats);
    await received(3);
    expect(await receiver.database.query('SELECT 1 FROM hear_anew')).toEqual([]);
  });
});
