import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@kefu/kernel';
import { agent, agentOfWest, lead, manager, technician } from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { newOrder, repairedOrder, report } from './steps.js';

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

const director: Actor = { ...manager, roles: ['director'], id: newId() };

const found = async (query: string, by: Actor = agent): Promise<string[]> => {
  const { status, body } = await field.get(`repair-orders?${query}`, by);
  expect([query, status]).toEqual([query, 200]);
  return (body['items'] as { id: string }[]).map(({ id }) => id);
};
const refused = async (query: string, by: Actor = agent) => {
  const { status, body } = await field.get(`repair-orders?${query}`, by);
  return [status, body.code];
};
const rangFrom = async (callbackPhone: string) => {
  const ids = await field.aCustomer();
  const { body } = await field.post('', { ...report(ids), callbackPhone }, agent);
  return { ...ids, id: body.id };
};

describe('an order is found', () => {
  it('by number, as people type it, and by who owns it', async () => {
    const { id, answered } = await newOrder(field);
    const number = String(answered.body['number']);
    expect(await found(`number=${number.toLowerCase()}`)).toEqual([id]);
    expect(await found(`number=${encodeURIComponent(`${number} `)}&ownerId=${agent.id}`)).toEqual([
      id,
    ]);
    expect(await found(`number=${number}&ownerId=${lead.id}`)).toEqual([]);
  });

  it('by the day on which it was reported, at the centre, both days counted', async () => {
    const { id } = await newOrder(field);
    await field.query(
      `UPDATE repair_order SET report = report || '{"at": "2026-03-01T15:59:59.999Z"}' WHERE id = $1`,
      [id],
    );
    expect(await found('from=2026-03-01&to=2026-03-01')).toEqual([id]);
    expect(await found('from=2026-03-02&to=2026-03-02')).toEqual([]);
    expect(await found('to=2026-02-28')).toEqual([]);
    expect((await refused('from=2026-02-30'))[0]).toBe(400);
  });

  it('by the phone that was rung from, in any spelling, of a repeat report too', async () => {
    const { id, ...ids } = await rangFrom('13911112222');
    expect(await found(`phone=${encodeURIComponent('+86 139 1111 2222')}`)).toEqual([id]);
    expect(await found('phone=2222')).toContain(id);
    await field.post('', { ...report(ids), callbackPhone: '13933334444' }, agent);
    expect(await found('phone=13933334444')).toEqual([id]);
    expect(await refused('phone=12-ab')).toEqual([400, 'malformed']);
    expect(await found('phone=%25%25%25%251').catch(() => 'refused')).toBe('refused');
  });

  it('G-05 who does not see phones finds by a whole one only, on record as a reveal, so often a day', async () => {
    const { id } = await rangFrom('13955556666');
    expect(await refused('phone=6666', director)).toEqual([422, 'not-for-your-role']);
    expect(await found('phone=13955556666', director)).toEqual([id]);
    const revealed = await field.query('SELECT order_id FROM revealed_phone WHERE person_id = $1', [
      director.id,
    ]);
    expect(revealed).toEqual([{ order_id: id }]);
    await field.query('UPDATE masked_search SET times = 300 WHERE person_id = $1', [director.id]);
    expect(await refused('phone=13955556666', director)).toEqual([422, 'searches-used-up']);
    expect(await found('phone=13955556666')).toEqual([id]);
  });

  it('by nobody of another region, whatever is asked', async () => {
    const { id } = await rangFrom('13977778888');
    expect(await found('phone=13977778888', agentOfWest)).toEqual([]);
    const counted = await field.get('repair-orders/counts?phone=13977778888', agentOfWest);
    expect(counted.body['items']).toEqual([]);
    expect(await found('phone=13977778888')).toEqual([id]);
  });
});

describe('the list that people work from', () => {
  it('has what is to be done first, first, and says how many are late', async () => {
    const { id: later, customerId } = await newOrder(field);
    const other = await field.anAsset(customerId);
    const { body } = await field.post('', report({ customerId, assetId: other }), agent);
    const sooner = body.id;
    await field.query(
      "UPDATE repair_order SET due_at = date_trunc('second', now()) - interval '1 hour' WHERE id = $1",
      [sooner],
    );
    const theirs = `customerId=${customerId}`;
    expect(await found(theirs)).toEqual([sooner, later]);
    const first = await field.get(`repair-orders?${theirs}&limit=1`, agent);
    expect(await found(`${theirs}&limit=1&cursor=${String(first.body['next'])}`)).toEqual([later]);
    expect(await found(`${theirs}&overdue=true`)).toEqual([sooner]);
    const counts = await field.get(`repair-orders/counts?${theirs}`, agent);
    expect(counts.body['items']).toEqual([{ status: 'reported', count: 2, overdue: 1 }]);
  });

  it('is taken away as a file with the same sight and masks', async () => {
    const { customerId } = await rangFrom('13988889999');
    const csv = async (by: Actor) => {
      const path = `exports/repair-orders.csv?customerId=${customerId}`;
      const { status, text } = await field.download(path, by);
      return [status, text] as const;
    };
    const [status, text] = await csv(manager);
    expect(status).toBe(200);
    expect(text).toContain('13988889999');
    expect((await csv(director))[1]).toContain('139****9999');
    expect((await csv({ ...lead, regions: ['west'] }))[1]).not.toContain('9999');
    expect((await csv(technician))[0]).toBe(403);
    const { status: sheet } = await field.download('exports/repair-orders.xlsx', manager);
    expect(sheet).toBe(200);
  });

  it('G-03 a lead reads the trail of the orders that they know of', async () => {
    const { id } = await newOrder(field);
    const { status, body } = await field.get(`repair-orders/${id}/trail`, lead);
    expect([status, body['intact']]).toEqual([200, true]);
    expect(JSON.stringify(body)).not.toContain('13800005678');
    const other = await field.get(`repair-orders/${id}/trail`, { ...lead, regions: ['west'] });
    expect(other.status).toBe(404);
  });

  it('FR-12 attempts at a signature and the manager’s close are refused until they may be', async () => {
    const { id } = await repairedOrder(field);
    const asked = { how: 'visit', outcome: 'put-off' };
    const { status, body } = await field.post(`/${id}/receipt-attempts`, asked, technician);
    expect([status, (body['receiptAttempts'] as unknown[]).length]).toEqual([200, 1]);
    const close = await field.post(`/${id}/close-unconfirmed`, { reason: 'never-signs' }, manager);
    expect([close.status, close.body.code]).toEqual([409, 'customer-not-unreachable']);
    for (const bad of [{ how: 'fax' }, { outcome: '' }, { at: '2026-02-30T10:00:00Z' }]) {
      const answered = await field.post(`/${id}/receipt-attempts`, { ...asked, ...bad }, agent);
      expect(answered.status).toBe(400);
    }
  });
});
