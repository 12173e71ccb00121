import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@kefu/kernel';
import {
  agent,
  agentOfWest,
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
