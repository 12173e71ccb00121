import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CallbackCompletedV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import { happened, newId, plusMillis, toInstant } from '@kefu/kernel';
import { agent, colleague, lead, manager, otherTechnician, technician } from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { confirmedOrder, did, newOrder, receipt, repairedOrder, report, window } from './steps.js';

const solved = (repairOrderId: string, customerId: string) =>
  happened(CallbackCompletedV1, {
    plan: 'CB-03',
    customerId,
    concerns: { repairOrderId },
    solved: true,
    dissatisfied: false,
    wantsToComplain: false,
    completedBy: colleague.id,
    completedAt: toInstant(Date.now()),
  });

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

describe('the repair loop', () => {
  it('FR-01 to FR-13: from the report to the close by callback, over HTTP', async () => {
    const { id, customerId } = await repairedOrder(field);
    const stranger = await field.post(`/${id}/sign-receipt`, receipt({ signer: 'other' }), agent);
    expect([stranger.status, stranger.body.rule, stranger.body.code]).toEqual([
      422,
      'FR-12',
      'not-signed-by-customer',
    ]);
    await did(field.post(`/${id}/sign-receipt`, receipt(), agent), 'signed');
    await field.learn(newId(), solved(id, customerId));
    const { body } = await field.get(`repair-orders/${id}`, agent);
    expect(body).toMatchObject({ status: 'closed', ending: { outcome: 'confirmed' } });
  });

  it('CB-03 goes on after the call was skipped: somebody asks again, and the call closes it', async () => {
    const { id, customerId } = await repairedOrder(field);
    await did(field.post(`/${id}/sign-receipt`, receipt(), agent), 'signed');
    const skipped = { plan: 'CB-03' as const, customerId, concerns: { repairOrderId: id } };
    await field.learn(newId(), happened(CallbackSkippedV1, { ...skipped, reason: 'no-need' }));
    expect((await field.post(`/${id}/ask-again`, { reason: 'x' }, technician)).status).toBe(403);
    expect((await field.post(`/${id}/ask-again`, {}, agent)).status).toBe(400);
    await did(field.post(`/${id}/ask-again`, { reason: 'call-was-skipped' }, agent), 'signed');
    await field.learn(newId(), solved(id, customerId));
    expect((await field.get(`repair-orders/${id}`, agent)).body['status']).toBe('closed');
  });

  it('FR-12: a technician shows the signature that was drawn on the glass; it goes with its customer', async () => {
    const { id, customerId, assetId } = await repairedOrder(field);
    const drawn = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = (kind: string, bytes: Uint8Array, by = technician) =>
      field.picture(id, kind, bytes, by);
    const sign = (reference: string) =>
      field.post(`/${id}/sign-receipt`, receipt({ reference }), technician);

    const { body: visits } = await field.get('visits?limit=200', technician);
    expect(visits['items']).toContainEqual(
      expect.objectContaining({ id, customer: expect.objectContaining({ kind: 'person' }) }),
    );
    const { body: others } = await field.get('visits?limit=200', otherTechnician);
    expect(others['items']).not.toContainEqual(expect.objectContaining({ id }));

    const unshown = await sign('box 7');
    expect([unshown.status, unshown.body.code]).toEqual([422, 'receipt-not-shown']);
    const page = await picture('photo', Buffer.from('<html></html>'));
    expect([page.status, page.body.code]).toEqual([422, 'not-a-picture']);
    expect((await picture('fingerprint', drawn)).status).toBe(400);
    expect((await picture('photo', Buffer.alloc(4_000_001))).status).toBe(413);
    expect((await picture('photo', drawn, otherTechnician)).status).toBe(404);

    const other = await newOrder(field);
    const elsewhere = await field.picture(other.id, 'signature', drawn, agent);
    const stolen = await sign(elsewhere.body.id);
    expect([stolen.status, stolen.body.code]).toEqual([422, 'unknown-picture']);

    const filed = await picture('signature', drawn);
    expect([filed.status, filed.body['mediaType'], filed.body['takenBy']]).toEqual([
      201,
      'image/png',
      technician.id,
    ]);
    await did(sign(filed.body.id), 'signed');
    const listed = await field.get(`repair-orders/${id}/evidence`, agent);
    expect(listed.body['items']).toHaveLength(1);
    const shown = `evidence/${filed.body.id}/picture`;
    expect((await field.get(shown, otherTechnician)).status).toBe(404);
    expect((await field.download(shown, agent)).status).toBe(200);

    await field.learn(newId(), solved(id, customerId));
    expect((await picture('photo', drawn)).body.code).toBe('wrong-state');
    const again = await field.post('', report({ customerId, assetId }), agent);
    const before = await field.get(`repair-orders/${again.body.id}/earlier`, agent);
    expect(before.body['items']).toMatchObject([
      { status: 'closed', faultCode: 'paper-jam', resultCode: 'cleaned' },
    ]);

    await field.forget(customerId);
    expect((await field.download(shown, agent)).status).toBe(404);
  });

  it('FR-10 takes when it was, and the trail keeps when it was entered', async () => {
    const { id } = await confirmedOrder(field);
    const at = toInstant(Date.now());
    await did(field.post(`/${id}/arrive`, { at }, technician), 'on-site');
    await did(field.post(`/${id}/repaired`, { resultCode: 'cleaned', at }, technician), 'repaired');
    const { body } = await field.get(`repair-orders/${id}`, agent);
    expect(body).toMatchObject({ visits: [{ arrivedAt: at }], repairedAt: at });
    const soon = { at: plusMillis(at, 3_600_000) };
    const other = await confirmedOrder(field);
    const early = await field.post(`/${other.id}/arrive`, soon, technician);
    expect([early.status, early.body.code]).toEqual([422, 'at-an-impossible-time']);
    await did(field.post(`/${other.id}/arrive`, undefined, technician), 'on-site');
    const trail = await field.get(`audit/${id}`, manager);
    const entries = trail.body['entries'] as { at: string }[];
    expect(entries.at(-1)?.at.localeCompare(at)).toBeGreaterThanOrEqual(0);
    const none = await field.post(`/${id}/withdraw-no-show`, { reason: 'none' }, agent);
    expect(none.status).toBe(403);
  });

  it('G-02 closes as unconfirmed by the manager, and by nobody before that', async () => {
    const { id, customerId } = await repairedOrder(field);
    const close = () => field.post(`/${id}/close-unconfirmed`, { reason: 'moved-away' }, manager);
    expect(await close()).toMatchObject({ status: 409, body: { rule: 'G-02' } });
    await field.learn(
      newId(),
      happened(CallbackUnreachableV1, {
        plan: 'CB-02',
        customerId,
        concerns: { repairOrderId: id },
        attempts: 3,
        days: 2,
      }),
    );
    expect(await close()).toMatchObject({ status: 200, body: { status: 'closed' } });
  });

  it('FR-03 dispatches a technician who was told directly as soon as they accept', async () => {
    const { id } = await newOrder(field);
    const free = { personId: otherTechnician.id, as: 'technician' };
    await did(field.post(`/${id}/notify`, free, agent), 'notified');
    await did(field.post(`/${id}/accept`, { window: window() }, otherTechnician), 'dispatched');
    await did(field.post(`/${id}/cancel`, { reason: 'fixed-itself' }, agent), 'cancelled');
  });

  it('FR-07 never offers a refused technician to that customer again', async () => {
    const ids = await field.aCustomer();
    const first = (await field.post('', report(ids), agent)).body.id;
    await field.post(`/${first}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${first}/dispatch`, { technicianId: technician.id }, lead);
    await did(field.post(`/${first}/refuse-technician`, { reason: 'rude' }, agent), 'notified');
    await did(field.post(`/${first}/cancel`, { reason: 'no-more' }, agent), 'cancelled');
    const { id } = (await field.post('', report(ids), agent)).body;
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    const again = await field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead);
    expect([again.status, again.body.code]).toEqual([422, 'technician-refused-by-customer']);
    const { body } = await field.get(`repair-orders/${id}/suggestions`, lead);
    const offered = (body['items'] as { id: string }[]).map((one) => one.id);
    expect(offered).toContain(otherTechnician.id);
    expect(offered).not.toContain(technician.id);
  });

  it('FR-07 respects a refusal on site at every dispatch, and when accepting directly', async () => {
    const order = await confirmedOrder(field);
    const asset = await field.anAsset(order.customerId);
    const second = (
      await field.post('', report({ customerId: order.customerId, assetId: asset }), agent)
    ).body.id;
    const told = { personId: technician.id, as: 'technician' };
    await did(field.post(`/${order.id}/arrive`, {}, technician), 'on-site');
    await did(field.post(`/${order.id}/refuse-technician`, { reason: 'rude' }, agent), 'unsolved');
    const again = await field.post(`/${order.id}/dispatch`, { technicianId: technician.id }, lead);
    expect(again.body.code).toBe('technician-refused-by-customer');
    expect((await field.post(`/${second}/notify`, told, agent)).body.code).toBe(
      'technician-refused-by-customer',
    );
  });

  it('FR-07 whoever is refused is sent to that customer by no way, on no order of theirs, whatever it had come to', async () => {
    const { customerId } = await field.aCustomer();
    const visitor = { ...otherTechnician, id: newId() };
    const appointed = { number: visitor.id.slice(-12), roles: ['technician'], regionIds: ['east'] };
    await field.learn(visitor.id, happened(PersonAppointedV1, appointed));
    const another = { reason: 'no-answer' };
    const steps = [
      ['notify', { personId: lead.id, as: 'repair-lead' }, agent],
      ['dispatch', { technicianId: visitor.id }, lead],
      ['accept', { window: window() }, visitor],
    ] as const;
    const wentTo = async (count: number) => {
      const assetId = await field.anAsset(customerId);
      const { id } = (await field.post('', report({ customerId, assetId }), agent)).body;
      for (const [verb, body, by] of steps.slice(0, count)) {
        await field.post(`/${id}/${verb}`, body, by);
      }
      return id;
    };
    const toldDirectly = await wentTo(0);
    const told = { personId: visitor.id, as: 'technician' };
    await did(field.post(`/${toldDirectly}/notify`, told, agent), 'notified');
    const [reported, notified, sent, accepted, refusedOn] = [
      await wentTo(0),
      await wentTo(1),
      await wentTo(2),
      await wentTo(3),
      await wentTo(2),
    ];
    await did(field.post(`/${refusedOn}/refuse-technician`, { reason: 'rude' }, agent), 'notified');
    const ways = [
      [reported, 'notify', told, agent],
      [toldDirectly, 'accept', { window: window() }, visitor],
      [notified, 'dispatch', { technicianId: visitor.id }, lead],
      [sent, 'accept', { window: window() }, visitor],
      [sent, 'dispatch', { technicianId: visitor.id, ...another }, lead],
      [accepted, 'confirm', {}, agent],
      [refusedOn, 'dispatch', { technicianId: visitor.id }, lead],
    ] as const;
    const answers: unknown[] = [];
    for (const [id, verb, body, by] of ways) {
      const { status, body: said } = await field.post(`/${id}/${verb}`, body, by);
      answers.push([verb, status, said.code]);
    }
    expect(answers).toEqual(ways.map(([, verb]) => [verb, 422, 'technician-refused-by-customer']));
    for (const id of [sent, accepted]) {
      const other = { technicianId: otherTechnician.id, ...another };
      await did(field.post(`/${id}/dispatch`, other, lead), 'dispatched');
    }
  });

  it('FR-01 answers a report that is sent again under its key as it did at first', async () => {
    const asset = await field.aCustomer();
    const send = (key: string) => field.post('', report(asset), agent, { 'idempotency-key': key });
    expect((await send('first')).status).toBe(201);
    expect((await send('repeat')).status).toBe(200);
    expect((await send('repeat')).status).toBe(200);
    expect((await send('first')).status).toBe(201);
  });

  it('FR-01 makes the second report a repeat report, two at once too', async () => {
    const ids = await field.aCustomer();
    const answers = await Promise.all([1, 2, 3].map(() => field.post('', report(ids), agent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { body } = await field.get(`repair-orders/${answers[0]?.body.id ?? ''}`, agent);
    expect(body['repeats']).toHaveLength(2);
  });
});
