import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { CallCentre } from './a-call-centre.js';
import { agent, agentOfWest, colleague, manager, MONDAY_10 } from './a-callback.js';
import { anOrder, appointed, registered, say, type ForeignOrder } from './foreign-events.js';

let centre: CallCentre;
beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  for (const who of [agent, colleague]) await centre.hear(who.id, appointed(who));
});

const into = (survivorId: string) =>
  happened(CustomerMergedV1, { number: 'C000002', survivorId, survivorNumber: 'C000001' }, 'CU-01');
const sign = (order: ForeignOrder) => centre.hear(order.id, say(order, MONDAY_10).signed());
const lists = () =>
  centre.database.query<{ customerId: string; agentId: string }>(
    `SELECT customer_id AS "customerId", agent_id AS "agentId" FROM callback ORDER BY id`,
  );

describe('when a customer is merged', () => {
  it('CU-01 CB-11 the survivor is on one list with all callbacks, heard twice too', async () => {
    const [one, two] = [anOrder(), anOrder()];
    await sign(one);
    await sign(two);
    expect(new Set((await lists()).map(({ agentId }) => agentId)).size).toBe(2);
    const [{ agentId } = { agentId: '' }] = await centre.database.query<{ agentId: string }>(
      'SELECT agent_id AS "agentId" FROM callback WHERE customer_id = $1',
      [one.customerId],
    );
    await centre.hearPersonal(two.customerId, { name: '张叁', phones: [] });
    const merged = centre.envelope(two.customerId, into(one.customerId));
    expect(await centre.receive(merged)).toBe('applied');
    const before = await centre.fingerprint();
    expect(await centre.receive(merged)).toBe('seen');
    expect(await centre.fingerprint()).toBe(before);
    const theirs = { customerId: one.customerId, agentId };
    expect(await lists()).toEqual([theirs, theirs]);
    for (const id of [one.customerId, two.customerId]) {
      const found = await centre.get(`callbacks?customerId=${id}`, manager);
      expect(found.body.items).toHaveLength(2);
    }
  });

  it('CU-01 CB-11 stays with the agent who is just calling one of the two', async () => {
    const [one, two] = [anOrder(), anOrder()];
    await sign(one);
    await sign(two);
    const [{ id, agentId } = { id: '', agentId: '' }] = await centre.database.query<{
      id: string;
      agentId: string;
    }>('SELECT id, agent_id AS "agentId" FROM callback WHERE customer_id = $1', [two.customerId]);
    const caller = agentId === agent.id ? agent : colleague;
    expect((await centre.post(`${id}/start-call`, caller)).status).toBe(200);
    await centre.hear(two.customerId, into(one.customerId));
    const theirs = { customerId: one.customerId, agentId };
    expect(await lists()).toEqual([theirs, theirs]);
    const calling = await centre.get(`callbacks/${id}`, caller);
    expect(calling.body['status']).toBe('calling');
  });

  it('CU-01 leaves a callback with who may call in its region', async () => {
    await centre.hear(agentOfWest.id, appointed(agentOfWest));
    const [east, west] = [anOrder('east'), anOrder('west')];
    await sign(east);
    await sign(west);
    await centre.hear(west.customerId, into(east.customerId));
    const rows = await lists();
    expect(rows.map(({ customerId }) => customerId)).toEqual([east.customerId, east.customerId]);
    expect(rows.map(({ agentId }) => agentId)).toContain(agentOfWest.id);
  });

  it('CU-01 plans for the survivor what is heard of under the old id after the merger', async () => {
    const [one, two] = [anOrder(), anOrder()];
    await sign(one);
    await centre.hear(two.customerId, into(one.customerId));
    await sign(two);
    const [first, second] = await lists();
    expect(second).toEqual(first);
    expect(first?.customerId).toBe(one.customerId);
  });

  it('CU-01 a merger that is heard before the registration waits for it', async () => {
    const [one, two] = [anOrder(), anOrder()];
    await sign(two);
    const first = centre.envelope(two.customerId, registered());
    const second = centre.envelope(two.customerId, into(one.customerId));
    expect(await centre.receive(second)).toBe('parked');
    expect(await centre.receive(first)).toBe('applied');
    expect((await lists()).map(({ customerId }) => customerId)).toEqual([one.customerId]);
  });

  it('G-05 CU-01 keeps no copy of the merged, and forgets no word of theirs', async () => {
    const id = newId();
    await centre.hearPersonal(id, { name: '张叁', phones: [] });
    await centre.hearMerged(id, newId());
    const copies = await centre.database.query('SELECT 1 FROM customer_contact');
    expect(copies).toEqual([]);
  });
});
