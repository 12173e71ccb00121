import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import {
  accountManager,
  clerk,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import { inForce, pay, planned } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
  one = await records();
});
afterAll(() => service.stop());

const reason = '人员调整';
const made = async (path: string, body: object, by: Actor): Promise<string> => {
  const answer = await service.post(path, body, by);
  if (answer.status >= 300) throw new Error(`${path} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
};

const draft = { ownerId: accountManager.id, kind: 'service', title: '维保' };
const order = {
  ...{ salespersonId: sales.id, throughOutlet: false, promisedOn: '2026-03-09' },
  items: [{ name: 'KM-227', quantity: 1, unitPrice: '1.00' }],
};
const audit = {
  ...{ tour: 'tour-2026', regionId: 'east', plannedOn: '2026-03-10', ownerId: manager.id },
  participants: [
    { personId: sales.id, part: 'sales-planning' },
    { personId: finance.id, part: 'finance' },
  ],
};
const handover = { batch: 'tower-3', plannedOn: '2026-03-20', ownerId: clerk.id };
const procedure = { kind: 'record-filing', coOwners: 0, mortgaged: false, ownerId: clerk.id };
const kept = { kind: 'seal', name: '合同章', regionId: 'east', ownerId: clerk.id, quantity: 1 };
const quote = {
  property: { use: 'home', area: 89, price: '1000000.00', lift: true, owners: 1 },
};
const deposit = { form: 'cash', amount: '10.00', reclaimOn: '2026-05-29' };
const finding = { words: '少一张收据', ownerId: sales.id, dueOn: '2026-03-30' };
const due = { title: '维保费', amount: '1.00', dueOn: '2026-03-31' };

/** One of each, which no refusal moves on. */
const records = async () => {
  const customer = await service.aCustomer();
  const { customerId } = customer;
  const of = await inForce(service, { customerId });
  const auditId = await made('branch-audits', audit, manager);
  await service.post(`branch-audits/${auditId}/start`, {}, manager);
  await service.post(`branch-audits/${auditId}/add-finding`, finding, manager);
  const line = ['日期,金额,流水号', `2026-03-02,3.00,${newId()}`].join('\n');
  await service.under.ask('POST', 'bank-lines/read-statement', {
    ...{ as: { sub: finance.id, ...finance }, headers: { 'content-type': 'text/csv' }, body: line },
  });
  const [doubtful] = (await service.get('bank-lines', finance)).body.items;
  const ending = { ...draft, customerId, startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const endingId = await made('contracts', ending, accountManager);
  await service.under.query(`UPDATE contract SET status = 'active' WHERE id = $1`, [endingId]);
  const owed = await planned(service, of);
  const reading = { ...customer, readOn: '2026-02-05', value: '1000' };
  const readingId = await made('readings', reading, clerk);
  await service.post(`readings/${readingId}/check`, {}, finance);
  return {
    ...{ ...customer, ...of, auditId, owed },
    lineId: String(doubtful?.['id']),
    readingId,
    endingId,
    draftId: await made('contracts', { ...draft, customerId }, accountManager),
    orderId: await made('orders', { ...order, customerId }, sales),
    handoverId: await made('handovers', { ...handover, ...customer }, clerk),
    procedureId: await made('procedures', { ...procedure, ...customer }, clerk),
    custodyId: await made('custody', kept, manager),
    depositId: await made('deposits', { ...deposit, contractId: of.contractId }, accountManager),
    paymentId: (await pay(service, customerId, '5.00')).body.id,
  };
};
let one: Awaited<ReturnType<typeof records>>;

type Asked = readonly [path: string, body: object, by: Actor];
interface Named {
  readonly asked: (id: string) => Asked;
  readonly refused: string;
  /** Of people: somebody who may not be named, for their role. */
  readonly other?: string;
}
const person = (asked: Named['asked'], other = 'front-desk'): Named => ({
  ...{ asked, other, refused: 'unknown-person' },
});
const known = (asked: Named['asked'], refused = 'unknown-record'): Named => ({ asked, refused });
const customer = (asked: Named['asked']) => known(asked, 'unknown-customer');
const asset = (asked: Named['asked']) => known(asked, 'unknown-asset');
const contract = (asked: Named['asked']) => known(asked, 'unknown-contract');
const share = (receivableId: string) => [{ receivableId, amount: '1.00' }];
const payment = {
  ...{ amount: '1.00', paidOn: '2026-03-02', method: 'cash', reference: 'X-1', allocations: [] },
};

/** Each field of a request that names something, with that id in it, and what an invented one is told. */
const named: Readonly<Record<string, Named>> = {
  'bank-lines/{id}/accept /customerId': customer((customerId) => [
    `bank-lines/${one.lineId}/accept`,
    { customerId, allocations: [] },
    finance,
  ]),
  'bank-lines/{id}/accept /allocations/0/receivableId': known((id) => [
    `bank-lines/${one.lineId}/accept`,
    { customerId: one.customerId, allocations: share(id) },
    finance,
  ]),
  'branch-audits /ownerId': person((ownerId) => ['branch-audits', { ...audit, ownerId }, manager]),
  'branch-audits /participants/0/personId': person((personId) => [
    'branch-audits',
    { ...audit, participants: [{ personId, part: 'finance' }, audit.participants[0]] },
    manager,
  ]),
  'branch-audits/{id}/add-finding /ownerId': {
    ...known(
      (ownerId) => [`branch-audits/${one.auditId}/add-finding`, { ...finding, ownerId }, manager],
      'unknown-person',
    ),
  },
  'branch-audits/{id}/assign-finding /findingId': known(
    (findingId) => [
      `branch-audits/${one.auditId}/assign-finding`,
      { findingId, ownerId: sales.id, reason },
      manager,
    ],
    'unknown-finding',
  ),
  'branch-audits/{id}/assign-finding /ownerId': known(
    (ownerId) => [
      `branch-audits/${one.auditId}/assign-finding`,
      { findingId: newId(), ownerId, reason },
      manager,
    ],
    'unknown-person',
  ),
  'branch-audits/{id}/hand-on /ownerId': person((ownerId) => [
    `branch-audits/${one.auditId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'branch-audits/{id}/settle-finding /findingId': known(
    (findingId) => [
      `branch-audits/${one.auditId}/settle-finding`,
      { findingId, remedy: '已补' },
      manager,
    ],
    'unknown-finding',
  ),
  'contracts /customerId': customer((customerId) => [
    'contracts',
    { ...draft, customerId },
    accountManager,
  ]),
  'contracts /ownerId': person((ownerId) => [
    'contracts',
    { ...draft, customerId: one.customerId, ownerId },
    accountManager,
  ]),
  'contracts/{id}/fee-statement /quoteId': known(
    (quoteId) => [
      `contracts/${one.draftId}/fee-statement`,
      { amount: '1.00', quoteId, version: 1, on: '2026-03-02' },
      accountManager,
    ],
    'unknown-quote',
  ),
  'contracts/{id}/hand-over /ownerId': person((ownerId) => [
    `contracts/${one.draftId}/hand-over`,
    { ownerId, reason },
    manager,
  ]),
  'contracts/{id}/papers /partyId': known(
    (partyId) => [
      `contracts/${one.draftId}/papers`,
      { partyId, codes: ['identity'] },
      accountManager,
    ],
    'unknown-party',
  ),
  'contracts/{id}/parties /parties/0/customerId': customer((customerId) => [
    `contracts/${one.draftId}/parties`,
    { parties: [{ id: newId(), role: 'customer', customerId, minor: false }] },
    accountManager,
  ]),
  'contracts/{id}/parties /parties/0/guardianOf': known(
    (guardianOf) => [
      `contracts/${one.draftId}/parties`,
      {
        parties: [
          { id: newId(), role: 'customer', customerId: one.customerId, minor: true },
          { id: newId(), role: 'guardian', name: '李四', minor: false, guardianOf },
        ],
      },
      accountManager,
    ],
    'guardian-missing',
  ),
  'contracts/{id}/renew /ownerId': person((ownerId) => [
    `contracts/${one.endingId}/renew`,
    { ownerId, title: '维保', text: '正文', startsOn: '2027-01-01', endsOn: '2027-12-31' },
    accountManager,
  ]),
  'custody /ownerId': person((ownerId) => ['custody', { ...kept, ownerId }, manager]),
  'custody/{id}/hand-on /ownerId': person((ownerId) => [
    `custody/${one.custodyId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'deposits /contractId': contract((contractId) => [
    'deposits',
    { ...deposit, contractId },
    accountManager,
  ]),
  'deposits/{id}/hand-over /ownerId': person((ownerId) => [
    `deposits/${one.depositId}/hand-over`,
    { ownerId, reason },
    manager,
  ]),
  'deposits/{id}/reverse-movement /movementId': known(
    (movementId) => [`deposits/${one.depositId}/reverse-movement`, { movementId, reason }, finance],
    'movement-not-found',
  ),
  'fee-quotes /customerId': customer((customerId) => [
    'fee-quotes',
    { ...quote, customerId },
    sales,
  ]),
  'fee-quotes /contractId': contract((contractId) => [
    'fee-quotes',
    { ...quote, customerId: one.customerId, contractId },
    sales,
  ]),
  'fee-quotes /assetId': asset((assetId) => [
    'fee-quotes',
    { ...quote, customerId: one.customerId, assetId },
    sales,
  ]),
  'fee-quotes /replacesId': known(
    (replacesId) => ['fee-quotes', { ...quote, customerId: one.customerId, replacesId }, sales],
    'unknown-record',
  ),
  'handovers /customerId': customer((customerId) => [
    'handovers',
    { ...handover, customerId, assetId: one.assetId },
    clerk,
  ]),
  'handovers /assetId': asset((assetId) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId },
    clerk,
  ]),
  'handovers /contractId': contract((contractId) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId: one.assetId, contractId },
    clerk,
  ]),
  'handovers /ownerId': person((ownerId) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId: one.assetId, ownerId },
    clerk,
  ]),
  'handovers/{id}/hand-on /ownerId': person((ownerId) => [
    `handovers/${one.handoverId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'invoices /receivableId': known((receivableId) => ['invoices', { receivableId }, finance]),
  'orders /customerId': customer((customerId) => ['orders', { ...order, customerId }, sales]),
  'orders /contractId': contract((contractId) => [
    'orders',
    { ...order, customerId: one.customerId, contractId },
    sales,
  ]),
  'orders /salespersonId': person((salespersonId) => [
    'orders',
    { ...order, customerId: one.customerId, salespersonId },
    sales,
  ]),
  'orders/{id}/deliver /assetId': asset((assetId) => [
    `orders/${one.orderId}/deliver`,
    { assetId },
    sales,
  ]),
  'orders/{id}/hand-on /ownerId': person((ownerId) => [
    `orders/${one.orderId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'payments /customerId': customer((customerId) => [
    'payments',
    { ...payment, customerId },
    finance,
  ]),
  'payments /allocations/0/receivableId': known((id) => [
    'payments',
    { ...payment, customerId: one.customerId, allocations: share(id) },
    finance,
  ]),
  'payments/{id}/allocate /allocations/0/receivableId': known((id) => [
    `payments/${one.paymentId}/allocate`,
    { allocations: share(id) },
    finance,
  ]),
  'procedures /customerId': customer((customerId) => [
    'procedures',
    { ...procedure, customerId },
    clerk,
  ]),
  'procedures /contractId': contract((contractId) => [
    'procedures',
    { ...procedure, customerId: one.customerId, contractId },
    clerk,
  ]),
  'procedures /assetId': asset((assetId) => [
    'procedures',
    { ...procedure, customerId: one.customerId, assetId },
    clerk,
  ]),
  'procedures /ownerId': person((ownerId) => [
    'procedures',
    { ...procedure, customerId: one.customerId, ownerId },
    clerk,
  ]),
  'procedures/{id}/complete-step /nextOwnerId': person((nextOwnerId) => [
    `procedures/${one.procedureId}/complete-step`,
    { nextOwnerId },
    clerk,
  ]),
  'procedures/{id}/hand-on /ownerId': person((ownerId) => [
    `procedures/${one.procedureId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'readings /customerId': customer((customerId) => [
    'readings',
    { customerId, assetId: one.assetId, readOn: '2026-03-01', value: '1' },
    clerk,
  ]),
  'readings /assetId': asset((assetId) => [
    'readings',
    { customerId: one.customerId, assetId, readOn: '2026-03-01', value: '1' },
    clerk,
  ]),
  'readings /contractId': contract((contractId) => [
    'readings',
    {
      ...{ customerId: one.customerId, assetId: one.assetId, contractId },
      ...{ readOn: '2026-03-01', value: '1' },
    },
    clerk,
  ]),
  'readings/{id}/correct /contractId': contract((contractId) => [
    `readings/${one.readingId}/correct`,
    { value: '1', contractId, reason },
    manager,
  ]),
  'receivables/meter /contractId': known((contractId) => [
    'receivables/meter',
    {
      ...{ contractId, title: '电费', month: '2026-02', dueOn: '2026-03-20' },
      ...{ quantity: '1', unit: 'kWh', unitPrice: '1' },
    },
    accountManager,
  ]),
  'receivables/plan-instalments /contractId': known((contractId) => [
    'receivables/plan-instalments',
    { contractId, title: '分期', instalments: [{ amount: '1.00', dueOn: '2026-03-31' }] },
    finance,
  ]),
  'receivables/plan-months /contractId': known((contractId) => [
    'receivables/plan-months',
    {
      ...{ contractId, title: '月费', amount: '1.00' },
      ...{ from: '2026-01', to: '2026-02', dueDay: 1 },
    },
    finance,
  ]),
  'receivables/plan-one-off /contractId': known((contractId) => [
    'receivables/plan-one-off',
    { ...due, contractId },
    finance,
  ]),
  'refunds /receivableId': known((receivableId) => [
    'refunds',
    { receivableId, amount: '1.00', reason },
    finance,
  ]),
  'refunds/back-charge /receivableId': known((receivableId) => [
    'refunds/back-charge',
    { receivableId, amount: '1.00', dueOn: '2026-03-31', reason },
    finance,
  ]),
  'refunds/of-advance /paymentId': known((paymentId) => [
    'refunds/of-advance',
    { paymentId, amount: '1.00', reason },
    finance,
  ]),
  'write-offs /receivableId': known((receivableId) => [
    'write-offs',
    { receivableId, reason },
    finance,
  ]),
};

const told = async ({ asked }: Named, id: string): Promise<unknown> => {
  const { status, body } = await service.post(...asked(id));
  return status < 300 ? 'taken' : body.code;
};

describe('ids in requests', () => {
  it('ST-01 all of them are tried here, but those that a request makes itself', () => {
    const found = idsInRequests(documentOf(service.under.service.app) as OpenApi);
    expect(found.map((field) => field.replace('/api/contracts/', '')).sort()).toEqual(
      [...Object.keys(named), 'contracts/{id}/parties /parties/0/id'].sort(),
    );
  });

  it.each(Object.entries(named))('ST-01 %s is something that there is', async (_field, of) => {
    expect(await told(of, newId())).toBe(of.refused);
  });

  const people = Object.entries(named).filter(([, { other }]) => other !== undefined);
  it.each(people)('ST-01 %s is somebody of a fitting role who works here', async (_field, of) => {
    const appointed = async (role: string) => {
      const id = newId();
      const said = { number: id.slice(-12), roles: [role], regionIds: ['east'] };
      await service.learn(id, happened(PersonAppointedV1, said));
      return id;
    };
    expect(await told(of, await appointed(of.other ?? ''))).toBe('person-of-another-role');
    const gone = await appointed('manager');
    await service.learn(gone, happened(PersonDismissedV1, { number: gone.slice(-12) }));
    expect(await told(of, gone)).toBe('unknown-person');
  });
});
