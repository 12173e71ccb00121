import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = person('archivist');
const number = '11010519491231002X';
const shown = { number, feeInvoiceShown: true, taxInvoiceShown: true, signedInPerson: true };
const west = { as: person('manager', ['west']) };

const inCustody = async (more: object = {}) => {
  const { customerId } = await centre.owner(more);
  const body = { customerId, kind: 'title-certificate', place: '保险柜 2' };
  const { id } = await centre.done('releases', body, { as: archivist });
  return { id, customerId, path: `releases/${id}` };
};

describe('releases', () => {
  it('CU-09 go to the holder alone, once, and nothing keeps the number that was shown', async () => {
    const { id, path } = await inCustody({ idNumber: number });
    const release = (body: object, headers: Record<string, string> = {}) =>
      centre.archive.post(`${path}/release`, body, { as: archivist, headers });
    const wrong = await release({ ...shown, number: '110105194912310038' });
    expect(refusalOf(wrong)).toEqual([422, 'not-the-holder', 'CU-09']);
    expect(refusalOf(await release({ ...shown, taxInvoiceShown: false }))).toEqual([
      ...[422, 'invoices-not-shown', 'CU-09'],
    ]);
    const key = { 'idempotency-key': newId() };
    const done = await release(shown, key);
    expect(done.body).toMatchObject({ status: 'released', receipt: { to: 'holder' } });
    expect((await release(shown, key)).status).toBe(409);
    expect(refusalOf(await release(shown))).toEqual([409, 'wrong-state', 'CU-09']);
    expect(await centre.story(id)).toBe('taken-in released');
    const [left] = await centre.archive.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM release r WHERE r::text LIKE '%19491231%')
         OR EXISTS (SELECT FROM outbox o WHERE o::text LIKE '%19491231%')
         OR EXISTS (SELECT FROM idempotency i WHERE i::text LIKE '%19491231%')
         OR EXISTS (SELECT FROM audit a WHERE a.aggregate = 'release' AND a::text LIKE '%19491231%')
         AS found`,
    );
    expect(left?.found).toBe(false);
  });

  it('CU-09 of two at the desk at once one gets it', async () => {
    const { path } = await inCustody({ idNumber: number, duplicateReason: '同一人' });
    const both = await Promise.all(
      [1, 2].map(() => centre.archive.post(`${path}/release`, shown, { as: archivist })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('CU-09 refuse a holder of whom no number is on record', async () => {
    const { path } = await inCustody();
    const refused = await centre.archive.post(`${path}/release`, shown, { as: archivist });
    expect(refusalOf(refused)).toEqual([422, 'no-number-on-record', 'CU-09']);
  });

  it('are listed, voided, and closed to other regions and roles', async () => {
    const { id, customerId, path } = await inCustody();
    const list = `releases?status=in-custody&customerId=${customerId}`;
    expect((await centre.archive.get(list)).body.items).toMatchObject([{ id, place: '保险柜 2' }]);
    expect((await centre.archive.get(list, west)).body.items).toEqual([]);
    expect((await centre.archive.get(path, west)).status).toBe(404);
    expect((await centre.archive.get(`audit/${id}`, west)).status).toBe(404);
    const technician = { as: person('technician') };
    expect((await centre.archive.post(`${path}/release`, shown, technician)).status).toBe(403);
    const huge = { ...shown, number: '1'.repeat(41) };
    expect((await centre.archive.post(`${path}/release`, huge, { as: archivist })).status).toBe(
      400,
    );
    await centre.done(`${path}/void`, { reason: '录到别人名下' }, { as: person('manager') });
    expect((await centre.archive.get(list)).body.items).toEqual([]);
    const body = { customerId: newId(), kind: 'title-certificate', place: '柜' };
    expect((await centre.archive.post('releases', body, { as: archivist })).status).toBe(404);
  });
});
