import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, plusMillis } from '@kefu/kernel';
import { CallCentre, type Told } from './a-call-centre.js';
import {
  agent,
  agentOfWest,
  colleague,
  contentedCustomer,
  hours,
  lead,
  manager,
  minutes,
} from './a-callback.js';
import { anOrder, appointed, registered, say } from './foreign-events.js';

let centre: CallCentre;

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  for (const who of [agent, agentOfWest]) await centre.hear(who.id, appointed(who));
});

const now = () => centre.clock.now();
const told = ({ status, body }: Told) => [status, body.code ?? body['status']];

/** A callback of stage C that is due now; its id. */
const due = async (regionId = 'east', customerId = newId()): Promise<string> => {
  const order = anOrder(regionId, customerId);
  const of = say(order, now());
  await centre.hear(order.id, of.reported());
  await centre.hear(order.id, of.signed());
  const rows = await centre.database.query<{ id: string }>(
    'SELECT id FROM callback WHERE repair_order_id = $1',
    [order.id],
  );
  return rows[0]?.id ?? '';
};

const upcoming = async (ends: number): Promise<void> => {
  const order = anOrder();
  await centre.hear(order.id, say(order, now()).confirmed(1, ends));
};

describe('an agent works from a list', () => {
  it('CB-11 callbacks are found and counted by how urgent they are, in the regions of who asks', async () => {
    const id = await due();
    await upcoming(hours(5));
    const ids = async (urgency: string, by = agent) =>
      (await centre.get(`callbacks?urgency=${urgency}`, by)).body.items.map((one) => one['id']);
    expect(await ids('due')).toEqual([id]);
    expect(await ids('upcoming')).toHaveLength(1);
    expect(await ids('overdue')).toEqual([]);
    const counted = async (query: string, by = agent) =>
      (await centre.get(`callbacks/counts${query}`, by)).body.items;
    expect(await counted('')).toEqual([
      { plan: 'CB-01', status: 'due', urgency: 'upcoming', count: 1 },
      { plan: 'CB-03', status: 'due', urgency: 'due', count: 1 },
    ]);
    expect(await counted('?urgency=due', agentOfWest)).toEqual([]);
    await centre.post(`${id}/start-call`, agent);
    await centre.post(`${id}/complete`, agent, contentedCustomer);
    expect(await counted('?plan=CB-03')).toEqual([
      { plan: 'CB-03', status: 'completed', count: 1 },
    ]);
  });

  it('CB-03 calls, hears that it is solved, and says so to whoever listens', async () => {
    const id = await due();
    const list = await centre.get('worklist', agent);
    expect(list.body.items).toMatchObject([
      { id, status: 'due', urgency: 'due', order: { number: 'R00000042', model: 'KM-227' } },
    ]);
    expect(told(await centre.post(`${id}/start-call`, agent))).toEqual([200, 'calling']);
    const said = { ...contentedCustomer, note: '很好' };
    expect(told(await centre.post(`${id}/complete`, agent, said))).toEqual([200, 'completed']);
    const [event] = await centre.database.query<{ body: string }>(
      "SELECT body::text FROM outbox WHERE type = 'kefu.callbacks.callback.completed.v1'",
    );
    expect(event?.body).toContain('"solved"');
    expect(event?.body).not.toContain('很好');
    expect((await centre.get('worklist', agent)).body.items).toEqual([]);
  });

  it('CB-13 three attempts on two days, and the customer is unreachable', async () => {
    const id = await due();
    const inVain = async () => {
      await centre.post(`${id}/start-call`, agent);
      return centre.post(`${id}/attempts`, agent, { outcome: 'no-answer' });
    };
    expect(told(await inVain())).toEqual([200, 'due']);
    expect(told(await inVain())).toEqual([200, 'due']);
    await centre.stepTo(plusMillis(now(), hours(24)));
    const { body } = await inVain();
    expect(body).toMatchObject({ status: 'unreachable', unreachable: { attempts: 3, days: 2 } });
    expect((await centre.story()).at(-1)).toBe('CB-03 unreachable');
  });

  it('CB-13 the customer names a better time, and the list knows', async () => {
    const id = await due();
    await centre.post(`${id}/start-call`, agent);
    const at = plusMillis(now(), hours(2));
    expect(told(await centre.post(`${id}/reschedule`, agent, { at }))).toEqual([
      200,
      'rescheduled',
    ]);
    const list = await centre.get('worklist?urgency=upcoming', agent);
    expect(list.body.items).toMatchObject([{ id, dueAt: at, urgency: 'upcoming' }]);
    expect(told(await centre.post(`${id}/start-call`, agent))).toEqual([422, 'not-due-yet']);
    const rang = await centre.post(`${id}/start-call`, agent, { customerRang: true });
    expect(told(rang)).toEqual([200, 'calling']);
  });

  it('CB-01 missed is a breach on record, fired once by its timer', async () => {
    await upcoming(hours(1));
    const late = plusMillis(now(), minutes(135));
    await centre.stepTo(late);
    expect(await centre.story()).not.toContain('CB-01 deadline-breached');
    await centre.stepTo(plusMillis(late, 1));
    await centre.stepTo(plusMillis(late, hours(9)));
    const breaches = (await centre.story()).filter((fact) => fact.includes('breached'));
    expect(breaches).toEqual(['CB-01 deadline-breached']);
  });

  it('CB-11 shows what can be in time first, then what is late, then what is to come', async () => {
    await due();
    await centre.stepTo(plusMillis(now(), hours(24 * 7)));
    await upcoming(hours(3));
    await due();
    await upcoming(hours(2));
    const urgencies = async (query: string) =>
      (await centre.get(`worklist${query}`, agent)).body.items.map(({ urgency }) => urgency);
    expect(await urgencies('')).toEqual(['due', 'overdue', 'upcoming', 'upcoming']);
    expect(await urgencies('?urgency=overdue')).toEqual(['overdue']);
    expect(await urgencies('?plan=CB-01')).toEqual(['upcoming', 'upcoming']);
  });

  it('CB-11 pages through a list without showing anybody twice or missing anybody', async () => {
    const ids = [];
    for (let count = 0; count < 7; count += 1) ids.push(await due());
    const read = async (path: string) => {
      const seen: unknown[] = [];
      for (let cursor = ''; ;) {
        const { body } = await centre.get(`${path}?limit=3${cursor}`, agent);
        seen.push(...body.items.map(({ id }) => id));
        if (!body.next) return seen.sort();
        cursor = `&cursor=${body.next}`;
      }
    };
    expect(await read('worklist')).toEqual(ids.sort());
    expect(await read('callbacks')).toEqual(ids);
  });

  it('CB-11 each sees their own list, a manager the region, and nobody another region', async () => {
    const [east, west] = [await due('east'), await due('west')];
    const ids = async (path: string, by = agent) =>
      (await centre.get(path, by)).body.items.map(({ id }) => id);
    expect(await ids('worklist')).toEqual([east]);
    expect(await ids('worklist?list=region')).toEqual([east]);
    expect(await ids('worklist', agentOfWest)).toEqual([west]);
    expect((await ids('worklist', manager)).sort()).toEqual([east, west].sort());
    expect(await ids('callbacks', lead)).toEqual([east]);
    expect(told(await centre.get(`callbacks/${west}`, agent))).toEqual([404, 'not-found']);
    expect(told(await centre.post(`${west}/start-call`, agent))).toEqual([404, 'not-found']);
  });

  it('G-01 a colleague takes over whatever the customer has on the list', async () => {
    await centre.hear(colleague.id, appointed(colleague));
    const customerId = newId();
    const [one, two] = [await due('east', customerId), await due('east', customerId)];
    const owner = (await centre.get(`callbacks/${one}`, manager)).body['agentId'];
    const taker = owner === agent.id ? colleague : agent;
    const took = await centre.post(`${one}/hand-over`, taker, { toAgentId: taker.id });
    expect(took.body).toMatchObject({ agentId: taker.id });
    expect((await centre.get(`callbacks/${two}`, manager)).body['agentId']).toBe(taker.id);
    const west = await centre.post(`${one}/hand-over`, manager, { toAgentId: agentOfWest.id });
    expect(told(west)).toEqual([422, 'not-an-agent-of-the-region']);
  });

  it('CB-17 says what to ask and what to say, in Chinese and English, and in Cantonese', async () => {
    const { body, headers } = await centre.get(`callbacks/${await due()}`, agent);
    expect(headers.get('etag')).toBe('"1"');
    const guide = body['guide'] as { questions: { code: string }[]; script: object[] };
    expect(guide.questions[0]?.code).toBe('solved');
    expect(guide.questions.map(({ code }) => code)).toContain('timeliness');
    const text = { zh: expect.any(String), en: expect.any(String) };
    const parts = ['opening', 'satisfied', 'dissatisfied', 'closing'];
    expect(guide.script).toMatchObject(parts.map((part) => ({ part, text })));
    expect(guide.script[0]).toHaveProperty('cantonese');
  });

  it('G-05 who calls sees the number, who does not sees it masked', async () => {
    const customerId = newId();
    await centre.hear(customerId, registered());
    await centre.hearPersonal(customerId, {
      name: '李二',
      phones: ['13800005678'],
      contacts: [{ name: '赵三', phone: '13900001234' }],
    });
    const id = await due('east', customerId);
    const director = { ...manager, id: newId(), roles: ['director'] };
    const seen = async (by: typeof agent) =>
      (await centre.get(`callbacks/${id}`, by)).body['customer'];
    expect(await seen(agent)).toMatchObject({
      number: 'K00000042',
      name: '李二',
      phones: ['13800005678'],
    });
    expect(await seen(director)).toMatchObject({
      phones: ['138****5678'],
      contacts: [{ name: '赵三', phone: '139****1234' }],
    });
  });
});
