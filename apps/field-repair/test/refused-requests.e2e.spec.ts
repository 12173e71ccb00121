import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  agent,
  agentOfWest,
  lead,
  manager,
  otherTechnician,
  technician,
} from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { newOrder, report, window } from './steps.js';

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

describe('what is refused', () => {
  it('two people dispatching at once: one of them', async () => {
    const { id } = await newOrder(field);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    const answers = await Promise.all(
      [technician, otherTechnician].map((who) =>
        field.post(`/${id}/dispatch`, { technicianId: who.id }, lead),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a stale If-Match', async () => {
    const { id, answered } = await newOrder(field);
    const etag = answered.headers.get('etag') ?? '';
    const stale = { 'if-match': etag };
    const told = { personId: lead.id, as: 'repair-lead' };
    expect((await field.post(`/${id}/notify`, told, agent, stale)).status).toBe(200);
    const second = await field.post(
      `/${id}/dispatch`,
      { technicianId: technician.id },
      lead,
      stale,
    );
    expect([second.status, second.body.code]).toEqual([412, 'stale-version']);
  });

  it('a verb in the wrong state, and an arrival before dispatch', async () => {
    const { id } = await newOrder(field);
    for (const verb of ['arrive', 'confirm']) {
      const answered = await field.post(`/${id}/${verb}`, {}, manager);
      expect([verb, answered.status, answered.body.code]).toEqual([verb, 409, 'wrong-state']);
    }
  });

  it('FR-04 an appointment in the past', async () => {
    const { id } = await newOrder(field);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead);
    const past = { from: '2020-01-01T08:00:00+08:00', to: '2020-01-01T09:00:00+08:00' };
    expect(await field.post(`/${id}/accept`, { window: past }, technician)).toMatchObject({
      status: 422,
      body: { rule: 'FR-04', code: 'window-in-the-past' },
    });
  });

  it('an order of another region, to see and to act on', async () => {
    const { id } = await newOrder(field);
    const seen = await field.get(`repair-orders/${id}`, agentOfWest);
    const acted = await field.post(`/${id}/cancel`, { reason: 'mistake' }, agentOfWest);
    for (const { status, body } of [seen, acted]) {
      expect([status, body.code]).toEqual([404, 'not-found']);
    }
    const { body } = await field.get('repair-orders', agentOfWest);
    expect(body['items']).toEqual([]);
  });

  it('an unknown id, and an id that is none', async () => {
    expect((await field.get(`repair-orders/${newId()}`, agent)).status).toBe(404);
    expect((await field.post(`/${newId()}/confirm`, {}, agent)).status).toBe(404);
    expect((await field.get('repair-orders/7', agent)).status).toBe(400);
  });

  it('nobody, and a role without the right', async () => {
    const { id } = await newOrder(field);
    expect((await field.post(`/${id}/confirm`, {})).status).toBe(401);
    for (const [verb, body] of [
      ['dispatch', { technicianId: technician.id }],
      ['close-unconfirmed', { reason: 'moved-away' }],
      ['void', { reason: 'entered-twice' }],
    ] as const) {
      expect([verb, (await field.post(`/${id}/${verb}`, body, agent)).status]).toEqual([verb, 403]);
    }
  });

  it('an order of another technician', async () => {
    const { id } = await newOrder(field);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead);
    const answered = await field.post(`/${id}/accept`, { window: window() }, otherTechnician);
    expect([answered.status, answered.body.code]).toEqual([404, 'not-found']);
    expect((await field.get(`repair-orders/${id}`, otherTechnician)).status).toBe(404);
  });

  it('unknown fields, wrong types and impossible times', async () => {
    const ids = await field.aCustomer();
    const bad = [
      { ...report(ids), extra: 1 },
      { ...report(ids), fault: 7 },
      { ...report(ids), callbackPhone: 'call me' },
      { ...report(ids), channel: 'pigeon' },
      {},
    ];
    for (const body of bad) expect((await field.post('', body, agent)).status).toBe(400);
    const { id } = await newOrder(field);
    for (const to of [
      'soon',
      '2026-02-30T25:00:00Z',
      '9999-12-31T23:59:59Z',
      '2026-W48-1T10:00Z',
    ]) {
      const body = { window: { from: to, to } };
      expect((await field.post(`/${id}/accept`, body, lead)).status).toBe(400);
    }
  });

  it('FR-01 an asset that is not on record or of another region, or of another customer', async () => {
    const [one, two] = [await field.aCustomer(), await field.aCustomer()];
    const unknown = await field.post('', report({ ...one, assetId: newId() }), agent);
    const elsewhere = await field.post('', report(one), agentOfWest);
    for (const { status, body } of [unknown, elsewhere]) {
      expect([status, body.code]).toEqual([422, 'unknown-asset']);
    }
    const mixed = { customerId: one.customerId, assetId: two.assetId };
    expect((await field.post('', report(mixed), agent)).body.code).toBe(
      'asset-of-another-customer',
    );
  });

  it('the same Idempotency-Key with another body; the same body gets the first answer', async () => {
    const ids = await field.aCustomer();
    const key = { 'idempotency-key': newId() };
    const first = await field.post('', report(ids), agent, key);
    const again = await field.post('', report(ids), agent, key);
    expect([first.status, again.body]).toEqual([201, first.body]);
    const other = await field.post('', { ...report(ids), fault: '别的' }, agent, key);
    expect(other.status).toBe(422);
  });
});
