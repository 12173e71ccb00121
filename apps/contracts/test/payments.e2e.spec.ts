import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import {
  accountManager,
  finance,
  generalManager,
  manager,
  otherFinance,
  RunningContracts,
} from './a-running-contracts.js';
import { inForce, invoiced, pay, planned, receivable } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const balances = async (customerId: string): Promise<Record<string, string>> => {
  const { body } = await service.get(
    `ledger/accounts?customerId=${customerId}&limit=200`,
    generalManager,
  );
  return Object.fromEntries(body.items.map((one) => [String(one['kind']), String(one['balance'])]));
};

describe('payments over HTTP', () => {
  it('CT-05 one payment for several receivables at once, what is left is an advance', async () => {
    const of = await inForce(service);
    const [first, second] = [await invoiced(service, of), await invoiced(service, of)];
    const paid = await pay(service, of.customerId, '250.00', [
      [first, '100.00'],
      [second, '99.99'],
    ]);
    expect([paid.status, paid.body['advance']]).toEqual([201, '50.01']);
    expect(await receivable(service, first)).toMatchObject({ status: 'paid', left: '0.00' });
    expect(await receivable(service, second)).toMatchObject({ status: 'part-paid', left: '0.01' });
    const rest = { allocations: [{ receivableId: second, amount: '0.01' }] };
    const given = await service.post(`payments/${paid.body.id}/allocate`, rest, finance);
    expect(given.body).toMatchObject({ advance: '50.00' });
    expect(await balances(of.customerId)).toMatchObject({ advance: '-50.00', receivable: '0.00' });
  });

  it('CT-05 too much for a receivable is refused, in advance is an advance', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const tooMuch = await pay(service, of.customerId, '100.01', [[id, '100.01']]);
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'more-than-owed']);
    const moreThanCame = await pay(service, of.customerId, '50.00', [[id, '50.01']]);
    expect(moreThanCame.body.code).toBe('more-than-came');
    const ahead = await pay(service, of.customerId, '500.00');
    expect(ahead.body).toMatchObject({ advance: '500.00', shares: [] });
    const early = await planned(service, of);
    const notYet = await pay(service, of.customerId, '1.00', [[early, '1.00']]);
    expect(notYet.body.code).toBe('not-invoiced');
  });

  it('CT-05 two clerks who post the same bank line post it once', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const reference = newId();
    const both = await Promise.all(
      [finance, otherFinance].map((by) =>
        pay(service, of.customerId, '40.00', [[id, '40.00']], { by, reference }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await receivable(service, id)).toMatchObject({ paid: '40.00', left: '60.00' });
  });

  it('CT-05 of many who pay the same at once no cent is too much', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => pay(service, of.customerId, '30.00', [[id, '30.00']])),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(await receivable(service, id)).toMatchObject({ paid: '90.00', left: '10.00' });
    expect(await balances(of.customerId)).toMatchObject({ receivable: '10.00' });
  });

  it('CT-05 one that did not stand is owed again, and may be entered anew', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const reference = newId();
    const paid = await pay(service, of.customerId, '120.00', [[id, '60.00']], { reference });
    const rest = { allocations: [{ receivableId: id, amount: '40.00' }] };
    await service.post(`payments/${paid.body.id}/allocate`, rest, finance);
    const reversed = await service.post(
      `payments/${paid.body.id}/reverse`,
      { reason: '银行退票' },
      finance,
    );
    expect(reversed.body).toMatchObject({ status: 'reversed', advance: '0.00' });
    expect(await receivable(service, id)).toMatchObject({ status: 'invoiced', left: '100.00' });
    const again = await service.post(
      `payments/${paid.body.id}/reverse`,
      { reason: '再次' },
      finance,
    );
    expect(again.status).toBe(409);
    const anew = await pay(service, of.customerId, '100.00', [[id, '100.00']], { reference });
    expect(anew.status).toBe(201);
  });

  it.each([
    ['a negative amount', { amount: '-1.00' }, 400],
    ['three decimals', { amount: '1.005' }, 400],
    ['ten to the fifteenth', { amount: '1000000000000000.00' }, 400],
    ['another currency', { currency: 'EUR' }, 400],
    ['tomorrow', { paidOn: '2026-03-03' }, 422],
    ['a day of the last century', { paidOn: '1999-03-03' }, 422],
    ['29 February of no leap year', { paidOn: '2026-02-29' }, 400],
    ['invisible characters for a reference', { reference: '\u200b\u2060' }, 400],
    ['a customer that nobody knows', { customerId: newId() }, 422],
    [
      'a receivable that nobody knows',
      { allocations: [{ receivableId: newId(), amount: '1.00' }] },
      422,
    ],
  ])('CT-05 is not recorded with %s', async (_what, bad, status) => {
    const { customerId } = await service.aCustomer();
    const one = {
      ...{ customerId, amount: '1.00', paidOn: '2026-03-02', method: 'cash', reference: newId() },
      ...{ allocations: [], ...bad },
    };
    expect((await service.post('payments', one, finance)).status).toBe(status);
  });

  it('CT-05 is for receivables of that customer, each named once, and by finance alone', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const { customerId } = await service.aCustomer();
    const other = await pay(service, customerId, '1.00', [[id, '1.00']]);
    expect([other.status, other.body.code]).toEqual([422, 'of-another-customer']);
    const twice = await pay(service, of.customerId, '2.00', [
      [id, '1.00'],
      [id, '1.00'],
    ]);
    expect([twice.status, twice.body.code]).toEqual([422, 'named-twice']);
    for (const by of [accountManager, manager]) {
      expect((await pay(service, of.customerId, '1.00', [], { by })).status).toBe(403);
    }
  });
});

