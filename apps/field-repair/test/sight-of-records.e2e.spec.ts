import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, system, toInstant, type Actor } from '@kefu/kernel';
import { ComplaintNoShowToldV1 } from '@kefu/messages-complaints';
import { RepairOrders } from '../src/repair-orders/index.js';
import {
  agent,
  agentOfWest,
  ARepairOrder,
  hours,
  lead,
  manager,
  otherTechnician,
  technician,
} from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { newOrder } from './steps.js';

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

describe('deadlines and trail of an order', () => {
  it('G-03 are open to those who may read the order, and to nobody else', async () => {
    const { id } = await newOrder(field);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead);
    const seen = async (by: Actor): Promise<unknown> => {
      const { status, body } = await field.get(`deadlines?ref=${id}`, by);
      return status === 200 ? (body['items'] as unknown[]).length > 0 : body.code;
    };
    const sales = { ...agent, roles: ['sales'] };
    const told: unknown[] = [];
    for (const by of [agent, lead, technician, manager]) told.push(await seen(by));
    expect(told).toEqual([true, true, true, true]);
    const refused: unknown[] = [];
    for (const by of [agentOfWest, otherTechnician, sales]) refused.push(await seen(by));
    expect(refused).toEqual(['not-found', 'not-found', 'not-found']);
    const trailFor = async (...regions: string[]) =>
      (await field.get(`audit/${id}`, { ...manager, regions })).status;
    expect([await trailFor('east'), await trailFor('west')]).toEqual([200, 404]);
  });
});

/** A technician did not come, and the customer complained of it. */
const complainedOf = async (): Promise<string> => {
  const now = toInstant(Date.now());
  const o = new ARepairOrder(plusMillis(now, hours(-5))).report().notifyLead().dispatch();
  const { order } = o.accept().confirm();
  const ids = { id: newId(), number: newId(), ...(await field.aCustomer()) };
  const orders = field.service.app.get(RepairOrders);
  await orders.create(system('test'), () => ({ next: { ...order, ...ids }, events: [] }));
  const { customerId, id: repairOrderId } = ids;
  const told = { customerId, regionId: 'east', repairOrderId, madeAt: now };
  await field.learn(newId(), happened(ComplaintNoShowToldV1, told));
  return repairOrderId;
};

describe('penalties for no-shows', () => {
  const director = { ...manager, id: newId(), roles: ['director'] };
  const leadOfWest = { ...lead, id: newId(), regions: ['west'] };
  const ask = (verb: string, body: unknown, by: Actor) =>
    field.ask('POST', `penalties/${verb}`, body, { by });
  const listed = async (by: Actor, query = ''): Promise<unknown[]> => {
    const { body } = await field.get(`penalties?limit=200${query}`, by);
    return (body['items'] as { id: string }[]).map(({ id }) => id);
  };

  it('FR-06 are confirmed, told, appealed and overturned, each by whoever has the right', async () => {
    const orderId = await complainedOf();
    const [id] = await listed(manager, `&orderId=${orderId}&status=proposed`);
    const on = String(id);
    const reason = '未告知客户';
    for (const by of [technician, lead, agent]) {
      expect((await ask(`${on}/confirm`, { reason }, by)).status).toBe(403);
    }
    for (const bad of [{}, { reason: ' \u200b\u3000 ' }, { reason, degree: 'minor' }]) {
      expect((await ask(`${on}/confirm`, bad, manager)).status).toBe(400);
    }
    for (const amount of ['0.00', '-1.00', '1', '1e9', '10000000.00']) {
      const { status } = await ask(
        `${on}/record-costs`,
        { costs: [{ what: 'x', amount }] },
        manager,
      );
      expect(status).toBe(400);
    }
    const costs = [{ what: '再次上门', amount: '80.00' }];
    expect((await ask(`${on}/record-costs`, { costs }, manager)).status).toBe(200);
    const confirmed = await ask(`${on}/confirm`, { reason }, manager);
    expect(confirmed.body).toMatchObject({ status: 'confirmed', costs, weighing: { count: 1 } });
    expect((await ask(`${on}/confirm`, { reason }, manager)).status).toBe(409);
    expect((await ask(`${on}/tell`, {}, technician)).body).toHaveProperty('appealUntil');
    const appealed = await ask(`${on}/appeal`, { reason: '已电话告知' }, technician);
    expect(appealed.body['status']).toBe('appealed');
    const again = await ask(`${on}/appeal`, { reason: '再次' }, technician);
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
    expect((await ask(`${on}/overturn`, { reason }, manager)).status).toBe(403);
    const { body } = await ask(`${on}/overturn`, { reason: '有通话记录' }, director);
    expect(body).toMatchObject({ status: 'overturned', appeal: { ruling: { as: 'director' } } });
  });

  it('FR-06 are known to the person, and to who leads their region, and to nobody else', async () => {
    const orderId = await complainedOf();
    const [id] = await listed(technician, `&orderId=${orderId}`);
    const path = `penalties/${String(id)}`;
    const seen: unknown[] = [];
    for (const by of [technician, lead, manager, leadOfWest, otherTechnician, agent]) {
      const listing = await field.get(`penalties?orderId=${orderId}`, by);
      const items = (listing.body['items'] as unknown[] | undefined) ?? [];
      seen.push([(await field.get(path, by)).status, items.length]);
    }
    expect(seen).toEqual([
      ...[
        [200, 1],
        [200, 1],
        [200, 1],
      ],
      ...[
        [404, 0],
        [404, 0],
        [403, 0],
      ],
    ]);
    const verb = await ask(`${String(id)}/appeal`, { reason: '不服' }, otherTechnician);
    expect(verb.status).toBe(404);
    const trail = async (region: string) =>
      (await field.get(`audit/${String(id)}`, { ...manager, regions: [region] })).status;
    expect([await trail('east'), await trail('west')]).toEqual([200, 404]);
    expect((await field.get('penalties?from=2026-02-30', manager)).status).toBe(400);
    const ofNoId = { ...technician, id: 'somebody@elsewhere' };
    expect(await listed(ofNoId)).toEqual([]);
  });
});
