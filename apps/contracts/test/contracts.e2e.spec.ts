import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import {
  accountManager,
  clerk,
  elsewhere,
  generalManager,
  manager,
  reviewer,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import { ContractDesk, toApproved } from './contract-life.js';

let running: RunningContracts;
let desk: ContractDesk;
beforeAll(async () => {
  running = await RunningContracts.start();
  desk = new ContractDesk(running);
});
afterAll(() => running.stop());

const asked = (customerId: string) => ({
  customerId,
  ownerId: accountManager.id,
  kind: 'service',
  title: '五台复印机保养',
  total: '12000.00',
});

const drafted = async () => {
  const { customerId } = await running.aCustomer();
  const { body } = await running.post('contracts', asked(customerId), accountManager);
  return { customerId, id: body.id };
};

const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) =>
  `${status} ${String(body['rule'])} ${String(body['code'])}`;

describe('a contract over HTTP', () => {
  it('CT-01 is drafted for a customer on record, and found by state, kind, owner and customer', async () => {
    const { customerId, id } = await drafted();
    const { body } = await running.get(`contracts/${id}`, reviewer);
    expect(body).toMatchObject({ status: 'draft', regionId: 'east', total: '12000.00' });
    const found = await running.get(
      `contracts?customerId=${customerId}&status=draft&kind=service&ownerId=${accountManager.id}`,
      manager,
    );
    expect(found.body.items.map((one) => one['id'])).toEqual([id]);
  });

  it('is unknown to who works on other regions: by id, in lists, to change and in trails', async () => {
    const { customerId, id } = await drafted();
    expect((await running.get(`contracts/${id}`, elsewhere)).status).toBe(404);
    expect((await running.get(`audit/${id}`, elsewhere)).status).toBe(404);
    const reason = { reason: 'not wanted' };
    expect((await running.post(`contracts/${id}/withdraw`, reason, elsewhere)).status).toBe(404);
    const { body } = await running.get(`contracts?customerId=${customerId}`, elsewhere);
    expect(body.items).toEqual([]);
  });

  it('CT-01 is not drafted for a customer of another region, nor for one that nobody knows', async () => {
    const { customerId } = await running.aCustomer('west');
    for (const id of [customerId, newId()]) {
      const { status, body } = await running.post('contracts', asked(id), accountManager);
      expect([status, body.code, body.rule]).toEqual([422, 'unknown-customer', 'CT-01']);
    }
  });

  it('CT-01 is owned by an account manager who works here', async () => {
    const { customerId } = await running.aCustomer();
    const by = (ownerId: string) =>
      running.post('contracts', { ...asked(customerId), ownerId }, accountManager);
    expect((await by(newId())).body.code).toBe('unknown-person');
    expect((await by(sales.id)).body.code).toBe('person-of-another-role');
  });

  it.each([
    ['a total below zero', { total: '-1.00' }],
    ['a tenth of a cent', { total: '1.001' }],
    ['a day that there is not', { startsOn: '2026-02-30' }],
    ['nothing to read as a title', { title: '​ ' }],
    ['another currency', { currency: 'USD' }],
  ])('is not drafted with %s', async (_what, change) => {
    const { customerId } = await running.aCustomer();
    const answer = await running.post(
      'contracts',
      { ...asked(customerId), ...change },
      accountManager,
    );
    expect(answer.status).toBe(400);
  });

  it('CU-01 is the survivor’s once its customer is merged', async () => {
    const { customerId, id } = await drafted();
    const { customerId: survivorId } = await running.aCustomer();
    const merged = happened(CustomerMergedV1, {
      number: 'K1',
      survivorId,
      survivorNumber: 'K2',
    });
    await running.learn(customerId, merged);
    const { body } = await running.get(`contracts/${id}`, manager);
    expect(body['customerId']).toBe(survivorId);
  });

  it('CT-02, CT-12 what the customer is told is what the quote comes to, while it stands', async () => {
    const { id, customerId } = await desk.drafted();
    await desk.through(id, ...toApproved);
    const property = { use: 'home', area: 90, price: '1000000.00', lift: true, owners: 2 };
    const { body: quote } = await running.post('fee-quotes', { customerId, property }, clerk);
    const statement = { version: 1, on: desk.today, amount: '16770.00', quoteId: quote.id };
    const tell = (amount: string) =>
      desk.act(id, ['fee-statement', { ...statement, amount }, clerk]);
    expect(refusal(await tell('16769.99'))).toBe('422 CT-02 not-what-the-quote-says');
    expect((await tell('16770.00')).status).toBe(200);
    await running.post(`fee-quotes/${quote.id}/void`, { reason: '面积录错' }, clerk);
    expect(refusal(await tell('16770.00'))).toBe('422 CT-02 quote-stands-no-more');
  });

  it('CT-02 is a page to print: parties, terms, wording, fees, papers and who signs', async () => {
    const { id, customerId } = await desk.drafted();
    const known = 'INSERT INTO customer_name (customer_id, state) VALUES ($1, $2)';
    await running.under.query(known, [customerId, JSON.stringify({ name: '李<二>' })]);
    const { body } = await running.get(`contracts/${id}`, clerk);
    const [customer] = body['parties'] as { id: string }[];
    const child = newId();
    const parties = [
      { id: customer?.id, role: 'customer', customerId, minor: false },
      { id: child, role: 'co-owner', name: '李小二', minor: true },
      { id: newId(), role: 'guardian', name: '王三', minor: false, guardianOf: child },
    ];
    const page = async (lang = 'zh', by = clerk) => {
      const answer = await desk.download(`contracts/${id}.html?lang=${lang}`, by);
      return answer.status === 200 ? answer.text() : String(answer.status);
    };
    await desk.through(id, ['parties', { parties }, accountManager]);
    expect(await page()).toContain('未经评审，不得签署');
    await desk.through(id, ...toApproved);
    expect(await page()).toContain('录入内容核对无误前不得签署');
    const property = { use: 'home', area: 90, price: '1000000.00', lift: true, owners: 2 };
    const { body: quote } = await running.post('fee-quotes', { customerId, property }, clerk);
    const told = { version: 1, on: desk.today, amount: '16770.00', quoteId: quote.id };
    await desk.through(id, desk.checked, ['fee-statement', told, clerk]);
    const unseen = await page();
    expect(unseen).toContain('签署稿');
    expect(unseen).toContain('☐');
    await desk.papers(id);
    const signed = await desk.through(id, desk.sign);
    const [zh, en] = [await page(), await page('en', generalManager)];
    for (const words of [
      ...[
        String(signed.body['number']),
        '李&lt;二&gt;',
        '李小二',
        '未成年',
        '监护：李小二',
        '12000.00',
      ],
      ...['2026-12-31', '第一条 范围', '16770.00', '契税', '10000.00', '监护关系证明', '签字盖章'],
    ]) {
      expect(zh).toContain(words);
    }
    expect(zh).not.toContain('☐');
    expect(zh).not.toContain('不得签署');
    for (const words of ['Deed tax', 'Guardian 王三', `Signed on ${desk.today}`, 'Checklist']) {
      expect(en).toContain(words);
    }
    expect([await page('zh', elsewhere), await page('zh', sales)]).toEqual(['404', '403']);
  });
});
