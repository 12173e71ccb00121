import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { OrderAcceptedV1 } from '@kefu/messages-contracts';
import { agent, Archive, faultsOf, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const details = (more: object = {}) => ({
  title: '国庆保养讲座',
  kind: 'lecture',
  place: '一号厅',
  startsAt: '2026-10-10T10:00:00+08:00',
  endsAt: '2026-10-10T12:00:00+08:00',
  capacity: 1,
  ...more,
});
const plan = async (more: object = {}) =>
  (await archive.post('activities', details(more), { as: manager })).body.id;
const announced = async (more: object = {}) => {
  const id = await plan(more);
  const answer = await archive.post(`activities/${id}/announce`, {}, { as: manager });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
};
const enrol = (activityId: string, customerId: string) =>
  archive.post(`activities/${activityId}/enrolments`, { customerId });
const makeLoyal = async (customerId: string) => {
  for (const acceptedAt of ['2024-01-10', '2026-09-01', '2026-09-02', '2026-09-03']) {
    const order = { customerId, amount: '1.00', acceptedAt: `${acceptedAt}T02:00:00.000Z` };
    await archive.hear(newId(), 1, OrderAcceptedV1, order);
  }
};
const stateOf = async (id: string) => (await archive.get(`enrolments/${id}`)).body['status'];

describe('activities', () => {
  it('CU-14 gives the last place of two at once to exactly one, and a place given up to who waits first', async () => {
    const id = await announced();
    const customers = [await archive.filed(), await archive.filed(), await archive.filed()];
    const [a, b, c] = customers.map((one) => one.id) as [string, string, string];
    const both = await Promise.all([enrol(id, a), enrol(id, b)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both.map(({ body }) => body['status']).sort()).toEqual(['placed', 'waiting']);
    const third = (await enrol(id, c)).body;
    expect((await archive.get(`activities/${id}`)).body).toMatchObject({ places: 1, waiting: 2 });
    const again = await enrol(id, a);
    expect([again.status, again.body.code, again.body['rule']]).toEqual([
      409,
      'enrolled-already',
      'CU-14',
    ]);
    const placed = both.find(({ body }) => body['status'] === 'placed')?.body.id ?? '';
    const waiting = both.find(({ body }) => body['status'] === 'waiting')?.body.id ?? '';
    const given = await archive.post(`enrolments/${placed}/give-up`, { reason: '有事' });
    expect(given.body['status']).toBe('given-up');
    expect([await stateOf(waiting), await stateOf(third.id)]).toEqual(['placed', 'waiting']);
    expect(await archive.story(waiting)).toBe('enrolled moved-up');
    await archive.patch(`activities/${id}`, { capacity: 3 }, { as: manager });
    expect(await stateOf(third.id)).toBe('placed');
    expect((await archive.get(`activities/${id}`)).body).toMatchObject({ places: 2, waiting: 0 });
    const back = (await enrol(id, both[0].body.id === placed ? a : b)).body;
    expect(back['status']).toBe('placed');
    const twice = await archive.post(`enrolments/${placed}/give-up`, {});
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
  });

  it('CU-14 gives up the places of a customer who is voided', async () => {
    const id = await announced();
    const [a, b] = [await archive.filed(), await archive.filed()];
    await enrol(id, a.id);
    const { body: waiting } = await enrol(id, b.id);
    await archive.post(`customers/${a.id}/void`, { reason: '录错' }, { as: manager });
    expect(await stateOf(waiting.id)).toBe('placed');
    expect((await enrol(id, a.id)).body.code).toBe('voided');
  });

  it('CU-14 cancels with a reason, and takes nobody after that', async () => {
    const id = await announced();
    const { id: customerId } = await archive.filed();
    await enrol(id, customerId);
    const path = `activities/${id}/cancel`;
    expect((await archive.post(path, {}, { as: manager })).status).toBe(400);
    const reason = { reason: '场地停用' };
    expect((await archive.post(path, reason)).status).toBe(403);
    const headers = { 'if-match': '"1"' };
    expect((await archive.post(path, reason, { as: manager, headers })).status).toBe(412);
    const cancelled = await archive.post(path, reason, { as: manager });
    expect(cancelled.body['status']).toBe('cancelled');
    expect(await archive.said(id, 'cancelled')).toEqual({ enrolled: 1 });
    expect(await archive.story(id)).toBe('planned announced notice-given cancelled');
    const { id: other } = await archive.filed();
    expect((await enrol(id, other)).body.code).toBe('wrong-state');
  });

  it('CU-14 refuses bad input, strangers and other regions', async () => {
    const refused = async (more: object) => {
      const answer = await archive.post('activities', details(more), { as: manager });
      return [answer.status, ...faultsOf(answer)];
    };
    expect(await refused({ startsAt: '2026-09-01T10:00:00+08:00' })).toEqual([
      400,
      '/startsAt in-the-past',
    ]);
    expect(await refused({ endsAt: '2026-10-32T10:00:00Z' })).toEqual([
      400,
      '/endsAt not-an-instant',
    ]);
    expect((await refused({ capacity: 0 }))[0]).toBe(400);
    expect((await refused({ capacity: 5001 }))[0]).toBe(400);
    expect((await refused({ segment: { classes: ['rich'] } }))[0]).toBe(400);
    expect((await refused({ title: '' }))[0]).toBe(400);
    expect(await refused({ colour: '红' })).toEqual([400, '/colour unknown-field']);
    const id = await announced({ title: '讲座 😀 𬴊' });
    const { id: customerId } = await archive.filed();
    const west = { ...agent, regions: ['west'] };
    const path = `activities/${id}/enrolments`;
    expect((await archive.post(path, { customerId }, { as: west })).status).toBe(404);
    expect((await enrol(newId(), customerId)).status).toBe(404);
    expect((await enrol(id, newId())).status).toBe(404);
    const { body } = await enrol(id, customerId);
    expect((await archive.get(`enrolments/${body.id}`, { as: west })).status).toBe(404);
    expect((await archive.get(path, { as: west })).body.items).toEqual([]);
    expect((await archive.post(`enrolments/${body.id}/attend`, {})).body.code).toBe('not-begun');
    const found = await archive.get('activities?title=😀&from=2026-10-10&to=2026-10-10');
    expect(found.body.items.map((one) => one['id'])).toEqual([id]);
  });
});

describe('activities in time', () => {
  it('CU-12 CU-14 tell loyal customers first, the others a day later, and list who came', async () => {
    const tag = { tags: ['讲座'] };
    const [plain, member, loyal] = [
      await archive.filed(tag),
      await archive.filed(tag),
      await archive.filed(tag),
    ];
    const elsewhere = await archive.filed({ ...tag, regionCode: 'west' });
    await archive.post(`customers/${member.id}/memberships`, {});
    await makeLoyal(loyal.id);
    const segment = { tags: ['讲座'], regionCodes: ['east'] };
    const id = await announced({ capacity: 2, segment });
    const invited = await archive.get(`activities/${id}/invitations`);
    expect(invited.body.items.map((one) => [one['customerId'], one['wave']])).toEqual([
      [loyal.id, 1],
      [member.id, 2],
      [plain.id, 2],
    ]);
    expect(JSON.stringify(invited.body)).not.toContain(elsewhere.id);
    expect(await archive.said(id, 'notice-given')).toEqual({
      wave: 1,
      firstOrder: 1,
      customerIds: [loyal.id],
    });
    await archive.stepTo('2026-09-26T01:59:59.999Z');
    expect(await archive.story(id)).toBe('planned announced notice-given');
    await archive.stepTo('2026-09-26T02:00:00.000Z');
    expect(await archive.said(id, 'notice-given')).toEqual({
      wave: 2,
      firstOrder: 1,
      customerIds: [member.id, plain.id],
    });
    const came = (await enrol(id, loyal.id)).body.id;
    const missed = (await enrol(id, plain.id)).body.id;
    const hold = () => archive.post(`activities/${id}/hold`, {}, { as: manager });
    expect((await hold()).body.code).toBe('not-begun');
    await archive.stepTo('2026-10-10T02:30:00.000Z');
    await archive.post(`enrolments/${missed}/attend`, {});
    await archive.post(`enrolments/${missed}/undo-attendance`, {});
    await archive.post(`enrolments/${came}/attend`, {});
    expect((await hold()).body['status']).toBe('held');
    expect(await archive.said(id, 'held')).toEqual({ attended: 1, absent: 1 });
    const list = await archive.get(`activities/${id}/enrolments?status=attended`);
    expect(list.body.items).toMatchObject([{ customerId: loyal.id }]);
    expect(await archive.story(missed)).toBe('enrolled attended attendance-undone absent');
    const theirs = await archive.get(`customers/${loyal.id}/enrolments?status=attended`);
    expect(theirs.body.items).toMatchObject([{ activityId: id }]);
    const late = await archive.post(`enrolments/${missed}/attend`, {});
    expect(late.body['status']).toBe('attended');
  });
});
