import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallCentre } from './a-call-centre.js';
import { agent, contented, contentedCustomer, manager, MONDAY_10 } from './a-callback.js';
import { anOrder, appointed, say } from './foreign-events.js';

let centre: CallCentre;
const order = anOrder();
const of = say(order, MONDAY_10);

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
});

describe('personal data', () => {
  const state = (phone: string) => ({
    customerId: order.customerId,
    number: 'K00000042',
    name: '李二',
    phones: [phone],
    address: '某路 1 号',
    contacts: [],
    assets: [],
  });

  it('G-05 keeps name and phones, and no address', async () => {
    await centre.hearPersonal(order.customerId, state('13800005678'));
    await centre.hearPersonal(order.customerId, state('13900001234'));
    const rows = await centre.database.query<{ state: object }>(
      'SELECT state FROM customer_contact',
    );
    expect(rows).toEqual([{ state: { name: '李二', phones: ['13900001234'], contacts: [] } }]);
  });

  it('G-05 an erased customer is forgotten, their words too, and the figures stay', async () => {
    await centre.hearPersonal(order.customerId, state('13800005678'));
    await centre.hear(order.id, of.signed());
    const [one] = await centre.database.query<{ id: string }>('SELECT id FROM callback');
    await centre.post(`${one?.id ?? ''}/start-call`, agent);
    const scores = { ...contented, overall: 4 };
    const said = { ...contentedCustomer, scores, note: '机密' };
    expect((await centre.post(`${one?.id ?? ''}/complete`, agent, said)).status).toBe(200);
    await centre.hearPersonal(order.customerId, undefined);
    const [kept] = await centre.database.query<{ answers: object; contacts: number; keys: number }>(
      `SELECT answers, (SELECT count(*) FROM customer_contact) AS contacts,
              (SELECT count(*) FROM audit_key WHERE key <> '') AS keys FROM callback`,
    );
    expect(kept).toMatchObject({ contacts: 0, keys: 0, answers: { scores: { overall: 4 } } });
    const everything = await centre.database.query('SELECT body FROM audit');
    expect(JSON.stringify([kept, everything])).not.toContain('机密');
    expect((await centre.get(`callbacks/${one?.id ?? ''}`, manager)).status).toBe(200);
  });
});
