import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@kefu/kernel';
import { agent, finance, handler, member } from './a-complaint.js';
import { RunningComplaints } from './a-running-service.js';

let service: RunningComplaints;
const islander: Actor = { ...handler, regions: ['island'] };

beforeAll(async () => {
  service = await RunningComplaints.start();
  const { customerId } = await service.aCustomer('island');
  for (let at = 0; at < 3; at += 1) {
    await service.recorded(customerId, { ...agent, regions: ['*'] });
  }
  const elsewhere = await service.aCustomer();
  await service.recorded(elsewhere.customerId);
});
afterAll(() => service.stop());

const file = async (path: string, by: Actor, headers = {}) => {
  const url = `${service.under.service.url}/api/complaints/complaints/${path}`;
  return fetch(url, {
    headers: { ...(await service.under.header({ sub: by.id, ...by })), ...headers },
  });
};
const lines = async (path: string, by: Actor): Promise<string[]> =>
  (await (await file(path, by)).text()).trim().split('\r\n');

const anId = /[\da-f]{8}-[\da-f]{4}-/u;

describe('the list of complaints as a file', () => {
  it('has what the filters of the list show, in its order', async () => {
    const { body } = await service.get('complaints?open=true', islander);
    const shown = (body['items'] as { number: string }[]).map(({ number }) => number);
    const [head, ...rows] = await lines('list.csv?open=true&lang=en', islander);
    expect(head).toContain('Number,Status');
    expect(rows.map((row) => row.split(',')[0])).toEqual(shown);
    expect(rows.join()).not.toMatch(anId);
    expect(await lines(`list.csv?number=${shown[0] ?? ''}`, islander)).toHaveLength(2);
    expect(await lines('list.csv?overdue=true', islander)).toHaveLength(1);
  });

  it('G-05 has nothing of what whoever asks may not see, and nobody’s words', async () => {
    expect(await lines('list.csv', member)).toHaveLength(1);
    expect(await lines('list.csv', finance)).toHaveLength(1);
    expect((await lines('list.csv', islander)).join()).not.toContain('卡纸');
  });

  it('has its name, its type and the language that is asked for, else that of whoever reads it', async () => {
    const english = { 'accept-language': 'en' };
    const read = await file('list.csv', islander, english);
    expect(read.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(read.headers.get('content-disposition')).toBe(
      'attachment; filename="complaints-to-do.csv"',
    );
    expect(await read.text()).toMatch(/^Number,Status/u);
    expect(await (await file('list.csv?lang=zh', islander, english)).text()).toMatch(/^编号,/u);
    expect(await (await file('list.csv', islander)).text()).toMatch(/^编号,/u);
    const workbook = await file('list.xlsx', islander);
    expect(workbook.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(workbook.headers.get('content-disposition')).toMatch(/complaints-to-do\.xlsx"$/u);
  });

  it('comes as a workbook, too, and refuses what is no filter', async () => {
    const workbook = Buffer.from(await (await file('list.xlsx', islander)).arrayBuffer());
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    expect((await file('list.csv?colour=red', islander)).status).toBe(400);
    expect((await file('list.csv?number=7', islander)).status).toBe(400);
  });
});
