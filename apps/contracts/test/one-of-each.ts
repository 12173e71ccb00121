import { newId, type Actor } from '@kefu/kernel';
import {
  accountManager,
  clerk,
  finance,
  manager,
  sales,
  type RunningContracts,
} from './a-running-contracts.js';
import { inForce, pay, planned } from './money.js';

export const reason = '人员调整';
const maker =
  (service: RunningContracts) =>
  async (path: string, body: object, by: Actor): Promise<string> => {
    const answer = await service.post(path, body, by);
    if (answer.status >= 300) throw new Error(`${path} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };

export const draft = { ownerId: accountManager.id, kind: 'service', title: '维保' };
export const order = {
  ...{ salespersonId: sales.id, throughOutlet: false, promisedOn: '2026-03-09' },
  items: [{ name: 'KM-227', quantity: 1, unitPrice: '1.00' }],
};
export const audit = {
  ...{ tour: 'tour-2026', regionId: 'east', plannedOn: '2026-03-10', ownerId: manager.id },
  participants: [
    { personId: sales.id, part: 'sales-planning' },
    { personId: finance.id, part: 'finance' },
  ],
};
export const handover = { batch: 'tower-3', plannedOn: '2026-03-20', ownerId: clerk.id };
export const procedure = {
  kind: 'record-filing',
  coOwners: 0,
  mortgaged: false,
  ownerId: clerk.id,
};
export const kept = {
  kind: 'seal',
  name: '合同章',
  regionId: 'east',
  ownerId: clerk.id,
  quantity: 1,
};
export const quote = {
  property: { use: 'home', area: 89, price: '1000000.00', lift: true, owners: 1 },
};
export const deposit = { form: 'cash', amount: '10.00', reclaimOn: '2026-05-29' };
export const finding = { words: '少一张收据', ownerId: sales.id, dueOn: '2026-03-30' };
export const due = { title: '维保费', amount: '1.00', dueOn: '2026-03-31' };

/** One of each, which no refusal moves on. */
export const oneOfEach = async (service: RunningContracts) => {
  const made = maker(service);
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
export type OneOfEach = Awaited<ReturnType<typeof oneOfEach>>;

export type Asked = readonly [path: string, body: object, by: Actor];
export interface Named {
  readonly asked: (id: string, one: OneOfEach) => Asked;
  readonly refused: string;
  /** Of people: somebody who may not be named, for their role. */
  readonly other?: string;
}
export const person = (asked: Named['asked'], other = 'front-desk'): Named => ({
  ...{ asked, other, refused: 'unknown-person' },
});
export const known = (asked: Named['asked'], refused = 'unknown-record'): Named => ({
  asked,
  refused,
});
export const customer = (asked: Named['asked']) => known(asked, 'unknown-customer');
export const asset = (asked: Named['asked']) => known(asked, 'unknown-asset');
export const contract = (asked: Named['asked']) => known(asked, 'unknown-contract');
