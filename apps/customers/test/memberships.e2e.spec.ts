import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { agent, Archive, faultsOf, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const join = (customerId: string, body: object = {}) =>
  archive.post(`customers/${customerId}/memberships`, body);
const act = (id: string, verb: string, body: object = {}, headers = {}) =>
  archive.post(`memberships/${id}/${verb}`, body, { headers });

describe('memberships', () => {
  it('CU-13 joins with a number and benefits, rises, leaves and comes back within the day', async () => {
    const { id: customerId } = await archive.filed();
    const joined = await join(customerId);
    expect([joined.status, joined.body]).toMatchObject([
      201,
      { status: 'active', level: 'silver', validThrough: '2027-09-25' },
    ]);
    expect(joined.body['number']).toMatch(/^M\d{6}$/);
    const { id } = joined.body;
    const gold = await act(id, 'change-level', { level: 'gold', reason: '消费达标' });
    const levels = await archive.get('membership-levels');
    const [, second] = levels.body.items;
    expect(gold.body['benefits']).toEqual(second?.['benefits']);
    expect((await act(id, 'leave', { reason: '搬家' })).body).toMatchObject({
      status: 'left',
      leftOn: '2026-09-25',
      benefits: [],
    });
    expect((await act(id, 'undo-leave')).body).toMatchObject({ status: 'active', level: 'gold' });
    expect(await archive.story(id)).toBe('joined level-changed left leave-undone');
    const number = String(joined.body['number']).toLowerCase();
    const found = await archive.get(`memberships?number=${number}&level=gold&status=active`);
    expect(found.body.items).toMatchObject([{ id, customerId }]);
  });

  it('CU-13 lets one customer be a member once, also of two at once', async () => {
    const { id } = await archive.filed();
    const both = await Promise.all([join(id), join(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await join(id);
    expect([again.body.code, again.body['rule']]).toEqual(['member-already', 'CU-13']);
    const headers = { 'idempotency-key': newId() };
    const { id: other } = await archive.filed();
    const path = `customers/${other}/memberships`;
    const first = await archive.post(path, {}, { headers });
    expect((await archive.post(path, {}, { headers })).body.id).toBe(first.body.id);
  });

  it('CU-13 refuses strangers, other regions, wrong roles, stale versions and bad input', async () => {
    const { id: customerId } = await archive.filed();
    const { id } = (await join(customerId)).body;
    const west = { ...agent, regions: ['west'] };
    expect((await archive.get(`memberships/${id}`, { as: west })).status).toBe(404);
    const leaving = { reason: '搬家' };
    expect((await archive.post(`memberships/${id}/leave`, leaving, { as: west })).status).toBe(404);
    expect((await join(newId())).status).toBe(404);
    expect((await act(id, 'void', { reason: '录错' })).status).toBe(403);
    expect((await act(id, 'renew', {}, { 'if-match': '"9"' })).status).toBe(412);
    expect((await act(id, 'leave', { reason: '' })).status).toBe(400);
    const unknown = await act(id, 'change-level', { level: 'iron' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'no-such-level']);
    const field = await join(customerId, { colour: '金' });
    expect([field.status, faultsOf(field)]).toEqual([400, ['/colour unknown-field']]);
    await archive.post(`customers/${customerId}/void`, { reason: '录错' }, { as: manager });
    const { body } = await archive.get(`memberships/${id}`);
    expect([body['status'], (await join(customerId)).body.code]).toEqual(['voided', 'voided']);
  });
});

describe('memberships in time', () => {
  it('CU-13 is announced, expires, and is renewed under its number', async () => {
    const { id: customerId } = await archive.filed();
    const { body: first } = await join(customerId);
    const { id } = first;
    const number = first['number'];
    await archive.stepTo('2027-08-25T16:00:00.000Z');
    expect(await archive.story(id)).toBe('joined expiry-announced');
    const soon = await archive.get('memberships?validThroughBy=2027-09-25&status=active');
    expect(soon.body.items.map((one) => one['id'])).toContain(id);
    await archive.stepTo('2027-09-25T15:59:59.999Z');
    expect(await archive.story(id)).toBe('joined expiry-announced');
    await archive.stepTo('2027-09-25T16:00:00.000Z');
    expect(await archive.story(id)).toBe('joined expiry-announced expired');
    expect((await join(customerId)).body.code).toBe('renew-instead');
    const renewed = await act(id, 'renew');
    expect(renewed.body).toMatchObject({ status: 'active', number, validThrough: '2028-09-26' });
    expect((await act(id, 'leave', { reason: '搬家' })).status).toBe(200);
    await archive.stepTo('2027-09-26T16:00:00.000Z');
    const late = await act(id, 'undo-leave');
    expect([late.status, late.body.code]).toEqual([422, 'too-late-to-undo']);
    const anew = await join(customerId);
    expect(anew.body['number']).not.toBe(number);
  });
});
