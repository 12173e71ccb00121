import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOf } from './archive.js';
import { MONDAY_10, PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = person('archivist');
const manager = person('manager');
const contract = { code: 'contract', form: 'original', copies: 1 };
const whole = [
  contract,
  { code: 'licence', form: 'original', copies: 1, expiresOn: '2027-01-15' },
  { code: 'delivery', form: 'original', copies: 1 },
  { code: 'invoice', form: 'copy', copies: 1 },
];

const salesFile = async (more: object = {}) => {
  const owner = await centre.owner(more);
  const { customerId, assetId } = owner;
  const body = { kind: 'sales', assetId };
  const file = await centre.done(`customers/${customerId}/files`, body, { as: archivist });
  return { ...owner, file, path: `files/${file.id}` };
};

describe('files', () => {
  it('CU-02 are numbered by customer, one of each kind an asset, also of two at once', async () => {
    const owner = await centre.owner();
    const path = `customers/${owner.customerId}/files`;
    const body = { kind: 'sales', assetId: owner.assetId };
    const both = await Promise.all([
      centre.archive.post(path, body, { as: archivist }),
      centre.archive.post(path, body, { as: archivist }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)?.body['number']).toBe(`${owner.number}-S01`);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'file-exists',
      rule: 'CU-02',
    });
    const alone = await centre.done(path, { kind: 'contract' }, { as: archivist });
    const second = await centre.done(path, { kind: 'contract' }, { as: archivist });
    expect([alone['number'], second['number']]).toEqual([
      `${owner.number}-H01`,
      `${owner.number}-H02`,
    ]);
  });

  it('CU-05 are complete when all is in, and list who owes what until then', async () => {
    const { path, file, customerId } = await salesFile();
    const missing = `missing-documents?customerId=${customerId}`;
    const codes = async (more = '') =>
      (await centre.archive.get(missing + more)).body.items.map(({ code }) => code);
    expect((await codes()).sort()).toEqual(['contract', 'delivery', 'invoice', 'licence']);
    expect((await codes('&owner=finance')).sort()).toEqual(['invoice']);
    const first = await centre.archive.get(`${missing}&limit=1`);
    expect(await codes(`&limit=3&cursor=${String(first.body['next'])}`)).toHaveLength(3);
    const done = await centre.done(
      `${path}/receive-documents`,
      { documents: whole },
      { as: archivist },
    );
    expect([done['status'], done['missingCount'], await codes()]).toEqual(['complete', 0, []]);
    expect(await centre.story(file.id)).toBe(
      'opened document-received document-received document-received document-received completed',
    );
    const [licence] = (done['documents'] as { documentId: string }[]).slice(1);
    const voided = await centre.done(
      `${path}/documents/${licence?.documentId ?? ''}/void`,
      { reason: '录到别人名下' },
      { as: archivist },
    );
    expect([voided['status'], await codes()]).toEqual(['open', ['licence']]);
    const waiver = { code: 'licence', reason: '个人客户无执照' };
    expect(
      refusalOf(await centre.archive.post(`${path}/waive-document`, waiver, { as: archivist })),
    ).toEqual([403, 'role-missing']);
    expect((await centre.done(`${path}/waive-document`, waiver, { as: manager }))['status']).toBe(
      'complete',
    );
  });

  it('CU-05 shows what is overdue by the due time of its template', async () => {
    const { customerId } = await salesFile();
    const overdue = `missing-documents?overdue=true&customerId=${customerId}`;
    expect((await centre.archive.get(overdue)).body.items).toEqual([]);
    const owner = await centre.owner();
    const since = { kind: 'sales', assetId: owner.assetId, since: '2026-11-16T02:00:00.000Z' };
    await centre.done(`customers/${owner.customerId}/files`, since, { as: archivist });
    const late = await centre.archive.get(
      `missing-documents?overdue=true&customerId=${owner.customerId}`,
    );
    expect(late.body.items.map(({ code }) => code)).toEqual(
      ['contract', 'licence', 'delivery'].sort(),
    );
  });

  it('CU-06 are found by number, name, initials, serial, kind, status and day, by page', async () => {
    const { customerId, number } = await salesFile({ name: '欧阳图南' });
    const numbers = async (query: string) =>
      (await centre.archive.get(`files?customerId=${customerId}&${query}`)).body.items.map(
        (one) => one['number'],
      );
    const mine = [`${number}-S01`];
    for (const query of [
      `number=${number.toLowerCase()}`,
      `name=${encodeURIComponent('图南')}`,
      'name=oytn',
      'serial=paper',
      'kind=sales&status=open',
      'openedFrom=2026-11-23&openedTo=2026-11-23',
    ]) {
      expect([query, await numbers(query)]).toEqual([query, mine]);
    }
    for (const query of ['kind=service', 'status=complete', 'openedFrom=2026-11-24', 'name=_']) {
      expect([query, await numbers(query)]).toEqual([query, []]);
    }
  });

  it('CU-05 announces a licence thirty days before it expires, and lists it', async () => {
    const { path, file, customerId } = await salesFile();
    await centre.done(`${path}/receive-documents`, { documents: whole }, { as: archivist });
    const listed = await centre.archive.get(
      `expiring-documents?customerId=${customerId}&until=2027-01-31`,
    );
    expect(listed.body.items).toMatchObject([{ code: 'licence', expiresOn: '2027-01-15' }]);
    await centre.stepTo('2026-12-15T16:00:00.000Z');
    expect((await centre.events(file.id)).at(-1)).toMatchObject({
      type: 'kefu.customers.file.document-expiring.v1',
      data: { code: 'licence', expiresOn: '2027-01-15' },
    });
  });

  it('refuses what does not fit, and never fails', async () => {
    const { path, customerId } = await salesFile();
    const ask = (documents: unknown) =>
      centre.archive.post(`${path}/receive-documents`, { documents }, { as: archivist });
    expect((await ask([])).status).toBe(400);
    expect(faultsOf(await ask([{ ...contract, colour: 'red' }]))).toEqual([
      '/documents/0/colour unknown-field',
    ]);
    expect((await ask(Array.from({ length: 51 }, () => contract))).status).toBe(400);
    expect((await ask([{ ...contract, copies: 1e9 }])).status).toBe(400);
    expect((await ask([{ ...contract, expiresOn: '2026-02-30' }])).status).toBe(400);
    expect((await ask([{ ...contract, reference: '卷\ud800' }])).status).toBe(400);
    expect(refusalOf(await ask([{ ...contract, form: 'copy' }]))).toEqual([
      422,
      'wrong-form',
      'CU-05',
    ]);
    const west = { as: person('archivist', ['west']) };
    expect((await centre.archive.get(path, west)).status).toBe(404);
    expect(
      (
        await centre.archive.post(
          `${path}/void`,
          { reason: '录错' },
          { as: person('manager', ['west']) },
        )
      ).status,
    ).toBe(404);
    expect((await centre.archive.get(`files/${newId()}`)).status).toBe(404);
    expect((await centre.archive.get('files/none')).status).toBeLessThan(500);
    expect((await centre.archive.get('files?openedFrom=2026-02-30')).status).toBe(400);
    expect((await centre.archive.get('expiring-documents?cursor=x')).status).toBe(400);
    const stale = { as: archivist, headers: { 'if-match': '"7"' } };
    expect(
      (await centre.archive.post(`${path}/receive-documents`, { documents: [contract] }, stale))
        .status,
    ).toBe(412);
    const opening = (body: object, as = archivist) =>
      centre.archive.post(`customers/${customerId}/files`, body, { as });
    expect(
      refusalOf(await opening({ kind: 'sales', assetId: (await centre.owner()).assetId })),
    ).toEqual([422, 'asset-of-another', 'CU-02']);
    expect(refusalOf(await opening({ kind: 'contract', templateCode: 'none' }))).toEqual([
      422,
      'template-unknown',
      'CU-05',
    ]);
    expect(refusalOf(await opening({ kind: 'contract', since: '2099-01-01T00:00:00Z' }))).toEqual([
      400,
      'in-the-future',
    ]);
    expect((await opening({ kind: 'sales' }, person('technician'))).status).toBe(403);
    expect(
      refusalOf(
        await centre.archive.post(
          `${path}/add-entry`,
          { at: MONDAY_10, reference: '外修' },
          { as: archivist },
        ),
      ),
    ).toEqual([409, 'wrong-kind', 'CU-02']);
  });

  it('answers a repeated POST under its Idempotency-Key once', async () => {
    const { path } = await salesFile();
    const once = { as: archivist, headers: { 'idempotency-key': newId() } };
    const body = { documents: [contract] };
    await centre.archive.post(`${path}/receive-documents`, body, once);
    await centre.archive.post(`${path}/receive-documents`, body, once);
    const { body: file } = await centre.archive.get(path);
    expect(file['documents']).toHaveLength(1);
  });

  it('G-03 trails are open to the region alone, and hold no words of a waiver', async () => {
    const { path, file } = await salesFile();
    await centre.done(
      `${path}/waive-document`,
      { code: 'licence', reason: '没有执照可交' },
      { as: manager },
    );
    const seen = async (regions: string[]) =>
      (await centre.archive.get(`audit/${file.id}`, { as: person('manager', regions) })).status;
    expect([await seen(['east']), await seen(['west'])]).toEqual([200, 404]);
  });

  it('shows the templates of the centre', async () => {
    const { body } = await centre.archive.get('document-templates');
    expect(body.items.map(({ code }) => code)).toContain('copier-service');
  });
});
