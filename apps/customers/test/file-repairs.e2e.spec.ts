import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { MONDAY_10, PaperCentre, person } from './paper-centre.js';
import { closed, reported, signed, type Owner } from './repairs.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const archivist = person('archivist');

const serviceFiles = async ({ assetId }: Owner) =>
  (await centre.archive.get(`files?kind=service&assetId=${assetId}`, { as: archivist })).body.items;
const entriesOf = async (owner: Owner) => {
  const [file] = await serviceFiles(owner);
  if (!file) return [];
  const { body } = await centre.archive.get(`files/${String(file['id'])}`, { as: archivist });
  return body['entries'] as Record<string, unknown>[];
};

describe('add-entry-when-repair-signed', () => {
  it('CU-02 opens the service file with the first repair, and adds each once', async () => {
    const owner = await centre.owner();
    const order = newId();
    await centre.hear(order, reported(owner, 'R00000001'));
    const receipt = centre.envelope(order, signed(owner));
    expect([await centre.receive(receipt), await centre.receive(receipt)]).toEqual([
      'applied',
      'seen',
    ]);
    await centre.hear(order, signed(owner));
    await centre.hear(newId(), signed(owner));
    expect(await entriesOf(owner)).toMatchObject([
      { repairOrderId: order, reference: 'R00000001', at: MONDAY_10 },
      { at: MONDAY_10 },
    ]);
    expect(await serviceFiles(owner)).toMatchObject([
      { number: `${owner.number}-R01`, missingCount: 8 },
    ]);
  });

  it('CU-02 waits for the report when the receipt comes before it', async () => {
    const owner = await centre.owner();
    const order = newId();
    const first = centre.envelope(order, reported(owner, 'R00000002'));
    const second = centre.envelope(order, signed(owner));
    expect(await centre.receive(second)).toBe('parked');
    expect(await entriesOf(owner)).toEqual([]);
    await centre.receive(first);
    expect(await entriesOf(owner)).toMatchObject([{ reference: 'R00000002' }]);
  });
});

describe('end-entry-when-repair-closed', () => {
  it('CU-02 writes how the repair ended, once, also where no receipt came', async () => {
    const owner = await centre.owner();
    const order = newId();
    const report = centre.envelope(order, reported(owner, 'R00000003'));
    const end = centre.envelope(order, closed(owner));
    expect(await centre.receive(end)).toBe('parked');
    await centre.receive(report);
    expect(await centre.receive(end)).toBe('seen');
    expect(await entriesOf(owner)).toMatchObject([{ repairOrderId: order, outcome: 'confirmed' }]);
  });

  it('CU-02 knows nothing of a repair that was never reported here', async () => {
    const owner = await centre.owner();
    await centre.hear(newId(), closed(owner));
    expect(await entriesOf(owner)).toEqual([]);
  });
});
