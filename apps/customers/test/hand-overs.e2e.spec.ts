import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { OrderDeliveredV1 } from '@kefu/messages-contracts';
import { faultsOf } from './archive.js';
import { MONDAY_10, PaperCentre, person, refusalOf } from './paper-centre.js';
import { reported, signed, type Owner } from './repairs.js';

let centre: PaperCentre;
const open = async () => {
  centre = await PaperCentre.open();
};
const close = () => centre.close();

const sales = person('sales');
const clerk = person('clerk');
const archivist = person('archivist');
const items = [
  { code: 'contract', form: 'original', copies: 1 },
  { code: 'delivery', form: 'original', copies: 1 },
];

const delivered = ({ customerId, assetId }: Owner) =>
  happened(OrderDeliveredV1, {
    ...{ customerId, assetId, deliveredAt: MONDAY_10, salespersonId: sales.sub },
    throughOutlet: false,
  });

const of = async ({ customerId }: Owner) =>
  (await centre.archive.get(`hand-overs?customerId=${customerId}`)).body.items.map((one) => ({
    ...one,
    id: String(one['id']),
  }));

const afterDelivery = async () => {
  const owner = await centre.owner();
  await centre.hear(newId(), delivered(owner));
  const [one] = await of(owner);
  return { ...owner, id: one?.id ?? '', path: `hand-overs/${one?.id ?? ''}` };
};

