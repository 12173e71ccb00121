import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@kefu/kernel';
import { colleague, director, generalManager, handler, manager, member } from './a-complaint.js';
import { RunningComplaints, toAssigned } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const until = '2026-11-28T02:00:00+00:00';
const wanted = { rule: 'CP-05', until, reason: '等待厂家检测报告' };
const assigned = async () => {
  const id = await service.recorded((await service.aCustomer()).customerId);
  await service.through(id, ...toAssigned);
  return id;
};
const ask = (id: string, by: Actor, body: object = wanted) =>
  service.post(`complaints/${id}/ask-extension`, body, by);
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body['rule'],
  body['code'],
];
const limit = async (id: string, rule: string) => {
  const { body } = await service.get(`deadlines?ref=${id}`, handler);
  return (body['items'] as { rule: string }[]).find((one) => one.rule === rule);
};

describe('G-10 over HTTP', () => {
  it('G-10 is asked for, waits in the list of who decides, is granted, and explained', async () => {
    const id = await assigned();
    expect((await ask(id, member)).status).toBe(200);
    expect(codeOf(await ask(id, member))).toEqual([409, 'G-10', 'asked-already']);
    const waiting = await service.get('complaints?extensionBy=general-manager', generalManager);
    expect((waiting.body['items'] as { id: string }[]).map((item) => item.id)).toContain(id);
    const grant = { rule: 'CP-05' };
    expect(codeOf(await service.post(`complaints/${id}/grant-extension`, grant, director))).toEqual(
      [403, 'G-10', 'role-above-needed'],
    );
    const { body } = await service.through(id, ['grant-extension', grant, generalManager]);
    expect(body['extensions']).toMatchObject([{ rule: 'CP-05', limit: 'P3D', granted: true }]);
    expect(await limit(id, 'CP-05')).toMatchObject({
      dueAt: '2026-11-28T02:00:00.000Z',
      explanation: { extensions: [{ rule: 'G-10', until: '2026-11-28T02:00:00.000Z' }] },
    });
    const trace = await service.get(`complaints/${id}/trace`, manager);
    expect(JSON.stringify(trace.body)).toContain('CP-05 extended until');
    expect(await service.under.story(id)).toBe(
      'recorded confirmed classified assigned extension-asked extension-granted',
    );
  });

  it('G-10 refused takes a reason', async () => {
    const id = await assigned();
    await service.through(id, ['ask-extension', wanted, handler]);
    const path = `complaints/${id}/refuse-extension`;
    expect((await service.post(path, { rule: 'CP-05' }, generalManager)).status).toBe(400);
    const blank = { rule: 'CP-05', reason: ' \u200b ' };
    expect((await service.post(path, blank, generalManager)).status).toBe(400);
    expect((await service.post(path, { ...blank, reason: '已够' }, generalManager)).status).toBe(
      200,
    );
  });

  it.each([
    ['no reason', { reason: undefined }, 400],
    ['invisible characters for a reason', { reason: '\u200b\u2060' }, 400],
    ['30 February', { until: '2027-02-30T00:00:00Z' }, 400],
    ['a day without a time', { until: '2026-11-28' }, 400],
    ['a rule that may not be extended', { rule: 'CP-13' }, 400],
    ['a rule of other services', { rule: 'FR-02' }, 400],
    ['a moment long ago', { until: '2026-01-01T00:00:00Z' }, 422],
    ['a moment in ten years', { until: '2036-02-29T00:00:00Z' }, 422],
    ['a limit that does not run', { rule: 'CP-11' }, 409],
  ])('G-10 is not asked for with %s', async (_what, bad, status) => {
    expect((await ask(await assigned(), member, { ...wanted, ...bad })).status).toBe(status);
  });

  it('G-10 whoever does not know of the complaint does not find it out by asking', async () => {
    const id = await assigned();
    expect((await ask(id, colleague)).status).toBe(404);
  });

  it('G-10 two at once: it is asked for once, and decided once', async () => {
    const id = await assigned();
    const both = await Promise.all([ask(id, member), ask(id, handler)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const decided = await Promise.all([
      service.post(`complaints/${id}/grant-extension`, { rule: 'CP-05' }, generalManager),
      service.post(
        `complaints/${id}/refuse-extension`,
        { rule: 'CP-05', reason: '已够' },
        generalManager,
      ),
    ]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('G-10 nobody answers: the limit holds, and is missed when it was due', async () => {
    const id = await assigned();
    await service.through(id, ['ask-extension', wanted, member]);
    await service.under.stepTo('2026-11-27T02:00:00.000Z');
    const { body } = await service.get(`complaints/${id}`, manager);
    const [asked] = body['extensions'] as { dueAt: string; lapsedAt?: string }[];
    expect(asked?.lapsedAt).toBeDefined();
    expect(body['breaches']).toContainEqual(
      expect.objectContaining({ rule: 'CP-05', dueAt: asked?.dueAt }),
    );
    const grant = await service.post(
      `complaints/${id}/grant-extension`,
      { rule: 'CP-05' },
      generalManager,
    );
    expect(codeOf(grant)).toEqual([409, 'G-10', 'nothing-to-decide']);
  });
});
