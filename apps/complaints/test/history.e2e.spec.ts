import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusMillis, type Actor } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { handler, hours, manager, member, MONDAY_10 } from './a-complaint.js';
import { RunningComplaints, toInvestigated } from './a-running-service.js';

const importer: Actor = { ...manager, regions: ['*'] };
const head = 'key,opened,closed,type,about,borough';
const mapping = [
  { field: 'externalId', column: 'key' },
  { field: 'openedOn', column: 'opened' },
  { field: 'closedOn', column: 'closed', blanks: ['NA'] },
  { field: 'type', column: 'type', blanks: ['NA'] },
  { field: 'descriptor', column: 'about', blanks: ['NA'] },
  { field: 'area', column: 'borough', blanks: ['NA'] },
];
const good = [
  'N1,2015-06-01,2015-06-11,Noise,Loud,Brooklyn',
  'N2,2015-06-02,2015-06-04,Noise,NA,NA',
  'N3,2015-06-03,NA,Housing,Heat,Queens',
];

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

type Body = Record<string, unknown> & { readonly id: string };

const send = async (path: string, type: string, body: string): Promise<Body> => {
  const url = `${service.under.service.url}/api/complaints/${path}`;
  const as = await service.under.header({ sub: importer.id, ...importer });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...as, 'content-type': type },
    body,
  });
  const read = (await answer.json()) as Body;
  if (answer.status >= 300) throw new Error(JSON.stringify(read));
  return read;
};
const does = (id: string, verb: string, body: object) =>
  send(`imports/${id}/${verb}`, 'application/json', JSON.stringify(body));
const until = async (id: string, status: string): Promise<Body> => {
  let body: Body | undefined;
  await waitFor(async () => {
    ({ body } = await service.get(`imports/${id}`, importer));
    return body['status'] === status;
  });
  if (!body) throw new Error('nothing was answered');
  return body;
};

/** Uploaded, mapped, tried and, where any row is good, filed. */
const bring = async (rows: readonly string[]): Promise<{ checked: Body; done?: Body }> => {
  const { id } = await send('imports?name=old', 'text/csv', [head, ...rows].join('\n'));
  await does(id, 'map', { fields: mapping });
  await does(id, 'check', {});
  const checked = await until(id, 'checked');
  if (checked['badRows'] === checked['rows']) return { checked };
  await does(id, 'run', { mode: 'skip-bad' });
  return { checked, done: await until(id, 'done') };
};
const problems = async (id: string) =>
  (await service.get(`imports/${id}/problems`, importer)).body['items'] as {
    row: number;
    code: string;
  }[];
const history = async (path: string) => (await service.get(`analysis/${path}`, importer)).body;

describe('complaints of earlier systems', () => {
  it('CP-14, CP-15 come in by the import and are counted at once, each once', async () => {
    const { done } = await bring(good);
    expect(done).toMatchObject({ rows: 3, badRows: 0, filed: 3 });
    expect(await history('pareto?by=category&source=history')).toMatchObject({
      total: 3,
      items: [
        { key: 'Noise', count: 2 },
        { key: 'Housing', count: 1 },
      ],
    });
    expect((await history('figures?source=history'))['items']).toMatchObject([
      { received: 3, ended: 2, open: 1, medianDays: 6 },
    ]);
    expect((await history('trend?every=day&source=history'))['items']).toMatchObject([
      { from: '2015-06-01', received: 1 },
      { from: '2015-06-02' },
      { from: '2015-06-03' },
      { from: '2015-06-04', ended: 1 },
      { from: '2015-06-11', ended: 1 },
    ]);
    const again = await bring([...good, 'N4,2015-07-01,2015-07-01,Noise,Loud,Queens']);
    expect(again.checked).toMatchObject({ rows: 4, badRows: 3 });
    expect(again.done).toMatchObject({ filed: 1 });
    expect(await history('pareto?by=area&source=history')).toMatchObject({ total: 4 });
  });

  it('CP-15 what is missing or cannot be is told a row, and the others come in', async () => {
    const { checked, done } = await bring([
      'B1,2015-06-05,2015-06-01,Noise,Loud,Queens',
      'B2,2015-02-30,NA,Noise,Loud,Queens',
      'B3,2015-06-05,2031-01-01,Noise,Loud,Queens',
      'B4,2015-06-05,2015-06-06,NA,Loud,Queens',
      ',2015-06-05,2015-06-06,Noise,Loud,Queens',
      'B6,2015-06-05,2015-06-06,Noise,Loud,Queens',
    ]);
    expect(checked).toMatchObject({ rows: 6, badRows: 4 });
    expect((await problems(checked.id)).map(({ row, code }) => [row, code])).toEqual([
      [2, 'closed-before-opened'],
      [3, 'not-a-day'],
      [4, 'in-the-future'],
      [5, 'value-missing'],
      [6, expect.any(String)],
    ]);
    expect(done).toMatchObject({ filed: 2 });
  });

  it('CP-14 the analysis runs over both at once', async () => {
    const { customerId } = await service.aCustomer();
    const id = await service.recorded(customerId);
    await service.through(id, ...toInvestigated);
    const both = await history('pareto?by=source');
    const keys = (both['items'] as { key: string }[]).map(({ key }) => key);
    expect(keys.sort()).toEqual(['complaint', 'history']);
    await service.under.stepTo(plusMillis(MONDAY_10, hours(1)));
    expect((await history('cases?source=complaint'))['items']).toHaveLength(1);
  });

  it('G-05 of no region, or of another, they are nobody’s who is not everywhere', async () => {
    for (const by of [handler, manager]) {
      const { body } = await service.get('analysis/pareto?by=category&source=history', by);
      expect(body['total']).toBe(0);
    }
    expect((await service.get('imports', member)).status).toBe(403);
  });
});