describe('papers on their way', () => {
  beforeAll(open);
  afterAll(close);

  it('CU-03 arrive by way of the clerk, and stand in the file then', async () => {
    const { path, id, customerId } = await afterDelivery();
    await centre.done(`${path}/offer`, { items }, { as: sales });
    await centre.done(`${path}/receive`, {}, { as: clerk });
    await centre.done(`${path}/offer`, { items, remark: '合同附页另装' }, { as: clerk });
    const arrived = await centre.done(`${path}/receive`, {}, { as: archivist });
    expect([arrived['status'], arrived['holder']]).toEqual([
      'at-centre',
      { role: 'archivist', personId: archivist.sub },
    ]);
    const { body: file } = await centre.archive.get(`files/${String(arrived['fileId'])}`);
    expect(file['documents']).toMatchObject([{ code: 'contract' }, { code: 'delivery' }]);
    expect(await centre.story(id)).toBe('started offered received offered received');
    const { body } = await centre.archive.get(`hand-overs?status=held&customerId=${customerId}`);
    expect(body.items).toEqual([]);
  });

  it('CU-03 prints the form with who and what it is about, places to sign, and what people write as text', async () => {
    const { path, customerId, assetId } = await afterDelivery();
    await centre.done(`${path}/offer`, { items, remark: '<b>附页</b>' }, { as: sales });
    const { url } = centre.archive.service;
    const page = await fetch(`${url}/api/customers/${path}.html`, {
      headers: await centre.archive.header(sales),
    });
    const text = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([
      ...[200, 'text/html; charset=utf-8'],
    ]);
    expect(text).toContain('接收人签字');
    expect(text).toContain('&lt;b&gt;附页');
    const { number, name } = (await centre.archive.get(`customers/${customerId}`)).body;
    const { model, serial } = (await centre.archive.get(`assets/${assetId}`)).body;
    expect(text).toContain(
      `客户 ${String(number)} ${String(name)} · 设备 ${String(model)} ${String(serial)}`,
    );
    expect(text).toContain('移交人签字：销售业代 sales 2026-11-23 10:00');
    for (const id of [customerId, assetId, sales.sub]) expect(text).not.toContain(id);
  });

  it('CU-04 starts when a repaired asset is signed for, once, also after a redelivery', async () => {
    const owner = await centre.owner();
    const order = newId();
    const report = centre.envelope(order, reported(owner, 'R00000009'));
    const receipt = centre.envelope(order, signed(owner));
    expect(await centre.receive(receipt)).toBe('parked');
    expect(await of(owner)).toEqual([]);
    await centre.receive(report);
    expect(await centre.receive(receipt)).toBe('seen');
    expect(await centre.hear(order, signed(owner))).toBe('applied');
    const [one, ...more] = await of(owner);
    expect([one, more]).toMatchObject([{ rule: 'CU-04', dueAt: '2026-11-24T10:00:00.000Z' }, []]);
    const path = `hand-overs/${one?.id ?? ''}`;
    const receiptPaper = [{ code: 'receipt', form: 'original', copies: 1 }];
    await centre.done(`${path}/offer`, { items: receiptPaper }, { as: person('front-desk') });
    const arrived = await centre.done(`${path}/receive`, {}, { as: archivist });
    const { body: file } = await centre.archive.get(`files/${String(arrived['fileId'])}`);
    expect(file['documents']).toMatchObject([{ code: 'receipt' }]);
  });

  it('CU-03 starts once for a delivery that is told twice', async () => {
    const owner = await centre.owner();
    const body = centre.envelope(newId(), delivered(owner));
    expect([await centre.receive(body), await centre.receive(body)]).toEqual(['applied', 'seen']);
    expect(await of(owner)).toHaveLength(1);
  });

  it('CU-03, CU-04 are started by hand where no event says of it, one at a time', async () => {
    const owner = await centre.owner();
    const { customerId, assetId } = owner;
    const body = { customerId, assetId, at: MONDAY_10, holderId: sales.sub };
    const both = await Promise.all([
      centre.archive.post('hand-overs/await-sales-papers', body, { as: clerk }),
      centre.archive.post('hand-overs/await-sales-papers', body, { as: clerk }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const service = { customerId, assetId, at: MONDAY_10, reference: '外修-1' };
    await centre.done('hand-overs/await-service-papers', service, { as: clerk });
    expect((await of(owner)).map((one) => one as Record<string, unknown>)).toMatchObject([
      { rule: 'CU-04' },
      { rule: 'CU-03' },
    ]);
    const future = { ...body, at: '2026-11-23T02:00:01Z' };
    const early = await centre.archive.post('hand-overs/await-sales-papers', future, { as: clerk });
    expect(faultsOf(early)).toEqual(['/at in-the-future']);
    const west = { as: person('clerk', ['west']) };
    expect((await centre.archive.post('hand-overs/await-sales-papers', body, west)).status).toBe(
      404,
    );
  });

  it('refuses what does not fit', async () => {
    const { path, id } = await afterDelivery();
    const offer = (form: unknown, as = sales) => centre.archive.post(`${path}/offer`, form, { as });
    expect((await offer({ items: [] })).status).toBe(400);
    expect((await offer({ items, colour: 'red' })).status).toBe(400);
    expect((await offer({ items }, person('technician'))).status).toBe(403);
    expect(refusalOf(await offer({ items }, person('front-desk')))).toEqual([
      403,
      'not-the-holder',
    ]);
    const poem = [{ code: 'poem', form: 'copy', copies: 1 }];
    expect(refusalOf(await offer({ items: poem }))).toEqual([422, 'not-in-template', 'CU-05']);
    const receive = { as: clerk };
    expect(refusalOf(await centre.archive.post(`${path}/receive`, {}, receive))).toEqual([
      ...[409, 'wrong-state', 'CU-03'],
    ]);
    const stale = { as: sales, headers: { 'if-match': '"9"' } };
    expect((await centre.archive.post(`${path}/offer`, { items }, stale)).status).toBe(412);
    expect((await centre.archive.get(path, { as: person('manager', ['west']) })).status).toBe(404);
    expect((await centre.archive.get(`hand-overs/${newId()}`)).status).toBe(404);
    const trail = (regions: string[]) =>
      centre.archive.get(`audit/${id}`, { as: person('manager', regions) });
    expect([(await trail(['east'])).status, (await trail(['west'])).status]).toEqual([200, 404]);
    await centre.done(`${path}/void`, { reason: '录错' }, { as: person('manager') });
    await centre.stepTo('2026-12-01T10:00:00.000Z');
    expect(await centre.story(id)).toBe('started voided');
  });
});

describe('papers that are late', () => {
  // each from the same Monday: time goes forward only
  beforeEach(open);
  afterEach(close);

  it('CU-03 late: a breach with points, and the late deed stays possible', async () => {
    const { path, id } = await afterDelivery();
    await centre.stepTo('2026-11-25T10:00:00.000Z');
    expect(await centre.story(id)).toBe('started');
    await centre.stepTo('2026-11-25T10:00:00.001Z');
    expect((await centre.events(id)).at(-1)).toMatchObject({
      type: 'kefu.customers.hand-over.deadline-breached.v1',
      data: { rule: 'CU-03', responsibleId: sales.sub, charged: true, points: 2 },
    });
    const overdue = await centre.archive.get('hand-overs?overdue=true&holderRole=sales');
    expect(overdue.body.items).toMatchObject([{ id }]);
    const waiver = await centre.archive.post(`${path}/waive`, { reason: '太迟' }, { as: clerk });
    expect(refusalOf(waiver)).toEqual([422, 'waiver-too-late', 'CU-03']);
    await centre.done(`${path}/offer`, { items }, { as: sales });
    const { dueAt } = await centre.done(`${path}/receive`, {}, { as: clerk });
    expect(dueAt).toBe('2026-11-26T10:00:00.000Z');
    await centre.stepTo('2026-11-26T10:00:00.001Z');
    expect((await centre.events(id)).at(-1)?.data).toMatchObject({ responsibleId: clerk.sub });
    const rows = await centre.archive.query<{ kind: string; status: string }>(
      'SELECT kind, status FROM timer WHERE ref = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      ...['CU-03 late', 'again-CU-03 cancelled', 'CU-03 fired', 'again-CU-03 running'],
    ]);
  });

  it('CU-03 waived in time: the breach stays on record and charges nobody', async () => {
    const { path, id } = await afterDelivery();
    await centre.done(`${path}/waive`, { reason: '客户在外地' }, { as: clerk });
    await centre.stepTo('2026-11-26T10:00:00.000Z');
    const last = (await centre.events(id)).at(-1)?.data;
    expect(last).toMatchObject({ charged: false, points: 0, responsibleRole: 'sales' });
  });
});
