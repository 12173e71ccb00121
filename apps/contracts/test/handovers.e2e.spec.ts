import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { AssetVoidedV1 } from '@kefu/messages-customers';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import {
  clerk,
  elsewhere,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start();
});
afterAll(() => running.stop());

const asked = (property: object, more: object = {}) => ({
  ...{ ...property, batch: 'tower-3', plannedOn: '2026-12-20', ownerId: clerk.id },
  ...more,
});
const planned = async (more: object = {}) => {
  const property = await running.aCustomer();
  const { status, body } = await running.post('handovers', asked(property, more), clerk);
  expect([status, body['status']]).toEqual([201, 'planned']);
  return { ...property, id: body.id };
};
const act = (id: string, verb: string, body: object = {}, by: Actor = clerk) =>
  running.post(`handovers/${id}/${verb}`, body, by);
const notify = async (id: string) => {
  await act(id, 'give-notice', { channel: 'post', reference: 'EMS-1' });
  return act(id, 'give-notice', { channel: 'phone' });
};
const settled = { balance: '1000.00', areaDifference: 0.5, areaAmount: '3000.00', stamp: 'F-1' };
const identity = { document: 'id-card', matches: true };

describe('the hand-over of property over HTTP', () => {
  it('CT-16 goes step by step to the property company; finance alone stamps', async () => {
    const { id } = await planned();
    expect((await act(id, 'identify', identity)).status).toBe(409);
    expect((await notify(id)).body['status']).toBe('notified');
    expect((await act(id, 'identify', { ...identity, matches: false })).status).toBe(422);
    await act(id, 'identify', identity);
    expect((await act(id, 'confirm', { reference: 'box 3' })).status).toBe(409);
    expect((await act(id, 'settle', settled)).status).toBe(403);
    expect((await act(id, 'settle', settled, finance)).body).toMatchObject({
      settlement: { areaResult: 'buyer-paid', areaAmount: '3000.00', reference: 'F-1' },
    });
    await act(id, 'confirm', { reference: 'box 3' });
    await act(id, 'hand-books', { warrantyBook: true, userBook: true });
    expect((await act(id, 'complete')).body['status']).toBe('completed');
    expect(await running.under.story(id)).toBe(
      'planned notified identified settled confirmed books-handed completed',
    );
    expect(await running.under.running(id)).toEqual([]);
  });

  it('CT-16 a property is planned once, two at once too, and again when it was called off', async () => {
    const property = await running.aCustomer();
    const plan = () => running.post('handovers', asked(property), clerk);
    const both = await Promise.all([plan(), plan()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const id = both.find(({ status }) => status === 201)?.body.id ?? '';
    expect((await act(id, 'call-off', { reason: '合同解除' })).status).toBe(403);
    await act(id, 'call-off', { reason: '合同解除' }, manager);
    expect((await plan()).status).toBe(201);
  });

  it('CT-16 the buyer who never comes is deemed to have it in the end', async () => {
    const soon = plusMillis(running.under.now, 10 * 86_400_000).slice(0, 10);
    const { id } = await planned({ plannedOn: soon });
    for (const days of [10, 20]) {
      await notify(id);
      expect((await act(id, 'deem', { reason: '未到' }, manager)).status).toBe(422);
      await running.under.stepTo(plusMillis(running.under.now, 10 * 86_400_000));
      const nextOn = plusMillis(running.under.now, 10 * 86_400_000).slice(0, 10);
      expect([days, (await act(id, 'no-show', { nextOn })).status]).toEqual([days, 200]);
    }
    const end = await act(id, 'deem', { reason: '两次通知未到' }, manager);
    expect(end.body).toMatchObject({ status: 'deemed', noShows: [{}, {}] });
    expect(await running.under.running(id)).toEqual([]);
  });

  it('CT-16 it is moved beforehand with a reason, and what was told too early is withdrawn', async () => {
    const inDays = (days: number) => plusMillis(running.under.now, days * 86_400_000);
    const { id } = await planned({ plannedOn: inDays(8).slice(0, 10) });
    const wordCame = inDays(0.5);
    await running.under.stepTo(inDays(2));
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({ rule: 'CT-16' });
    const to = { plannedOn: inDays(30).slice(0, 10), reason: '买受人出差' };
    expect((await act(id, 'move', { ...to, reason: ' ' })).status).toBe(400);
    expect((await act(id, 'move', to, sales)).status).toBe(200);
    const other = { plannedOn: inDays(40).slice(0, 10), reason: '再改', at: wordCame };
    expect((await act(id, 'move', other)).body.code).toBe('at-an-impossible-time');
    const entered = await planned({ plannedOn: inDays(8).slice(0, 10) });
    const early = inDays(0.5);
    await running.under.stepTo(inDays(2));
    const moved = await act(entered.id, 'move', { ...to, at: early });
    expect(moved.body).toMatchObject({
      ...{ status: 'planned', noShows: [], moves: [{ at: early, reason: '买受人出差' }] },
      breaches: [{ withdrawnAt: running.under.now }],
    });
    expect(await running.under.said(entered.id, 'breach-withdrawn')).toMatchObject({
      ...{ rule: 'CT-16', doneAt: early },
    });
  });

  it.each([
    'branch-audits',
    'custody',
    'fee-quotes',
    'procedures',
    'readings',
    'refunds',
    'write-offs',
  ])('%s are found by number', async (list) => {
    const { status, body } = await running.get(`${list}?number=NONE0001`, manager);
    expect([status, body.items]).toEqual([200, []]);
  });

  it('is found by its number as people type it', async () => {
    const { id } = await planned();
    const number = String((await running.get(`handovers/${id}`, clerk)).body['number']);
    const wide = number.replace(/\d/gu, (one) => String.fromCodePoint(Number(one) + 0xff10));
    for (const typed of [number, number.toLowerCase(), `\u3000${wide} `]) {
      const { body } = await running.get(`handovers?number=${encodeURIComponent(typed)}`, clerk);
      expect(body.items.map((one) => one['id'])).toEqual([id]);
    }
  });

  it('G-03 of an asset that was filed in error nothing is planned', async () => {
    const property = await running.aCustomer();
    const { customerId, assetId } = property;
    await running.learn(assetId, happened(AssetVoidedV1, { customerId }));
    const { status, body } = await running.post('handovers', asked(property), clerk);
    expect([status, body.code]).toEqual([422, 'unknown-asset']);
  });

  it('CT-16 a notice that nobody gives is told one level up, and again the next day', async () => {
    const soon = plusMillis(running.under.now, 8 * 86_400_000).slice(0, 10);
    const { id } = await planned({ plannedOn: soon });
    await running.under.stepTo(plusMillis(running.under.now, 4 * 86_400_000));
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-16', responsibleId: clerk.id, escalatedTo: 'general-manager', again: 3 },
    });
    const late = await running.get('handovers?overdue=true&limit=200', manager);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
  });

  it('G-01 of whoever leaves another answers for it', async () => {
    const leaver = newId();
    const appointed = { number: '2002', roles: ['clerk'], regionIds: ['east'] };
    await running.learn(leaver, happened(PersonAppointedV1, appointed));
    const { id } = await planned({ ownerId: leaver });
    await running.learn(leaver, happened(PersonDismissedV1, { number: '2002' }));
    expect((await running.get(`handovers/${id}`, manager)).body['ownerId']).toBe(clerk.id);
    const to = { ownerId: sales.id, reason: '调整分工' };
    expect((await act(id, 'hand-on', to, manager)).body['ownerId']).toBe(sales.id);
  });

  it.each([
    ['30 February', { plannedOn: '2027-02-30' }, 400],
    ['a day that is past', { plannedOn: '2026-01-01' }, 422],
    ['a property that nobody knows', { assetId: newId() }, 422],
    ['an owner that nobody knows', { ownerId: newId() }, 422],
    ['an owner of another role', { ownerId: finance.id }, 422],
  ])('CT-16 is not planned with %s', async (_what, bad, status) => {
    const property = await running.aCustomer();
    expect((await running.post('handovers', asked(property, bad), clerk)).status).toBe(status);
  });

  it.each([
    ['a balance below zero', { balance: '-1.00' }],
    ['a tenth of a cent', { areaAmount: '1.001' }],
    ['three decimals of a square metre', { areaDifference: 0.125 }],
    ['a stamp that shows nothing', { stamp: '​' }],
  ])('CT-16 is not settled with %s', async (_what, bad) => {
    const { id } = await planned();
    expect((await act(id, 'settle', { ...settled, ...bad }, finance)).status).toBe(400);
  });

  it('is unknown to who works on other regions', async () => {
    const { id } = await planned();
    for (const path of [`handovers/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await running.get('handovers?limit=200', elsewhere)).body.items).toEqual([]);
    expect((await act(id, 'call-off', { reason: '误录' }, elsewhere)).status).toBe(404);
  });
});
