import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { waitFor, type Nats } from '@kefu/testing';
import { connectAs, openNats, Receiver, Sender, stampedEvent } from './post-office.js';

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

const receivedCount = async (): Promise<number> => (await receiver.received()).length;

describe('from a commit to its effect in another service', () => {
  it('every event takes effect once, in the order of its aggregate', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const ids = await Promise.all(Array.from({ length: 5 }, () => sender.write()));
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(ids.map((id) => sender.stampAgain(id)));
    }
    await waitFor(async () => (await receivedCount()) === 25, { what: '25 effects' });
    for (const id of ids) {
      const mine = (await receiver.received()).filter((row) => row.letter === id);
      expect(mine.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5]);
    }
    await waitFor(async () => (await sender.unsettled()) === 0, { what: 'a settled outbox' });
    expect(sender.faults).toEqual([]);
  });

  it('a listener that comes later hears everything from the first event on', async () => {
    await sender.start(nats);
    const id = await sender.write();
    await sender.stampAgain(id);
    await receiver.start(nats);
    await waitFor(async () => (await receivedCount()) === 2, { what: 'both effects' });
  });

  it('nothing is kept of an aggregate that is not heard of, though something is of others', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const letters = [await sender.write()];
    await waitFor(async () => (await receivedCount()) === 1, { what: 'the first letter' });
    const broker = await connectAs(nats, 'customers');
    const type = 'kefu.customers.parcel.sent.v1';
    const body = stampedEvent(newId(), 1, { type });
    await broker.publish([{ subject: type, id: newId(), body }]);
    await broker.close();
    letters.push(await sender.write());
    await waitFor(async () => (await receivedCount()) === 2, { what: 'the second letter' });
    const kept = await receiver.database.query<{ id: string }>(
      'SELECT aggregate_id AS id FROM gate UNION SELECT aggregate_id FROM parked',
    );
    expect(kept.map(({ id }) => id).sort()).toEqual(letters.sort());
  });
});
