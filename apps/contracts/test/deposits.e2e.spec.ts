import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import { Database } from '@kefu/persistence';
import fc from 'fast-check';
import {
  accountManager,
  clerk,
  director,
  elsewhere,
  finance,
  manager,
  otherAccountManager,
  otherFinance,
  RunningContracts,
} from './a-running-contracts.js';
import { inForce } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const asked = { form: 'cash', amount: '8000.00', reclaimOn: '2026-05-29' };

const requested = async (more: object = {}): Promise<string> => {
  const { contractId } = await inForce(service);
  const { status, body } = await service.post(
    'deposits',
    { contractId, ...asked, ...more },
    accountManager,
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};

const act = (id: string, verb: string, body: object = {}, by = finance) =>
  service.post(`deposits/${id}/${verb}`, body, by);

const paid = async (more: object = {}): Promise<string> => {
  const id = await requested(more);
  await act(id, 'approve');
  const answer = await act(id, 'pay', { on: '2026-03-02', reference: 'T1' });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
};

const balance = async (kind: string, of = ''): Promise<string> => {
  const [row] = await service.under.query<{ balance: string }>(
    'SELECT balance::text FROM ledger_account WHERE kind = $1 AND of_id = $2',
    [kind, of],
  );
  return row?.balance ?? '0.00';
};

const faults = () => faultsOfLedger(service.under.service.app.get(Database));

describe('deposits over HTTP', () => {
  it('CT-03 CT-04 go out and come back, and the ledger balances', async () => {
    const id = await requested();
    const own = await act(id, 'approve', {}, accountManager);
    expect([own.status, own.body.code]).toEqual([403, 'role-missing']);
    expect((await act(id, 'approve')).body['status']).toBe('approved');
    const out = await act(id, 'pay', { on: '2026-03-02' });
    expect(out.body).toMatchObject({ status: 'paid', outstanding: '8000.00' });
    expect(await balance('deposit-out', id)).toBe('8000.00');
    const twice = await act(id, 'pay', { on: '2026-03-02' });
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
    const back = await act(id, 'reclaim', { amount: '8000.00', on: '2026-03-02' });
    expect(back.body).toMatchObject({ status: 'reclaimed', outstanding: '0.00' });
    expect(await balance('deposit-out', id)).toBe('0.00');
    expect(await faults()).toEqual([]);
    expect(await service.under.running(id)).toEqual([]);
  });

  it('CT-03 a guarantee is no money: the bank account stays as it was', async () => {
    const guarantee = { guarantor: '招商银行', number: 'BH-7', expiresOn: '2026-06-30' };
    const before = await balance('bank');
    const id = await paid({ form: 'guarantee', guarantee });
    expect([await balance('guarantee-out', id), await balance('bank')]).toEqual([
      '8000.00',
      before,
    ]);
    await act(id, 'reclaim', { amount: '8000.00', on: '2026-03-02' });
    expect([await balance('guarantee-out', id), await faults()]).toEqual(['0.00', []]);
  });

  it('CT-04 what was entered in error is reversed in the ledger, and asked for again', async () => {
    const id = await paid();
    const { body } = await act(id, 'reclaim', { amount: '8000.00', on: '2026-03-02' });
    const [, back] = body['movements'] as { id: string }[];
    const undo = { movementId: back?.id, reason: '不是这笔' };
    const undone = await act(id, 'reverse-movement', undo);
    expect(undone.body).toMatchObject({ status: 'paid', outstanding: '8000.00' });
    expect(await balance('deposit-out', id)).toBe('8000.00');
    expect((await act(id, 'reverse-movement', undo)).body.code).toBe('reversed-already');
    expect(await faults()).toEqual([]);
  });

  it('CT-04 two who reclaim at once do not reclaim it twice', async () => {
    const id = await paid();
    const both = await Promise.all(
      [finance, otherFinance].map((by) =>
        act(id, 'reclaim', { amount: '8000.00', on: '2026-03-02' }, by),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([await balance('deposit-out', id), await faults()]).toEqual(['0.00', []]);
  });

  it('CT-04 paid = reclaimed + forfeited + outstanding, whatever happens to it', async () => {
    const cents = fc.integer({ min: 1, max: 900_000 }).map((n) => (n / 100).toFixed(2));
    const step = fc.oneof(
      fc.record({ do: fc.constant('reclaim' as const), amount: cents }),
      fc.record({ do: fc.constant('lose' as const), amount: cents }),
      fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const id = await paid();
        for (const one of steps) {
          if (one.do === 'reclaim') {
            await act(id, 'reclaim', { amount: one.amount, on: '2026-03-02', reason: '分次' });
          } else if (one.do === 'lose') {
            await act(id, 'propose-forfeit', { amount: one.amount, reason: '违约' });
            await act(id, 'approve-forfeit', {}, director);
          } else {
            const { body } = await service.get(`deposits/${id}`, finance);
            const movements = body['movements'] as { id: string }[];
            const movementId = movements[one.which % movements.length]?.id;
            await act(id, 'reverse-movement', { movementId, reason: '录错' });
          }
          const { body } = await service.get(`deposits/${id}`, finance);
          const [out, lost] = [await balance('deposit-out', id), await balance('deposit-lost', id)];
          expect(body['outstanding']).toBe(out);
          const live = (body['movements'] as Record<string, string>[]).filter(
            (each) => each['reversedAt'] === undefined,
          );
          const sum = (kind: string) =>
            live
              .filter((each) => each['kind'] === kind)
              .reduce((total, { amount = '0' }) => total + Math.round(Number(amount) * 100), 0);
          expect(sum('paid')).toBe(
            sum('reclaimed') + sum('forfeited') + Math.round(Number(out) * 100),
          );
          expect(sum('forfeited')).toBe(Math.round(Number(lost) * 100));
        }
        expect(await faults()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['below zero', { amount: '-1.00' }],
    ['of a tenth of a cent', { amount: '1.001' }],
    ['of nothing', { amount: '0.00' }],
    ['of 10^15 yuan', { amount: '1000000000000000.00' }],
    ['in another currency', { currency: 'USD' }],
    ['back on a day that there is not', { reclaimOn: '2026-02-30' }],
  ])('are not asked for: %s', async (_what, change) => {
    const { contractId } = await inForce(service);
    const body = { contractId, ...asked, ...change };
    expect((await service.post('deposits', body, accountManager)).status).toBe(400);
  });

  it('CT-03 are asked for under a contract in force alone, of one’s own region', async () => {
    const { customerId } = await service.aCustomer();
    const draft = { customerId, ownerId: accountManager.id, kind: 'service', title: '维保' };
    const { body } = await service.post('contracts', draft, accountManager);
    const early = await service.post('deposits', { contractId: body.id, ...asked }, accountManager);
    expect([early.status, early.body.code]).toEqual([422, 'contract-not-in-force']);
    const { contractId } = await inForce(service);
    const foreign = await service.post('deposits', { contractId, ...asked }, elsewhere);
    expect([foreign.status, foreign.body.code]).toEqual([422, 'unknown-contract']);
  });

  it('are unknown elsewhere and to other roles: to read, to change, in lists and in sums', async () => {
    const id = await paid();
    expect((await service.get(`deposits/${id}`, elsewhere)).status).toBe(404);
    expect((await service.get(`audit/${id}`, elsewhere)).status).toBe(404);
    expect((await service.get(`deposits/${id}`, clerk)).status).toBe(403);
    const agreed = { reclaimOn: '2026-09-30', reason: '延期' };
    expect((await act(id, 'agree-day', agreed, elsewhere)).status).toBe(404);
    for (const list of ['deposits', 'deposits/sums']) {
      expect((await service.get(list, elsewhere)).body.items).toEqual([]);
    }
  });

  it('CT-04 are listed by what is out and due, the most urgent first, and summed', async () => {
    const [late, soon] = [await paid({ reclaimOn: '2026-12-31' }), await paid()];
    const list = await service.get('deposits?out=true&reclaimUntil=2026-12-31&limit=200', manager);
    const ids = list.body.items.map((one) => one['id']);
    expect(ids.indexOf(soon)).toBeLessThan(ids.indexOf(late));
    const sums = await service.get('deposits/sums?out=true', manager);
    const total = sums.body.items.map((one) => Number(one['outstanding'])).reduce((a, b) => a + b);
    expect(total).toBeGreaterThanOrEqual(16_000);
  });

  it('CT-04 is announced, becomes due and is late by its clock alone', async () => {
    const id = await paid({ reclaimOn: '2026-03-12' });
    await service.under.stepTo('2026-03-13T02:00:00.000Z');
    const said = (await service.under.events(id)).map(({ type }) => type.split('.').at(-2));
    expect(said.slice(-3)).toEqual(['reclaim-announced', 'reclaim-due', 'deadline-breached']);
    const { body } = await service.get(
      `deposits?overdue=true&number=${await numberOf(id)}`,
      manager,
    );
    expect(body.items).toMatchObject([{ status: 'reclaim-due', breaches: [{ rule: 'CT-04' }] }]);
  });

  it('G-01 one whose owner leaves is another’s', async () => {
    const id = await requested();
    await service.learn(accountManager.id, happened(PersonDismissedV1, { number: '10000' }));
    const { body } = await service.get(`deposits/${id}`, finance);
    expect(body['ownerId']).toBe(otherAccountManager.id);
  });
});

const numberOf = async (id: string): Promise<string> =>
  String((await service.get(`deposits/${id}`, finance)).body['number']);
