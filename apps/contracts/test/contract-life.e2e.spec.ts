import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import {
  CreditAssessmentAssessedV1,
  CreditAssessmentGradeFellV1,
  CustomerMergedV1,
} from '@kefu/messages-customers';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  generalManager,
  manager,
  otherAccountManager,
  reviewer,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import {
  approvedByManager,
  ContractDesk,
  file,
  reviewed,
  submit,
  toApproved,
  wording,
} from './contract-life.js';

let service: RunningContracts;
let desk: ContractDesk;
beforeAll(async () => {
  service = await RunningContracts.start();
  desk = new ContractDesk(service);
});
afterAll(() => service.stop());

const assessed = (customerId: string, grade: 'B' | 'C') =>
  happened(CreditAssessmentAssessedV1, {
    ...{ customerId, score: '55.00', grade, validThrough: '2026-12-31' },
  });
const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) =>
  `${status} ${String(body['rule'])} ${String(body['code'])}`;

const anId = /[\da-f]{8}-[\da-f]{4}-/u;

describe('a contract from its draft to the shelf', () => {
  it('CT-01, CT-02 is reviewed, signed by checklist, numbered and filed, and tells each step', async () => {
    const { id, customerId } = await desk.drafted();
    expect((await desk.through(id, submit)).body).toMatchObject({
      status: 'in-review',
      awaits: ['contract-reviewer', 'manager'],
      dueAt: '2026-03-05T10:00:00.000Z',
    });
    const waiting = await service.get(`contracts?awaits=manager&customerId=${customerId}`, manager);
    expect(waiting.body.items).toMatchObject([{ id, awaits: ['contract-reviewer', 'manager'] }]);
    await desk.through(id, reviewed, approvedByManager, desk.checked, desk.feesTold);
    expect(refusal(await desk.act(id, desk.sign))).toBe('422 CT-02 papers-missing');
    await desk.papers(id);
    const { body } = await desk.through(id, desk.sign, file);
    expect(body).toMatchObject({ status: 'filed', filing: { shelf: 'A-03', by: clerk.id } });
    expect(body['number']).toMatch(/^HT2026\d{6}$/u);
    expect(await service.under.story(id)).toBe(
      'drafted submitted opinion-given opinion-given approved fees-told signed filed',
    );
    await service.under.stepTo('2026-03-09T16:00:00.000Z');
    const begun = await service.get(`contracts/${id}`, generalManager);
    expect(begun.body).toMatchObject({ status: 'active', credit: {} });
    const trail = await service.get(`audit/${id}`, manager);
    expect(trail.status).toBe(200);
  });

  it.each([
    ['submit', {}, reviewer, 403],
    ['opinions', { role: 'manager', version: 1, agrees: true, words: '同意' }, accountManager, 403],
    ['opinions', { role: 'manager', version: 1, agrees: true, words: ' \u3000' }, manager, 400],
    ['opinions', { role: 'manager', version: 0, agrees: true, words: '同意' }, manager, 400],
    ['sign', { version: 1, signedOn: '2026-02-30', copies: 5 }, accountManager, 400],
    ['sign', { version: 1, signedOn: '2026-03-02', copies: 500 }, accountManager, 400],
    ['sign', { version: 1, signedOn: '2026-03-02', copies: 5 }, sales, 403],
    ['file', { shelf: 'A-03' }, finance, 403],
    ['decide-termination', { granted: true, words: '同意' }, accountManager, 403],
    ['hand-over', { ownerId: otherAccountManager.id, reason: '调岗' }, accountManager, 403],
    ['withdraw', { reason: '换别家' }, elsewhere, 404],
    ['opinions', { role: 'manager', version: 1, agrees: true, words: '同意' }, elsewhere, 404],
    ['fee-statement', { version: 1, on: '2026-03-02', amount: '-1.00' }, clerk, 400],
    ['revise', { ...wording, total: '1000000000000000.00' }, accountManager, 400],
    ['revise', { ...wording, deposit: '1.001' }, accountManager, 400],
  ])('CT-01, CT-02 %s with %j is not done by everybody', async (verb, body, by, status) => {
    const { id } = await desk.drafted();
    await desk.through(id, submit);
    expect((await desk.act(id, [verb, body, by])).status).toBe(status);
  });

  it('CT-01 what is not reviewed, or was changed since, is not signed', async () => {
    const { id } = await desk.drafted();
    expect(refusal(await desk.act(id, desk.sign))).toBe('422 CT-01 not-reviewed');
    await desk.through(id, submit);
    expect(refusal(await desk.act(id, desk.sign))).toBe('422 CT-01 not-reviewed');
    await desk.through(id, reviewed, approvedByManager);
    const changed = { ...wording, text: '第一条 范围（改）' };
    const { body } = await desk.through(id, ['revise', changed, accountManager]);
    expect(body).toMatchObject({ status: 'draft', versions: [{ version: 1 }, { version: 2 }] });
    expect(refusal(await desk.act(id, desk.sign))).toBe('422 CT-01 not-reviewed');
    await desk.through(id, submit);
    expect(refusal(await desk.act(id, reviewed))).toBe('422 CT-01 text-changed');
  });

  it('CT-01 of two who give the same opinion at once one does', async () => {
    const { id } = await desk.drafted();
    await desk.through(id, submit);
    const both = await Promise.all([1, 2].map(() => desk.act(id, reviewed)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('CT-02 of two who sign at once one does, and a refused signing takes no number', async () => {
    const { id } = await desk.drafted();
    await desk.through(id, ...toApproved, desk.checked, desk.feesTold);
    await desk.act(id, desk.sign);
    await desk.papers(id);
    const both = await Promise.all([1, 2].map(() => desk.act(id, desk.sign)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = String(both.find(({ status }) => status === 200)?.body['number']);
    const next = await desk.signed();
    const { body } = await service.get(`contracts/${next.id}`, manager);
    expect(Number(String(body['number']).slice(-6))).toBe(Number(first.slice(-6)) + 1);
  });

  it('CT-02 a minor signs by a guardian, a co-owner too, and their papers are asked for', async () => {
    const { id, customerId } = await desk.drafted();
    const [self, child, mother] = [newId(), newId(), newId()];
    const customer = { id: self, role: 'customer', customerId, minor: false };
    const ward = { id: child, role: 'co-owner', name: '李小明', minor: true };
    const name = (...parties: object[]) => desk.act(id, ['parties', { parties }, accountManager]);
    expect(refusal(await name(customer, ward))).toBe('422 CT-02 guardian-missing');
    const unknown = { id: newId(), role: 'co-owner', customerId: newId(), minor: false };
    expect(refusal(await name(customer, unknown))).toBe('422 CT-02 unknown-customer');
    const guardian = {
      id: mother,
      role: 'guardian',
      name: '王芳',
      minor: false,
      guardianOf: child,
    };
    expect((await name(customer, ward, guardian)).status).toBe(200);
    const { body } = await service.get(`contracts/${id}/checklist`, clerk);
    expect(body.items.map(({ partyId, code }) => [partyId, code])).toEqual([
      ...[self, child, mother].map((partyId) => [partyId, 'identity']),
      [mother, 'guardianship'],
    ]);
  });

  it('CT-02 a fee statement names a quote of the customer, or none', async () => {
    const { id } = await desk.drafted();
    await desk.through(id, ...toApproved);
    const statement = { version: 1, on: '2026-03-02', amount: '80.00', quoteId: newId() };
    const told = await desk.act(id, ['fee-statement', statement, clerk]);
    expect(refusal(told)).toBe('422 CT-02 unknown-quote');
  });

  it('CT-10 a grade that falls is heard: the manager is asked anew, or it is sent back', async () => {
    const secured = await desk.drafted({ deposit: '1000.00' });
    await desk.through(secured.id, ...toApproved);
    const assessment = newId();
    await service.learn(assessment, assessed(secured.customerId, 'C'));
    const { customerId } = secured;
    const fell = happened(CreditAssessmentGradeFellV1, { customerId, from: 'B', to: 'C' });
    await service.learn(assessment, fell);
    const heard = await service.get(`contracts/${secured.id}`, manager);
    expect(heard.body).toMatchObject({
      status: 'in-review',
      awaits: ['manager'],
      credit: { grade: 'C' },
    });
    expect((await desk.through(secured.id, approvedByManager)).body['status']).toBe('approved');
    const open = await desk.drafted();
    await desk.through(open.id, submit);
    await service.learn(newId(), assessed(open.customerId, 'C'));
    expect(await service.under.story(open.id)).toBe('drafted submitted sent-back');
    expect(refusal(await desk.act(open.id, submit))).toBe('422 CT-10 deposit-or-prepayment-needed');
    await desk.through(
      open.id,
      ['revise', { ...wording, prepayment: '500.00' }, accountManager],
      submit,
    );
  });

  it('CU-01, CT-10 merged into a customer graded C it is theirs, and sent back without security', async () => {
    const { id, customerId } = await desk.drafted();
    await desk.through(id, ...toApproved);
    const { customerId: survivorId } = await service.aCustomer();
    await service.learn(newId(), assessed(survivorId, 'C'));
    const merged = { number: 'K1', survivorId, survivorNumber: 'K2' };
    await service.learn(customerId, happened(CustomerMergedV1, merged));
    const { body } = await service.get(`contracts/${id}`, manager);
    expect(body).toMatchObject({ customerId: survivorId, status: 'draft' });
    expect(body['parties']).toMatchObject([{ role: 'customer', customerId: survivorId }]);
  });

  it('G-01 of an owner who leaves another account manager has it, however often it is told', async () => {
    const leaver = newId();
    const appointed = { number: '2000', roles: ['account-manager'], regionIds: ['east'] };
    await service.learn(leaver, happened(PersonAppointedV1, appointed));
    const { id } = await desk.drafted({ ownerId: leaver });
    const told = service.under.envelope(leaver, happened(PersonDismissedV1, { number: '2000' }));
    await service.under.receive(told);
    await service.under.receive(told);
    const { body } = await service.get(`contracts/${id}`, manager);
    expect([accountManager.id, otherAccountManager.id]).toContain(body['ownerId']);
    expect(await service.under.story(id)).toBe('drafted handed-over');
  });

  it('CT-02 the ledger of contracts lists what was signed, with its totals, as sheet and workbook', async () => {
    const { id, customerId } = await desk.signed();
    await desk.drafted();
    const filter = `signed=true&customerId=${customerId}`;
    const list = await service.get(`contracts?${filter}`, finance);
    expect(list.body.items).toMatchObject([{ id, total: '12000.00', signing: { copies: 5 } }]);
    const totals = await service.get(`contracts/totals?${filter}`, finance);
    expect(totals.body.items).toEqual([{ status: 'signed', contracts: 1, total: '12000.00' }]);
    const csv = await desk.download(`exports/contracts.csv?${filter}`, finance);
    const text = (await csv.text()).trim();
    const lines = text.split('\n');
    expect([csv.status, lines.length]).toEqual([200, 3]);
    expect(text).not.toMatch(anId);
    expect(lines[2]).toContain('12000.00');
    const sheet = await desk.download(`exports/contracts.xlsx?${filter}`, finance);
    expect([sheet.status, (await sheet.arrayBuffer()).byteLength > 1_000]).toEqual([200, true]);
    expect((await desk.download(`exports/contracts.csv?${filter}`, sales)).status).toBe(403);
    expect((await service.get(`contracts/totals?${filter}`, elsewhere)).body.items).toEqual([]);
    const refused = await desk.download('exports/contracts.xlsx?cursor=made-up', finance);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
