import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { agent, director, handler, hours, manager, member } from './a-complaint.js';
import { RunningComplaints, toClosed, type Deed } from './a-running-service.js';

let service: RunningComplaints;
let customerId: string;
const everywhere = (by: Actor): Actor => ({ ...by, regions: ['*'] });
const islander: Actor = { ...handler, regions: ['island'] };
const price = { category: 'price', severity: 'major', nature: 'genuine' };

const through = async (...deeds: readonly Deed[]): Promise<string> => {
  const id = await service.recorded(customerId, everywhere(agent));
  if (deeds.length > 0) {
    await service.through(
      id,
      ...deeds.map(([verb, body, by]) => [verb, body, everywhere(by)] as const),
    );
  }
  return id;
};

/** Two of quality that were closed, one of them again open; one of price; one in error; one unclassed. */
beforeAll(async () => {
  service = await RunningComplaints.start();
  ({ customerId } = await service.aCustomer('island'));
  await through(...toClosed);
  const again = await through(...toClosed.slice(0, -2));
  await service.under.stepTo(plusMillis(service.under.now, hours(48)));
  await service.through(
    again,
    ['evaluate', { confirmed: true, score: 2 }, everywhere(agent)],
    ['close', {}, everywhere(handler)],
    ['reopen', { words: '又坏了', remedySought: '退货', category: 'quality' }, everywhere(agent)],
  );
  await through(['confirm', {}, manager], ['classify', price, handler]);
  await through(['confirm', {}, manager], ['void', { reason: '登记错误' }, manager]);
  await through();
});
afterAll(() => service.stop());

const ask = async (path: string, by: Actor = islander) =>
  (await service.get(`analysis/${path}`, by)).body;
const count = async (query: string): Promise<number> =>
  ((await ask(`cases?limit=200&${query}`))['items'] as unknown[]).length;

describe('the analysis of complaints', () => {
  it('CP-14 Pareto of categories: the most frequent first, what is in error in none', async () => {
    expect(await ask('pareto?by=category')).toEqual({
      total: 4,
      items: [
        { key: 'quality', count: 2, share: 50, cumulative: 50 },
        { key: 'price', count: 1, share: 25, cumulative: 75 },
        { count: 1, share: 25, cumulative: 100 },
      ],
      others: 0,
    });
    expect(await ask('pareto?by=cause')).toMatchObject({
      items: [{ key: 'part-defect', count: 2 }, { count: 2 }],
      others: 0,
    });
  });

  it('CP-14 each figure opens to its complaints', async () => {
    for (const by of ['category', 'cause', 'severity', 'channel', 'department'] as const) {
      const { items } = await ask(`pareto?by=${by}`);
      for (const { key, count: told } of items) {
        if (key === undefined) continue;
        expect([by, await count(`${by}=${key as string}`)]).toEqual([by, told]);
      }
    }
  });

  it('CP-14 trend by day, week and month of the centre', async () => {
    expect((await ask('trend?every=day'))['items']).toEqual([
      { from: '2026-11-23', received: 2, ended: 1 },
      { from: '2026-11-25', received: 2, ended: 0 },
    ]);
    expect((await ask('trend?every=week'))['items']).toEqual([
      { from: '2026-11-23', received: 4, ended: 1 },
    ]);
    expect((await ask('trend?every=month&to=2026-11-24'))['items']).toEqual([
      { from: '2026-11-01', received: 2, ended: 1 },
    ]);
    expect(await count('endedFrom=2026-11-23&endedTo=2026-11-23')).toBe(1);
  });

  it('CP-14 time to close, rounds, cost, share handled, repeated and not content', async () => {
    expect((await ask('figures'))['items']).toEqual([
      {
        ...{ received: 4, ended: 1, open: 3, shareHandled: 25, medianDays: 0, p90Days: 0 },
        ...{ rounds: 1, cost: '0.00', shareRepeated: 50, shareNotContent: 50 },
      },
    ]);
    const { items } = await ask('figures?by=category');
    expect(items).toMatchObject([{ key: 'quality', received: 2 }, { key: 'price' }, {}]);
  });

  it('G-05 counts only what whoever asks may see', async () => {
    const stranger: Actor = { ...manager, id: newId(), regions: ['west'] };
    expect(await ask('pareto?by=category', stranger)).toMatchObject({ total: 0, items: [] });
    expect((await ask('cases', stranger))['items']).toEqual([]);
    expect((await ask('figures?regionId=island', stranger))['items']).toEqual([]);
    for (const by of [agent, member]) {
      expect((await service.get('analysis/pareto?by=category', by)).status).toBe(403);
    }
    expect(await ask('pareto?by=category&regionId=island', director)).toMatchObject({ total: 4 });
  });

  it('pages through the cases, and gives them as a file', async () => {
    const first = await ask('cases?limit=3');
    const rest = await ask(`cases?limit=3&cursor=${String(first['next'])}`);
    expect([first, rest].map(({ items }) => (items as unknown[]).length)).toEqual([3, 1]);
    const file = async (name: string) => {
      const url = `${service.under.service.url}/api/complaints/analysis/${name}`;
      const headers = await service.under.header({ sub: islander.id, ...islander });
      return fetch(url, { headers });
    };
    const text = await (await file('cases.csv?lang=en')).text();
    expect(text.trim().split('\n')).toHaveLength(5);
    expect((await file('cases.xlsx')).status).toBe(200);
  });

  it.each(['from=2026-02-30', 'by=colour', 'cursor=x', 'limit=0', 'area=%00'])(
    'refuses %s',
    async (query) => {
      const path = query.startsWith('by') ? `pareto?${query}` : `cases?${query}`;
      expect((await service.get(`analysis/${path}`, islander)).status).toBe(400);
    },
  );
});
