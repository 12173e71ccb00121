import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@kefu/kernel';
import { agent, handler, manager } from './a-complaint.js';
import { RunningComplaints, said, toClosed, type Deed } from './a-running-service.js';

let service: RunningComplaints;
let id: string;
const words = '<script>alert("x")</script> 修了三次 & 还是卡纸';

beforeAll(async () => {
  service = await RunningComplaints.start();
  const { customerId } = await service.aCustomer();
  const { body } = await service.post('complaints', { ...said(customerId), words }, agent);
  ({ id } = body);
  const deeds = toClosed.map(([verb, body, by]): Deed => {
    const judged = { safety: 'none', complexity: 'simple', impact: 'one' };
    return [verb, verb === 'classify' ? { ...body, ...judged } : body, by];
  });
  await service.through(id, ...deeds);
});
afterAll(() => service.stop());

const paper = async (by: Actor, lang: string) => {
  const url = `${service.under.service.url}/api/complaints/complaints/${id}/trace.html?lang=${lang}`;
  return fetch(url, { headers: await service.under.header({ sub: by.id, ...by }) });
};

describe('the trace of a complaint', () => {
  it('CP-15 has every step of the standard in order, with who and when', async () => {
    const { status, body } = await service.get(`complaints/${id}/trace`, handler);
    expect(status).toBe(200);
    const entries = body['entries'] as { step: string; at: string; byNumber?: string }[];
    expect([...new Set(entries.map(({ step }) => step))]).toEqual([
      ...['received', 'acknowledged', 'assessed', 'investigated', 'answered', 'communicated'],
      'closed',
    ]);
    expect(JSON.stringify(entries[0])).toContain('修了三次');
    expect(entries.find(({ step }) => step === 'closed')).toMatchObject({ byNumber: '10004' });
  });

  it('CP-15 has its limits with how each came about and what became of it', async () => {
    const { body } = await service.get(`complaints/${id}/trace`, handler);
    const limits = body['limits'] as { rule: string; status: string; rests: unknown[] }[];
    expect(limits.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['CP-05', 'CP-13']));
    expect(limits.every(({ status }) => status !== 'running')).toBe(true);
  });

  it.each(['zh', 'en'])('CP-15 is a page in %s on which markup is text', async (lang) => {
    const answer = await paper(handler, lang);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const html = await answer.text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)');
    expect(html).toContain('GB/T 19012-2019');
  });

  it('CP-15 says how it was judged, departments and causes by their names', async () => {
    const html = await (await paper(handler, 'zh')).text();
    for (const told of [
      '人身安全：无',
      '复杂程度：简单',
      '影响范围：本客户',
      '指派：售后部',
      '结论：',
    ]) {
      expect(html).toContain(told);
    }
    expect(html).not.toMatch(/after-sales|part-defect/u);
  });

  it('G-05 of another region there is none', async () => {
    const stranger: Actor = { ...manager, id: newId(), regions: ['west'] };
    expect((await service.get(`complaints/${id}/trace`, stranger)).status).toBe(404);
    expect((await paper(stranger, 'zh')).status).toBe(404);
  });
});
