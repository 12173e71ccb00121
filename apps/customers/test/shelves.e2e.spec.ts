import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOf } from './archive.js';
import { PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = person('archivist');
const manager = person('manager');
const agent = person('agent');
const west = { as: person('manager', ['west']) };

const aFile = async (warrantyEnd?: string) => {
  const { customerId, assetId } = await centre.owner({}, warrantyEnd ? { warrantyEnd } : {});
  const body = { kind: 'sales', assetId };
  return (await centre.done(`customers/${customerId}/files`, body, { as: archivist })).id;
};
const aBundle = async (shelfMark = 'A-1-1') =>
  (await centre.done('bundles', { shelfMark, regionCode: 'east' }, { as: archivist })).id;
const add = (bundle: string, ...fileIds: string[]) =>
  centre.archive.post(`bundles/${bundle}/add-files`, { fileIds }, { as: archivist });

describe('bundles', () => {
  it('CU-07 hold files of assets out of warranty, which are found as before', async () => {
    const bundle = await aBundle('ROOM-7');
    const [old, none, inside] = [
      await aFile('2020-01-01'),
      await aFile(),
      await aFile('2026-11-23'),
    ];
    expect((await add(bundle, old, none)).body).toMatchObject({ fileCount: 2 });
    expect(refusalOf(await add(bundle, inside))).toEqual([422, 'not-out-of-warranty', 'CU-07']);
    const found = async (query: string) =>
      (await centre.archive.get(`files?${query}`)).body.items.map((one) => one['id']);
    expect(await found(`bundleId=${bundle}`)).toEqual([none, old]);
    expect(await found('shelfMark=ROOM')).toEqual([none, old]);
    const { body: file } = await centre.archive.get(`files/${old}`);
    expect(file).toMatchObject({ bundleId: bundle });
    expect(await centre.story(old)).toBe('opened bundled');
  });

  it('CU-07 a file goes into one bundle, of two at once too, and all of them or none', async () => {
    const [one, other] = [await aBundle(), await aBundle()];
    const file = await aFile();
    const both = await Promise.all([add(one, file), add(other, file)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const fresh = await aFile();
    expect((await add(one, fresh, await aFile('2099-01-01'))).status).toBe(422);
    expect((await centre.archive.get(`files/${fresh}`)).body['bundleId']).toBeUndefined();
  });

  it('CU-01, CU-07, G-05 keep files of who is merged or erased, until they are dissolved', async () => {
    const bundle = await aBundle();
    const [survivor, merged] = [await centre.owner(), await centre.owner()];
    const { customerId, assetId } = merged;
    const body = { kind: 'sales', assetId };
    const file = await centre.done(`customers/${customerId}/files`, body, { as: archivist });
    await add(bundle, file.id);
    const path = `customers/${survivor.customerId}`;
    const merger = { mergedId: customerId, reason: '重复建档' };
    await centre.done(`${path}/merge`, merger, { as: manager });
    const inBundle = `files?bundleId=${bundle}&customerId=${survivor.customerId}`;
    expect((await centre.archive.get(inBundle)).body.items).toMatchObject([{ id: file.id }]);
    const erasure = { reason: 'consent-withdrawn', number: survivor.number };
    await centre.done(`${path}/erase`, erasure, { as: manager });
    await centre.done(`bundles/${bundle}/dissolve`, { reason: '清理' }, { as: archivist });
    expect(await centre.story(file.id)).toBe('opened bundled unbundled');
  });

  it('CU-07 are moved and dissolved, and a lent file is not bundled', async () => {
    const bundle = await aBundle();
    const file = await aFile();
    await add(bundle, file);
    const move = { shelfMark: 'B-2-2', reason: '换库房' };
    await centre.done(`bundles/${bundle}/move`, move, { as: archivist });
    const out = { fileId: file, reason: '客户来取' };
    await centre.done(`bundles/${bundle}/take-out`, out, { as: archivist });
    const slip = { subject: 'file', subjectId: file, purpose: '核对' };
    const { id: loan } = await centre.done('loans', slip, { as: agent });
    await centre.done(`loans/${loan}/approve`, {}, { as: manager });
    await centre.done(`loans/${loan}/hand-out`, {}, { as: archivist });
    expect(refusalOf(await add(bundle, file))).toEqual([409, 'lent-already', 'CU-08']);
    const other = await aFile();
    await add(bundle, other);
    const voiding = { reason: '重复' };
    const voided = await centre.archive.post(`files/${other}/void`, voiding, { as: manager });
    expect(refusalOf(voided)).toEqual([409, 'bundled-already', 'CU-07']);
    await centre.done(`bundles/${bundle}/dissolve`, { reason: '清理' }, { as: archivist });
    expect(await centre.story(other)).toBe('opened bundled unbundled');
    expect(await centre.story(bundle)).toBe('made moved dissolved');
    expect(refusalOf(await add(bundle, other))).toEqual([409, 'dissolved', 'CU-07']);
  });

  it('are closed to other regions and roles', async () => {
    const bundle = await aBundle('SHUT');
    expect((await centre.archive.get(`bundles/${bundle}`, west)).status).toBe(404);
    expect((await centre.archive.get('bundles?shelfMark=SHUT', west)).body.items).toEqual([]);
    expect((await centre.archive.get('bundles?shelfMark=SHUT')).body.items).toHaveLength(1);
    expect((await centre.archive.get(`audit/${bundle}`, west)).status).toBe(404);
    const body = { shelfMark: 'X', regionCode: 'east' };
    expect((await centre.archive.post('bundles', body, { as: person('sales') })).status).toBe(403);
    expect((await centre.archive.post('bundles', body, west)).status).toBe(403);
    expect((await add(bundle, newId())).status).toBe(404);
  });
});

describe("the department's own files", () => {
  const minutes = (more: object = {}) => ({
    ...{ title: '十一月例会记录', kind: 'minutes', confidentiality: 'internal' },
    ...{ shelfPlace: 'D-1', datedOn: '2026-11-20', ...more },
  });
  const filed = async (more: object = {}) =>
    (await centre.done('department-files', minutes(more), { as: archivist })).id;

  it('CU-17 are found by many keys, and seen by class', async () => {
    const secret = await filed({ confidentiality: 'confidential', title: '拆迁方案 100%' });
    const found = async (query: string, as = archivist) =>
      (await centre.archive.get(`department-files?${query}`, { as })).body.items.length;
    const title = `title=${encodeURIComponent('方案 100%')}`;
    const dated = 'datedFrom=2026-11-20&datedTo=2026-11-20&kind=minutes&shelfPlace=D';
    expect([await found(title), await found(dated), await found(title, agent)]).toEqual([1, 1, 0]);
    expect((await centre.archive.get(`department-files/${secret}`, { as: agent })).status).toBe(
      404,
    );
    const slip = { subject: 'department-file', subjectId: secret, purpose: '参考' };
    expect((await centre.archive.post('loans', slip, { as: agent })).status).toBe(404);
    const patch = { title: '甲', reason: '更名' };
    const changed = await centre.archive.patch(`department-files/${secret}`, patch, { as: agent });
    expect(changed.status).toBe(404);
  });

  it('CU-17 are lent by the same slips as any file', async () => {
    const id = await filed();
    const slip = { subject: 'department-file', subjectId: id, purpose: '参考' };
    const { id: loan } = await centre.done('loans', slip, { as: agent });
    await centre.done(`loans/${loan}/approve`, {}, { as: manager });
    await centre.done(`loans/${loan}/hand-out`, {}, { as: archivist });
    const query = `loans?subjectId=${id}&status=handed-out`;
    expect((await centre.archive.get(query)).body.items).toMatchObject([{ id: loan }]);
    expect((await centre.archive.get(query, { as: person('sales') })).body.items).toEqual([]);
    const again = await centre.archive.post('loans', slip, { as: agent });
    expect(refusalOf(again)).toEqual([409, 'lent-already', 'CU-08']);
  });

  it('CU-17 are changed and voided with a reason, and nothing else fits', async () => {
    const id = await filed();
    const path = `department-files/${id}`;
    const change = (body: object, headers: Record<string, string> = {}) =>
      centre.archive.patch(path, body, { as: archivist, headers });
    expect((await change({ shelfPlace: 'D-2' })).status).toBe(400);
    const moved = await change({ shelfPlace: 'D-2', datedOn: null, reason: '整理' });
    expect([moved.body['shelfPlace'], moved.body['datedOn']]).toEqual(['D-2', undefined]);
    const reason = { reason: '整理' };
    expect((await change(reason, { 'if-match': '"9"' })).status).toBe(412);
    const bad = await centre.archive.post('department-files', minutes({ datedOn: '2026-02-30' }), {
      as: archivist,
    });
    expect([bad.status, faultsOf(bad).length]).toEqual([400, 1]);
    const poem = await centre.archive.post('department-files', minutes({ kind: 'poem' }), {
      as: archivist,
    });
    expect(refusalOf(poem)).toEqual([422, 'kind-unknown', 'CU-17']);
    await centre.done(`${path}/void`, { reason: '已被取代' }, { as: manager });
    expect(refusalOf(await change(reason))).toEqual([409, 'voided', 'G-03']);
    expect(await centre.story(id)).toBe('filed changed voided');
  });
});
