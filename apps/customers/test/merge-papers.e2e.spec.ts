import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { OrderDeliveredV1 } from '@kefu/messages-contracts';
import { MONDAY_10, idOf, PaperCentre, person } from './paper-centre.js';
import { closed, reported, signed } from './repairs.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = { as: person('archivist') };
const manager = { as: person('manager') };

type Owner = Awaited<ReturnType<PaperCentre['owner']>>;

const merge = (survivor: Owner, merged: Owner) =>
  centre.done(
    `customers/${survivor.customerId}/merge`,
    { mergedId: merged.customerId, reason: '重复建档' },
    manager,
  );
const fileOf = ({ customerId, assetId }: Owner, kind = 'sales') =>
  centre.done(`customers/${customerId}/files`, { kind, assetId }, archivist);
const listed = async (path: string, field = 'id') =>
  (await centre.archive.get(path)).body.items.map((one) => one[field]);
const delivered = ({ customerId, assetId }: Owner) =>
  happened(OrderDeliveredV1, {
    ...{ customerId, assetId, deliveredAt: MONDAY_10, salespersonId: idOf('sales') },
    throughOutlet: false,
  });

describe('papers of who is merged', () => {
  it('CU-01, CU-02 files are the survivor’s, under the number that they had', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    const [theirs, other] = [await fileOf(a), await fileOf(b)];
    await merge(a, b);
    const numbers = await listed(`files?customerId=${a.customerId}`, 'number');
    expect(numbers.sort()).toEqual([theirs['number'], other['number']].sort());
    expect(await listed(`files?number=${b.number}`)).toEqual([other.id]);
    const missing = await listed(`missing-documents?customerId=${a.customerId}`, 'fileId');
    expect(new Set(missing)).toEqual(new Set([theirs.id, other.id]));
    const trail = await centre.archive.get(`audit/${other.id}`, manager);
    expect(trail.body).toMatchObject({ intact: true });
    expect((trail.body['entries'] as unknown[]).at(-1)).toMatchObject({
      reason: '重复建档',
      changes: { customerId: [b.customerId, a.customerId] },
    });
  });

  it('CU-01, CU-02 both files of one asset stay, and repairs go on in the one they began in', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    const repair = newId();
    await centre.hear(repair, reported(b, 'R00000071'));
    await centre.hear(repair, signed(b));
    const older = await fileOf(b);
    const handOver = { customerId: a.customerId, reason: '转让' };
    await centre.done(`assets/${b.assetId}/hand-over`, handOver, { as: person('agent') });
    const owner = { ...a, assetId: b.assetId };
    const newer = await fileOf(owner);
    await fileOf(owner, 'service');
    await merge(a, b);
    const ofAsset = `files?customerId=${a.customerId}&assetId=${b.assetId}`;
    expect((await listed(`${ofAsset}&kind=sales`)).sort()).toEqual([older.id, newer.id].sort());
    await centre.hear(repair, closed(b));
    const services = await listed(`${ofAsset}&kind=service`);
    const entries = await Promise.all(
      services.map(async (id) => (await centre.archive.get(`files/${String(id)}`)).body['entries']),
    );
    expect(entries.flat()).toMatchObject([{ repairOrderId: repair, outcome: 'confirmed' }]);
  });

  it('CU-01, CU-03 hand-overs go on under the survivor, their clock with them', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    await centre.hear(newId(), delivered(b));
    const [id] = await listed(`hand-overs?customerId=${b.customerId}`);
    await merge(a, b);
    expect(await listed(`hand-overs?customerId=${a.customerId}`)).toEqual([id]);
    const items = [{ code: 'contract', form: 'original', copies: 1 }];
    await centre.done(`hand-overs/${String(id)}/offer`, { items }, { as: person('sales') });
    await centre.done(`hand-overs/${String(id)}/receive`, {}, { as: person('clerk') });
    expect((await centre.events(String(id))).at(-1)?.data).toMatchObject({
      customerId: a.customerId,
    });
  });

  it('CU-01, CU-03, CU-04 what is told of the old id afterwards is the survivor’s', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    const repair = newId();
    await centre.hear(repair, reported(b, 'R00000072'));
    await merge(a, b);
    expect(await centre.hear(newId(), delivered(b))).toBe('applied');
    expect(await centre.hear(repair, signed(b))).toBe('applied');
    const rules = await listed(`hand-overs?customerId=${a.customerId}`, 'rule');
    expect(rules.sort()).toEqual(['CU-03', 'CU-04']);
    expect(await listed(`files?customerId=${a.customerId}`)).toHaveLength(2);
  });

  it('CU-01, CU-08, CU-09 loans and certificates are found under the survivor', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    const file = await fileOf(b);
    const slip = { subject: 'file', subjectId: file.id, purpose: '核对合同' };
    const loan = await centre.done('loans', slip, { as: person('agent') });
    const certificate = { customerId: b.customerId, kind: 'title-certificate', place: '柜 2' };
    const release = await centre.done('releases', certificate, archivist);
    await merge(a, b);
    expect(await listed(`loans?customerId=${a.customerId}`)).toEqual([loan.id]);
    expect(await listed(`releases?customerId=${a.customerId}`)).toEqual([release.id]);
    await centre.done(`loans/${loan.id}/approve`, {}, manager);
    await centre.done(`loans/${loan.id}/hand-out`, {}, archivist);
  });

  it('CU-01, CU-08, CU-09 what comes in at once with the merger is not lost', async () => {
    const [a, b] = [await centre.owner(), await centre.owner()];
    const file = await fileOf(b);
    const slip = { subject: 'file', subjectId: file.id, purpose: '核对合同' };
    const certificate = { customerId: b.customerId, kind: 'title-certificate', place: '柜 2' };
    const [, ...asked] = await Promise.all([
      merge(a, b),
      ...[1, 2, 3].flatMap(() => [
        centre.archive.post('releases', certificate, archivist),
        centre.archive.post('loans', slip, { as: person('agent') }),
      ]),
    ]);
    const taken = asked.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(asked.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    const found = [
      ...(await listed(`releases?customerId=${a.customerId}`)),
      ...(await listed(`loans?customerId=${a.customerId}`)),
    ];
    expect(found.sort()).toEqual(taken.sort());
  });
});
