import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MONDAY_10, PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
beforeAll(async () => {
  centre = await PaperCentre.open();
});
afterAll(() => centre.close());

const agent = { as: person('agent') };
const archivist = { as: person('archivist') };
const clerk = { as: person('clerk') };
const manager = { as: person('manager') };
const sales = { as: person('sales') };
const contract = { code: 'contract', form: 'original', copies: 1 };

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

/** The tables that hold these words somewhere. */
const tablesWith = async (words: string): Promise<string[]> => {
  const tables = await centre.archive.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await centre.archive.query(
      `SELECT FROM ${name} t WHERE position($1 IN t::text) > 0 LIMIT 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
};

const documentsOf = (more: object = {}) => ({
  documents: [{ code: 'licence', form: 'original', copies: 1, expiresOn: '2027-01-15', ...more }],
});

describe('papers of who is to be erased', () => {
  it('G-05, CU-03, CU-08, CU-09 keep the customer on record while papers are on their way, lent, or in custody', async () => {
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
      { title: { zh: '代管未发还的证件', en: 'Certificate that the centre still keeps for them' } },
    ]);
    await centre.done(`hand-overs/${handOver.id}/void`, { reason: '误建' }, manager);
    await centre.done(`loans/${loan.id}/return`, {}, archivist);
    await centre.done(`releases/${certificate.id}/void`, { reason: '误收' }, manager);
    expect((await erase(owner)).status).toBe(200);
  });
});

describe('papers of who is erased', () => {
  it('G-05, CU-05, CU-08, CU-09 hold none of the customer’s words in any table, and stay on record', async () => {
    const owner = await centre.owner({ idNumber: '11010519491231002X' });
    const words = '司马无痕';
    const said = { reason: words };
    const handOver = await handOverOf(owner);
    const at = `hand-overs/${handOver.id}`;
    await centre.done(`${at}/offer`, { items: [contract], remark: words }, sales);
    await centre.done(`${at}/receive`, {}, clerk);
    await centre.done(`${at}/waive`, said, manager);
    await centre.done(`${at}/offer`, { items: [contract], remark: words }, clerk);
    await centre.done(`${at}/receive`, {}, archivist);
    const file = `files/${String(handOver['fileId'])}`;
    const documents = documentsOf({ reference: words });
    const received = await centre.done(`${file}/receive-documents`, documents, archivist);
    const [, kept] = received['documents'] as { documentId: string }[];
    const delivery = { code: 'delivery', ...said };
    await centre.done(`${file}/waive-document`, delivery, manager);
    await centre.done(`${file}/withdraw-waiver`, delivery, manager);
    await centre.done(`${file}/documents/${kept?.documentId ?? ''}/void`, said, archivist);
    await centre.done(`${file}/receive-documents`, documents, archivist);
    const { customerId, assetId } = owner;
    const service = await centre.done(
      `customers/${customerId}/files`,
      { kind: 'service', assetId },
      archivist,
    );
    const repair = { at: MONDAY_10, reference: words };
    await centre.done(`files/${service.id}/add-entry`, repair, archivist);
    const loan = await lent(handOver['fileId'], words);
    await centre.done(`loans/${loan.id}/return`, {}, archivist);
    const certificate = await certificateOf(owner, words);
    const shown = { number: '11010519491231002X', signedInPerson: true };
    const invoices = { feeInvoiceShown: true, taxInvoiceShown: true };
    const desk = { ...shown, ...invoices };
    const released = await centre.archive.post(
      `releases/${certificate.id}/release`,
      desk,
      archivist,
    );
    expect(released.status).toBe(200);
    const tables = await tablesWith(words);
    expect(tables).toEqual(expect.arrayContaining(['file', 'hand_over', 'loan', 'release']));

    expect((await erase(owner)).status).toBe(200);
    expect(await tablesWith(words)).toEqual([]);
    const read = async (path: string) => (await centre.archive.get(path)).body;
    expect(await read(file)).toMatchObject({
      number: `${owner.number}-S01`,
      documents: [{ code: 'contract' }, { code: 'licence', voided: { reason: '' } }, {}],
      waivers: [{ code: 'delivery', reason: '', withdrawn: { reason: '' } }],
    });
    expect(await read(at)).toMatchObject({ status: 'at-centre', number: handOver['number'] });
    expect(await read(`loans/${loan.id}`)).toMatchObject({ status: 'returned', purpose: '' });
    expect(await read(`releases/${certificate.id}`)).toMatchObject({
      ...{ status: 'released', place: '', receipt: { to: 'holder' } },
    });
    for (const id of [String(handOver['fileId']), handOver.id, loan.id, certificate.id]) {
      const trail = await centre.archive.get(`audit/${id}`, manager);
      expect(trail.body).toMatchObject({ intact: true });
    }
  });

  it('G-05, CU-03, CU-05, CU-08, CU-09 take nothing more', async () => {
    const owner = await centre.owner();
    const { customerId, assetId } = owner;
    const path = `customers/${customerId}/files`;
    const file = await centre.done(path, { kind: 'sales', assetId }, archivist);
    const slip = { subject: 'file', subjectId: file.id, purpose: '核对合同' };
    const loan = await centre.done('loans', slip, agent);
    await centre.done(`loans/${loan.id}/approve`, {}, manager);
    expect((await erase(owner)).status).toBe(200);
    const papers = { customerId, assetId, at: MONDAY_10 };
    const certificate = { customerId, kind: 'title-certificate', place: '柜 2' };
    for (const refused of [
      await centre.archive.post(`files/${file.id}/receive-documents`, documentsOf(), archivist),
      await centre.archive.post('hand-overs/await-sales-papers', papers, clerk),
      await centre.archive.post('loans', slip, agent),
      await centre.archive.post(`loans/${loan.id}/hand-out`, {}, archivist),
      await centre.archive.post('releases', certificate, archivist),
    ]) {
      expect(refusalOf(refused)).toEqual([409, 'erased', 'G-05']);
    }
  });

  it('G-05, CU-08 keep no word that is said of a slip afterwards, and let it end', async () => {
    const owner = await centre.owner();
    const { customerId, assetId } = owner;
    const path = `customers/${customerId}/files`;
    const file = await centre.done(path, { kind: 'sales', assetId }, archivist);
    const slip = { subject: 'file', subjectId: file.id, purpose: '司马一问' };
    const [one, other] = [
      await centre.done('loans', slip, agent),
      await centre.done('loans', slip, agent),
    ];
    expect((await erase(owner)).status).toBe(200);
    const said = { reason: '司马二问' };
    const ended = [
      await centre.done(`loans/${one.id}/withdraw`, said, archivist),
      await centre.done(`loans/${other.id}/reject`, said, manager),
    ];
    expect(ended).toMatchObject([
      { status: 'withdrawn', purpose: '' },
      { status: 'rejected', purpose: '' },
    ]);
    for (const words of ['司马一问', '司马二问']) expect(await tablesWith(words)).toEqual([]);
    const keys = await centre.archive.query(
      `SELECT 1 FROM audit_key WHERE person_id = $1 AND key <> ''`,
      [customerId],
    );
    expect(keys).toEqual([]);
    const trail = await centre.archive.get(`audit/${one.id}`, manager);
    expect(trail.body).toMatchObject({ intact: true });
    const { entries } = trail.body as unknown as {
      entries: { reason?: string; sealed?: boolean }[];
    };
    expect(entries.some(({ reason }) => reason !== undefined && reason !== '')).toBe(false);
  });

  it('G-05, CU-09 of an erasure and a certificate at once one is refused', async () => {
    const owner = await centre.owner();
    const { customerId } = owner;
    const certificate = { customerId, kind: 'title-certificate', place: '柜 2' };
    const [erased, takenIn] = await Promise.all([
      erase(owner),
      centre.archive.post('releases', certificate, archivist),
    ]);
    expect([
      [200, 409],
      [422, 201],
    ]).toContainEqual([erased.status, takenIn.status]);
  });

  it('G-05, CU-05 are missed by nobody, and their expiry is not announced', async () => {
    const owner = await centre.owner();
    const { customerId, assetId } = owner;
    const file = await centre.done(
      `customers/${customerId}/files`,
      { kind: 'sales', assetId },
      archivist,
    );
    await centre.done(`files/${file.id}/receive-documents`, documentsOf(), archivist);
    expect((await erase(owner)).status).toBe(200);
    for (const list of ['missing-documents', 'expiring-documents']) {
      expect((await centre.archive.get(`${list}?customerId=${customerId}`)).body.items).toEqual([]);
    }
    await centre.stepTo('2026-12-20T02:00:00.000Z');
    expect(await centre.story(file.id)).toBe('opened document-received');
  });
});
