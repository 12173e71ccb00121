import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import { RunBilling } from '../src/billing-runs/store/index.js';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import { inForce, itemsOf } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start('2026-03-02T02:00:00.000Z');
});
afterAll(() => service.stop());

const start = (month = '2026-03', by = finance) => service.post('billing-runs', { month }, by);
const step = (seconds = 1) => service.under.stepTo(plusMillis(service.under.now, seconds * 1_000));
const run = async (month?: string) => {
  const { body } = await start(month);
  await step();
  return (await service.get(`billing-runs/${body.id}`, manager)).body;
};
const set = (sql: string, ...values: unknown[]) => service.under.query(sql, values);
const leftOut = async (id: string, by = manager) =>
  itemsOf(await service.get(`billing-runs/${id}/left-out?limit=200`, by));

/** A use of so much, checked under a contract that was not signed then: it is not billed. */
const unbilled = async (use = 100) => {
  const { customerId, assetId } = await service.aCustomer();
  const { contractId } = await inForce(service, { customerId });
  const take = (readOn: string, value: string, more: object = {}) =>
    service.post('readings', { customerId, assetId, readOn, value, ...more }, clerk);
  await take('2026-01-31', '0');
  const { body } = await take('2026-02-28', String(use), { contractId });
  await set(`UPDATE contract SET status = 'approved' WHERE id = $1`, contractId);
  await service.post(`readings/${body.id}/check`, {}, manager);
  await set(`UPDATE contract SET status = 'signed' WHERE id = $1`, contractId);
  return { contractId, readingId: body.id };
};
const monthly = async (more: object = {}) => {
  const of = await inForce(service);
  const months = { from: '2026-02', to: '2026-04', dueDay: 28, title: '租金', amount: '300.00' };
  const asked = { contractId: of.contractId, ...months, ...more };
  const planned = itemsOf(await service.post('receivables/plan-months', asked, finance));
  return { ...of, ids: planned.map(({ id }) => String(id)) };
};
const statesOf = async (contractId: string) =>
  itemsOf(await service.get(`receivables?contractId=${contractId}`, finance)).map(
    ({ status, month }) => `${String(month)} ${String(status)}`,
  );

describe('the run of a month over HTTP', () => {
  it('CT-05 bills readings and what is monthly, each once, and names what it left out with why', async () => {
    const reading = await unbilled(120);
    const none = await unbilled();
    await set(`UPDATE contract SET kind = 'unheard-of' WHERE id = $1`, none.contractId);
    const rent = await monthly();
    const over = await monthly();
    const ended = '2026-02-28T16:00:00.000Z';
    await set(
      `UPDATE contract SET status = 'expired', ended_at = $2 WHERE id = $1`,
      ...[over.contractId, ended],
    );
    const disputed = await monthly();
    const dispute = `receivables/${String(disputed.ids[0])}/dispute`;
    await service.post(dispute, { words: '从未使用' }, accountManager);
    const first = await run();
    expect(first).toMatchObject({
      ...{ month: '2026-03', status: 'completed', startedBy: finance.id },
      // two readings; of three contracts two months each
      ...{ total: 8, done: 8, billed: 1, invoiced: 4, leftOut: 3, amount: '1206.00' },
    });
    const why = (await leftOut(first.id)).map((one) => [one['recordId'], one['why']]);
    expect(why.sort()).toEqual(
      [
        [none.readingId, 'no-rate'],
        [over.ids[1], 'contract-over'],
        [disputed.ids[0], 'in-dispute'],
      ].sort(),
    );
    expect(await leftOut(first.id, elsewhere)).toEqual([]);
    expect(await statesOf(reading.contractId)).toEqual(['2026-02 planned']);
    expect(await statesOf(rent.contractId)).toEqual([
      ...['2026-02 invoiced', '2026-03 invoiced', '2026-04 planned'],
    ]);
    const again = await run();
    // what is not verified with the customer is named, too
    expect(again).toMatchObject({ total: 4, billed: 0, invoiced: 0, leftOut: 4 });
    expect((await leftOut(again.id)).map((one) => one['why']).sort()).toEqual(
      ['no-rate', 'contract-over', 'in-dispute', 'not-verified'].sort(),
    );
    expect(await service.under.story(first.id)).toBe('started completed');
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });

  it('CT-05 there is one at a time; finance of all regions starts it, of a month that has begun', async () => {
    await unbilled();
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await step();
    const ofEast = { ...finance, id: newId(), regions: ['east'] };
    for (const [answer, status] of [
      [await start('2026-04'), 422],
      [await start('2026-13'), 400],
      [await start('2026-03', sales), 403],
      [await start('2026-03', ofEast), 403],
    ] as const) {
      expect(answer.status).toBe(status);
    }
  });

  it('CT-05 a batch that comes twice at once counts once, and the timer of the month starts a run', async () => {
    const { readingId } = await unbilled();
    const { body } = await start();
    const running = service.under.service.app.get(RunBilling);
    const at = service.under.now;
    const fired = { aggregate: 'billing-run', kind: 'go-on', ref: body.id, payload: {} };
    const twice = [1, 2].map(() => running.goOn({ ...fired, fireAt: at, startedAt: at }));
    await Promise.allSettled(twice);
    await step();
    const done = await service.get(`billing-runs/${body.id}`, finance);
    expect(done.body).toMatchObject({ status: 'completed', billed: 1 });
    const rent = await monthly();
    await service.under.stepTo('2026-04-01T00:00:00.000Z');
    await step();
    expect(await statesOf(rent.contractId)).not.toContain('2026-04 planned');
    const bills = itemsOf(await service.get(`receivables?readingId=${readingId}`, finance));
    expect(bills).toHaveLength(1);
  });
});
