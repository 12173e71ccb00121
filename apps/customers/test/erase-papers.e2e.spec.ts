import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MONDAY_10, PaperCentre, person } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const agent = { as: person('agent') };
const archivist = { as: person('archivist') };
const clerk = { as: person('clerk') };
const manager = { as: person('manager') };

type Owner = Awaited<ReturnType<PaperCentre['owner']>>;

const erase = ({ customerId, number }: Owner) =>
  centre.archive.post(
    `customers/${customerId}/erase`,
    { reason: 'consent-withdrawn', number },
    manager,
  );
const handOverOf = ({ customerId, assetId }: Owner) =>
  centre.done('hand-overs/await-sales-papers', { customerId, assetId, at: MONDAY_10 }, clerk);
const certificateOf = ({ customerId }: Owner, place = '柜 2') =>
  centre.done('releases', { customerId, kind: 'title-certificate', place }, archivist);
const lent = async (subjectId: unknown, purpose = '核对合同') => {
  const slip = { subject: 'file', subjectId, purpose };
  const loan = await centre.done('loans', slip, agent);
  await centre.done(`loans/${loan.id}/approve`, {}, manager);
  await centre.done(`loans/${loan.id}/hand-out`, {}, archivist);
  return loan;
};

describe('papers of who is to be erased', () => {
  it('G-05, CU-03, CU-08, CU-09 keep him on record while on their way, lent, or in custody', async () => {
    const owner = await centre.owner();
    const handOver = await handOverOf(owner);
    const loan = await lent(handOver['fileId']);
    const certificate = await certificateOf(owner);
    const refused = await erase(owner);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        ...{ code: 'obligations-open', rule: 'G-05' },
        obligations: [
          { kind: 'hand-over', id: handOver.id, number: handOver['number'] },
          { kind: 'loan', id: loan.id, number: loan['number'] },
          { kind: 'certificate', id: certificate.id },
        ],
      },
    });
    const path = `customers/${owner.customerId}/obligations`;
    expect((await centre.archive.get(path, manager)).body.items).toMatchObject([
      { title: { zh: '移交中的资料', en: 'Papers on their way to the centre' } },
      { title: { zh: '借出未还的档案', en: 'File that is out on loan' } },
      { title: { zh: '代管未发还的证件', en: 'Certificate that the centre still keeps for him' } },
    ]);
    await centre.done(`hand-overs/${handOver.id}/void`, { reason: '误建' }, manager);
    await centre.done(`loans/${loan.id}/return`, {}, archivist);
    await centre.done(`releases/${certificate.id}/void`, { reason: '误收' }, manager);
    expect((await erase(owner)).status).toBe(200);
  });
});