describe('the ledger over HTTP', () => {
  it('CT-05 opens each balance to its entries, with what was before and after', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    await pay(service, of.customerId, '60.00', [[id, '60.00']]);
    const { body } = await service.get(`ledger/entries?contractId=${of.contractId}`, finance);
    expect(body.items).toMatchObject([
      { kind: 'receivable', before: '0.00', amount: '100.00', after: '100.00', rule: 'CT-13' },
      { kind: 'revenue', before: '0.00', amount: '-100.00', after: '-100.00' },
      { kind: 'receivable', before: '100.00', amount: '-60.00', after: '40.00', otherKind: 'bank' },
    ]);
    const account = String(body.items[0]?.['accountId']);
    const opened = await service.get(`ledger/accounts/${account}/entries?limit=1`, finance);
    const rest = await service.get(
      `ledger/accounts/${account}/entries?limit=1&cursor=${opened.body.next ?? ''}`,
      finance,
    );
    expect([opened, rest].map((page) => page.body.items[0]?.['after'])).toEqual([
      ...['100.00', '40.00'],
    ]);
    const walked = [];
    for (let cursor = ''; ;) {
      const path = `ledger/entries?contractId=${of.contractId}&limit=1${cursor}`;
      const { body: page } = await service.get(path, finance);
      walked.push(...page.items);
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(walked).toEqual(body.items);
  });

  it('CT-05 shows whoever answers for some regions nothing of the others, nor the bank', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    await pay(service, of.customerId, '60.00', [[id, '60.00']]);
    const west = { ...manager, id: newId(), regions: ['west'] };
    const mine = await service.get(`ledger/entries?contractId=${of.contractId}`, west);
    expect(mine.body.items).toEqual([]);
    const { body } = await service.get('ledger/accounts?kind=bank', finance);
    const bank = String(body.items[0]?.['id']);
    expect((await service.get(`ledger/accounts/${bank}/entries`, manager)).status).toBe(404);
    expect((await service.get('ledger/trial-balance', manager)).status).toBe(403);
    expect((await service.get('ledger/entries', finance)).status).toBe(400);
  });

  it('CT-05 the trial balance of a past instant stays as it was', async () => {
    const before = service.under.now;
    const then = await service.get(`ledger/trial-balance?at=${before}`, generalManager);
    await service.under.stepTo('2026-03-02T03:00:00.000Z');
    const of = await inForce(service);
    await invoiced(service, of);
    const again = await service.get(`ledger/trial-balance?at=${before}`, generalManager);
    expect(again.body).toEqual(then.body);
    const now = await service.get('ledger/trial-balance', generalManager);
    expect(now.body).toMatchObject({ difference: '0.00' });
    expect(now.body).not.toEqual(then.body);
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });
});
