import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@kefu/kernel';
import { agent, agentOfWest, colleague, lead, manager } from './a-callback.js';
import { CallCentre } from './a-call-centre.js';
import { anOrder, appointed, say } from './foreign-events.js';

let centre: CallCentre;
beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());

describe('deadlines and trail of a callback', () => {
  it('G-03 are open to its region and to whose list it is on, and to nobody else', async () => {
    await centre.hear(agent.id, appointed(agent));
    const order = anOrder();
    await centre.hear(order.id, say(order, centre.clock.now()).signed());
    const [row] = await centre.database.query<{ id: string }>('SELECT id FROM callback');
    const id = row?.id ?? '';
    const seen = async (by: Actor): Promise<unknown> => {
      const { status, body } = await centre.get(`deadlines?ref=${id}`, by);
      return status === 200 ? body.items.length > 0 : body.code;
    };
    const moved = { ...agent, regions: ['west'] };
    const told: unknown[] = [];
    for (const by of [agent, colleague, lead, manager, moved]) told.push(await seen(by));
    expect(told).toEqual([true, true, true, true, true]);
    const technician = { ...colleague, roles: ['technician'] };
    expect(await seen(agentOfWest)).toBe('not-found');
    expect(await seen(technician)).toBe('not-found');
    const trailFor = async (...regions: string[]) =>
      (await centre.get(`audit/${id}`, { ...manager, regions })).status;
    expect([await trailFor('east'), await trailFor('west')]).toEqual([200, 404]);
  });
});
