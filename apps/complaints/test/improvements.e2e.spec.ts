import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { agent, director, handler, hours, manager, member, otherManager } from './a-complaint.js';
import { RunningComplaints, toInvestigated } from './a-running-service.js';

let service: RunningComplaints;
let customerId: string;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
beforeAll(async () => {
  ({ customerId } = await service.aCustomer());
});
afterAll(() => service.stop());

const plan = (more: object = {}) => ({
  ...{ cause: 'part-defect', regionId: 'east', origins: [], measure: '更换供应商' },
  ...{ ownerId: member.id, dueOn: '2026-12-31' },
  ...more,
});
const planned = async (more: object = {}): Promise<string> => {
  const { status, body } = await service.post('improvements', plan(more), handler);
  expect([status, body]).toMatchObject([201, { status: 'planned' }]);
  return body.id;
};
const act = (id: string, verb: string, body: object, by: Actor) =>
  service.post(`improvements/${id}/${verb}`, body, by);
const found = { found: '三十天无同类投诉' };
const evidence = { evidence: '验收报告' };

describe('improvements over HTTP', () => {
  it('CP-14 goes from a complaint to a verified improvement with its effect', async () => {
    const complaintId = await service.recorded(customerId);
    await service.through(complaintId, ...toInvestigated);
    const id = await planned({ origins: [{ kind: 'complaint', id: complaintId }] });
    await service.under.stepTo(plusMillis(service.under.now, hours(24)));
    expect((await service.get(`improvements/${id}/effect`, manager)).status).toBe(409);
    expect((await act(id, 'carry-out', evidence, member)).status).toBe(200);
    expect((await act(id, 'verify', found, manager)).body).toMatchObject({ status: 'verified' });
    await service.under.stepTo(plusMillis(service.under.now, hours(48)));
    for (const _each of [1, 2]) {
      await service.through(await service.recorded(customerId), ...toInvestigated);
    }
    const effect = await service.get(`improvements/${id}/effect`, manager);
    expect(effect.body).toMatchObject({ days: 90, daysPassed: 2, before: 1, after: 2 });
    expect(await service.under.running(id)).toEqual([]);
    expect(await service.under.story(id)).toBe('planned done verified');
    const byOrigin = await service.get(`improvements?originId=${complaintId}`, manager);
    expect(byOrigin.body['items']).toMatchObject([{ id }]);
  });

  it('CP-14 also comes of a callback, and of nothing that is not on record', async () => {
    const callbackId = newId();
    const completed = {
      ...({ plan: 'CB-02', customerId, concerns: {}, completedBy: agent.id } as const),
      ...{ dissatisfied: true, wantsToComplain: false, completedAt: service.under.now },
    };
    await service.learn(callbackId, happened(CallbackCompletedV1, completed));
    await planned({ origins: [{ kind: 'callback', id: callbackId }] });
    for (const kind of ['complaint', 'callback', 'repair-order']) {
      const body = plan({ origins: [{ kind, id: newId() }] });
      const { status, body: problem } = await service.post('improvements', body, handler);
      expect([status, problem['rule'], problem['code']]).toEqual([422, 'CP-14', 'unknown-origin']);
    }
  });

  it.each([
    ['an owner that nobody knows', { ownerId: newId() }, 422],
    ['30 February', { dueOn: '2027-02-30' }, 400],
    ['yesterday', { dueOn: '2026-11-01' }, 422],
    ['blanks for a measure', { measure: ' \u3000 ' }, 400],
    ['neither cause nor category', { cause: undefined }, 422],
    ['a region that is not theirs', { regionId: 'west' }, 403],
    ['everywhere, by who is not', { regionId: undefined }, 403],
  ])('CP-14 is not planned with %s', async (_what, bad, status) => {
    expect((await service.post('improvements', plan(bad), handler)).status).toBe(status);
  });

  it('CP-14 of two who verify at once one does, and its owner never', async () => {
    const id = await planned({ ownerId: manager.id });
    await act(id, 'carry-out', evidence, manager);
    expect((await act(id, 'verify', found, manager)).status).toBe(422);
    expect((await act(id, 'verify', found, agent)).status).toBe(403);
    const both = await Promise.all(
      [otherManager, director].map((by) => act(id, 'verify', found, by)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('G-05 of another region it is unknown, in lists and by id; its owner sees their own', async () => {
    const id = await planned();
    const stranger: Actor = { ...manager, id: newId(), regions: ['west'] };
    for (const path of [`improvements/${id}`, `improvements/${id}/effect`, `audit/${id}`]) {
      expect((await service.get(path, stranger)).status).toBe(404);
    }
    expect((await service.get('improvements?limit=200', stranger)).body['items']).toEqual([]);
    const own = await service.get('improvements?status=planned&limit=200', member);
    expect((own.body['items'] as { id: string }[]).map((item) => item.id)).toContain(id);
    expect((await act(id, 'verify', found, stranger)).status).toBe(404);
  });

  it('CP-14, G-01 of an owner who leaves the manager has it, however often it is told', async () => {
    const leaver = newId();
    const appointed = { number: '2000', roles: ['technician'], regionIds: ['east'] };
    await service.learn(leaver, happened(PersonAppointedV1, appointed));
    const id = await planned({ ownerId: leaver });
    const told = service.under.envelope(leaver, happened(PersonDismissedV1, { number: '2000' }));
    await service.under.receive(told);
    await service.under.receive(told);
    const { body } = await service.get(`improvements/${id}`, manager);
    expect([handler.id, manager.id, otherManager.id]).toContain(body['ownerId']);
    expect(await service.under.story(id)).toBe('planned handed-over');
  });

  it('CP-14 missed, it is late in the list and told at once', async () => {
    const id = await planned({ dueOn: '2026-12-05' });
    await service.under.stepTo('2026-12-05T16:00:01.000Z');
    const { body } = await service.get('improvements?overdue=true&limit=200', handler);
    expect((body['items'] as { id: string }[]).map((item) => item.id)).toContain(id);
    expect(await service.under.story(id)).toBe('planned deadline-breached');
    expect((await act(id, 'carry-out', evidence, member)).status).toBe(200);
  });
});

describe('the regular report on causes', () => {
  interface Report {
    readonly id: string;
    readonly readerId: string;
  }
  const reports = async (query = '', by: Actor = director) =>
    (await service.get(`analysis-reports?limit=200${query}`, by)).body[
      'items'
    ] as unknown as Report[];
  const readBy = (id: string, by: Actor) =>
    service.post(`analysis-reports/${id}/confirm-reading`, {}, by);
  const of = async ({ id: readerId }: Actor): Promise<Report> => {
    const [found] = await reports(`&readerId=${readerId}`);
    if (!found) throw new Error('there is none');
    return found;
  };

  it('CP-14 every manager has one of the month, with what it came to', async () => {
    const all = await reports();
    expect(all.map(({ readerId }) => readerId).sort()).toEqual(
      [manager.id, otherManager.id].sort(),
    );
    const { body } = await service.get(`analysis-reports/${(await of(manager)).id}`, manager);
    expect(body).toMatchObject({
      ...{ status: 'unread', from: '2026-11-01', to: '2026-11-30', regions: ['east'] },
      analysis: {
        figures: { received: 3, open: 3 },
        before: { received: 0 },
        causes: [{ key: 'part-defect', count: 3, cumulative: 100 }],
        categories: [{ key: 'quality', count: 3 }],
        improvements: { verified: 2 },
      },
    });
  });

  it('CP-14 whom it is for says that they have read it, once; looking at it is not reading it', async () => {
    const { id } = await of(manager);
    expect((await readBy(id, director)).body).toMatchObject({ code: 'read-by-another' });
    expect((await readBy(id, handler)).status).toBe(403);
    const both = await Promise.all([readBy(id, manager), readBy(id, manager)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await service.under.story(id)).toBe('issued read');
    expect(await service.under.running(id)).toEqual([]);
  });

  it('G-05 of regions that are not all theirs it is unknown', async () => {
    const { id } = await of(manager);
    const stranger: Actor = { ...manager, id: newId(), regions: ['west'] };
    expect((await service.get(`analysis-reports/${id}`, stranger)).status).toBe(404);
    expect((await readBy(id, stranger)).status).toBe(404);
    expect(await reports('', stranger)).toEqual([]);
  });

  it('CP-14 unread in time it is told one level up, who leaves hands it on, and it is still read', async () => {
    const { id } = await of(otherManager);
    await service.under.stepTo('2026-12-08T10:00:01.000Z');
    expect(await reports('&overdue=true')).toMatchObject([{ id }]);
    const { body } = await service.get(`analysis-reports/${id}`, director);
    expect(body['breaches']).toMatchObject([
      { rule: 'CP-14', responsibleId: otherManager.id, escalatedTo: 'director' },
    ]);
    await service.learn(otherManager.id, happened(PersonDismissedV1, { number: '10007' }));
    expect((await readBy(id, otherManager)).status).toBe(403);
    expect((await readBy(id, manager)).body).toMatchObject({
      status: 'read',
      readerId: manager.id,
    });
    expect(await service.under.story(id)).toBe('issued deadline-breached passed-on read');
  });

  it('CP-14 nobody has the same month twice, and the next follows it', async () => {
    await service.under.stepTo('2026-12-31T23:00:01.000Z');
    expect((await reports(`&readerId=${manager.id}`)).length).toBe(3);
    expect(await reports('&status=unread')).toMatchObject([
      { readerId: manager.id, from: '2026-12-01', to: '2026-12-31' },
    ]);
  });
});

describe('an improvement that nobody carries through', () => {
  it('CP-14, G-01 is told again until it is done', async () => {
    const id = await planned({ dueOn: '2027-01-05' });
    await service.under.stepTo('2027-01-08T16:00:03.000Z');
    const thrice = 'planned deadline-breached deadline-breached deadline-breached';
    expect(await service.under.story(id)).toBe(thrice);
    const late = await service.get(`improvements/${id}`, handler);
    expect(late.body['breaches']).toMatchObject([
      { rule: 'CP-14', responsibleId: member.id },
      { rule: 'CP-14', responsibleId: member.id, again: 3 },
    ]);
    expect((await act(id, 'carry-out', evidence, member)).status).toBe(200);
    await service.under.stepTo('2027-01-12T16:00:03.000Z');
    expect(await service.under.story(id)).toBe(`${thrice} done`);
  });
});
