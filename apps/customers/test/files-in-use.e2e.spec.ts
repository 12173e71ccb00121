import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { OrderDeliveredV1 } from '@kefu/messages-contracts';
import { faultsOf } from './archive.js';
import { MONDAY_10, PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = { as: person('archivist') };
const manager = { as: person('manager') };
const agent = { as: person('agent') };
const why = { reason: '重复建档' };

const aFile = async (kind: string) => {
  const { customerId, assetId } = await centre.owner();
  const asset = kind === 'contract' ? {} : { assetId };
  const body = { kind, ...asset };
  const { id } = await centre.done(`customers/${customerId}/files`, body, archivist);
  return { id, customerId, assetId };
};
const departmentFile = async () => {
  const details = { title: '档案管理办法', kind: 'regulation', confidentiality: 'open' };
  return (await centre.done('department-files', { ...details, shelfPlace: 'A-1' }, archivist)).id;
};
const approvedSlip = async (subjectId: string, subject = 'file') => {
  const { id } = await centre.done('loans', { subject, subjectId, purpose: '核对' }, agent);
  await centre.done(`loans/${id}/approve`, {}, manager);
  return id;
};
const act = (path: string, body: object = {}, as = manager) => centre.archive.post(path, body, as);

describe('files in use', () => {
  it.each(['file', 'department-file'])('CU-08 a %s that is lent is not voided', async (subject) => {
    const id = subject === 'file' ? (await aFile('contract')).id : await departmentFile();
    const slip = await approvedSlip(id, subject);
    await centre.done(`loans/${slip}/hand-out`, {}, archivist);
    expect(refusalOf(await act(`${subject}s/${id}/void`, why))).toEqual([
      ...[409, 'lent-already', 'CU-08'],
    ]);
    await centre.done(`loans/${slip}/return`, {}, archivist);
    const next = await approvedSlip(id, subject);
    expect((await act(`${subject}s/${id}/void`, why)).status).toBe(200);
    const late = await act(`loans/${next}/hand-out`, {}, archivist);
    expect(refusalOf(late)).toEqual([409, 'voided', 'G-03']);
    expect((await act(`loans/${next}/withdraw`, why)).status).toBe(200);
  });

  it.each(['file', 'department-file'])(
    'CU-08 no slip is granted of a %s that was voided meanwhile',
    async (subject) => {
      const id = subject === 'file' ? (await aFile('contract')).id : await departmentFile();
      const wanted = { subject, subjectId: id, purpose: '核对合同' };
      const slip = await centre.done('loans', wanted, archivist);
      expect((await act(`${subject}s/${id}/void`, why)).status).toBe(200);
      const late = await act(`loans/${slip.id}/approve`);
      expect(refusalOf(late)).toEqual([409, 'voided', 'G-03']);
      expect((await act(`loans/${slip.id}/reject`, why)).status).toBe(200);
    },
  );

  it('G-03 an asset that was filed in error gets no papers', async () => {
    const { customerId, assetId } = await centre.owner();
    await centre.done(`assets/${assetId}/void`, why, manager);
    const file = await act(`customers/${customerId}/files`, { kind: 'sales', assetId });
    const awaited = { customerId, assetId, at: MONDAY_10 };
    const papers = await act('hand-overs/await-sales-papers', awaited);
    const certificate = { customerId, assetId, kind: 'property-certificate', place: '一号柜' };
    for (const one of [file, papers, await act('releases', certificate)]) {
      expect(refusalOf(one)).toEqual([422, 'asset-voided', 'G-03']);
    }
  });

  it('CU-08 of voiding and handing out at once one takes effect', async () => {
    const { id } = await aFile('contract');
    const slip = await approvedSlip(id);
    const both = await Promise.all([
      act(`files/${id}/void`, why),
      act(`loans/${slip}/hand-out`, {}, archivist),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('CU-03 a file that papers are on their way to is not voided, or they could never arrive', async () => {
    const { id, customerId, assetId } = await aFile('sales');
    const papers = { customerId, assetId, at: MONDAY_10 };
    const handOver = await centre.done('hand-overs/await-sales-papers', papers, archivist);
    expect(refusalOf(await act(`files/${id}/void`, why))).toEqual([
      ...[409, 'papers-on-their-way', 'G-03'],
    ]);
    await centre.done(`hand-overs/${handOver.id}/void`, why, manager);
    expect((await act(`files/${id}/void`, why)).status).toBe(200);
    const anew = await centre.done('hand-overs/await-sales-papers', papers, archivist);
    expect(anew['fileId']).not.toBe(id);
  });

  it('CU-07 a bundled file is lent only after it was taken out', async () => {
    const { id } = await aFile('sales');
    const body = { shelfMark: 'B-01', regionCode: 'east' };
    const bundle = await centre.done('bundles', body, archivist);
    await centre.done(`bundles/${bundle.id}/add-files`, { fileIds: [id] }, archivist);
    const slip = await approvedSlip(id);
    const handOut = () => act(`loans/${slip}/hand-out`, {}, archivist);
    expect(refusalOf(await handOut())).toEqual([409, 'in-a-bundle', 'CU-07']);
    const out = { fileId: id, reason: '借阅' };
    await centre.done(`bundles/${bundle.id}/take-out`, out, archivist);
    expect((await handOut()).status).toBe(200);
  });

  it.each(['sales', 'service'])(
    'CU-02 a %s file names its asset, and there is one',
    async (kind) => {
      const { customerId, assetId, id } = await aFile(kind);
      const open = (body: object) => act(`customers/${customerId}/files`, body, archivist);
      const nameless = await open({ kind });
      expect([nameless.body['rule'], ...faultsOf(nameless)]).toEqual([
        ...['CU-02', '/assetId asset-missing'],
      ]);
      const second = await open({ kind, assetId });
      expect([second.status, second.body['fileId']]).toEqual([409, id]);
      const papers = { customerId, at: MONDAY_10 };
      const awaited = await act(`hand-overs/await-${kind}-papers`, papers, archivist);
      expect(awaited.status).toBe(400);
    },
  );

  it('CU-02 deliveries of goods that nobody services share one sales file', async () => {
    const { customerId } = await centre.owner();
    const data = { customerId, deliveredAt: MONDAY_10, throughOutlet: false };
    for (const order of [newId(), newId()]) {
      await centre.hear(order, { of: OrderDeliveredV1, data });
    }
    const files = await centre.archive.get(`files?customerId=${customerId}`);
    expect(files.body.items).toHaveLength(1);
    const awaited = await centre.archive.get(`hand-overs?customerId=${customerId}`);
    expect(awaited.body.items).toHaveLength(2);
  });
});
