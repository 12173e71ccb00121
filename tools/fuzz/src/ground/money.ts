import type { ContractGround, OfCustomer as Contract } from './contract-ground.js';
import { dayIn, type Filed, type Step } from './desk.js';

const OWNER = 'K-0001';
const FINANCE = 'W-0001';
const MANAGER = 'M-0001';

type Owed = Filed & { readonly number: string };

/** Deposits, receivables, invoices, payments, bank lines, and refunds, as far as each goes. */
export const money = async (ground: ContractGround): Promise<void> => {
  const contract = await ground.inForce();
  await deposits(ground, contract);
  await receivables(ground, contract);
  await bankLines(ground, contract);
  await refunds(ground, contract);
};

const deposits = async ({ desk }: ContractGround, { id: contractId }: Contract) => {
  const asked = { contractId, amount: '5000.00', reclaimOn: dayIn(60) };
  const guarantee = { guarantor: '招商银行', number: 'BH-7', expiresOn: dayIn(90) };
  const half = { amount: '2500.00', reason: '合同约定' };
  const steps: readonly Step[] = [
    [FINANCE, 'approve', {}],
    [FINANCE, 'pay', { on: dayIn(0) }],
    [FINANCE, 'reclaim', { ...half, on: dayIn(0) }],
    [FINANCE, 'propose-forfeit', half],
    [MANAGER, 'approve-forfeit', {}],
  ];
  const make = async (more: object) =>
    (await desk.post(OWNER, 'deposits', { ...asked, ...more })).id;
  await desk.asFarAs('deposits', () => make({ form: 'cash' }), steps);
  const letters = steps.slice(0, 2);
  await desk.asFarAs('deposits', () => make({ form: 'guarantee', guarantee }), letters);
  await desk.walk(`deposits/${await make({ form: 'cash' })}`, [
    [OWNER, 'withdraw', { reason: '客户免除' }],
  ]);
};

const planned = async (
  { desk }: ContractGround,
  contractId: string,
  { amount = '100.00', dueOn = dayIn(10) } = {},
): Promise<Owed> => {
  const one = { contractId, title: '维保费', amount, dueOn };
  const { items } = await desk.post<{ items: Owed[] }>(FINANCE, 'receivables/plan-one-off', one);
  const [owed] = items;
  if (!owed) throw new Error('what was planned is not shown');
  return owed;
};

const invoiced = async (ground: ContractGround, contractId: string, more = {}): Promise<Owed> => {
  const owed = await planned(ground, contractId, more);
  await ground.desk.post(FINANCE, 'invoices', { receivableId: owed.id });
  return owed;
};

let references = 0;
const paid = async (
  { desk }: ContractGround,
  { customerId }: Contract,
  amount: string,
  owed?: Owed,
): Promise<Filed> => {
  references += 1;
  return desk.post(FINANCE, 'payments', {
    ...{ customerId, amount, paidOn: dayIn(0), method: 'bank-transfer' },
    reference: `ground-${references}`,
    allocations: owed ? [{ receivableId: owed.id, amount }] : [],
  });
};

/** Planned, verified, invoiced, void, disputed, paid in part, in full and in advance. */
const receivables = async (ground: ContractGround, contract: Contract) => {
  const { desk } = ground;
  const { id: contractId } = contract;
  const verify: Step = [FINANCE, 'verify', { words: '签字确认' }];
  const dispute: Step = [OWNER, 'dispute', { words: '台数不对' }];
  const settle: Step = [FINANCE, 'settle-dispute', { result: 'stands', reason: '核对无误' }];
  const ofPlanned = [verify, dispute, settle];
  await desk.asFarAs('receivables', async () => (await planned(ground, contractId)).id, ofPlanned);
  const disputed = [dispute, settle];
  await desk.asFarAs('receivables', async () => (await invoiced(ground, contractId)).id, disputed);
  const months = { from: dayIn(0).slice(0, 7), to: dayIn(70).slice(0, 7), dueDay: 31 };
  const monthly = { contractId, title: '月费', amount: '30.00', ...months };
  await desk.post(FINANCE, 'receivables/plan-months', monthly);
  for (const amount of ['40.00', '100.00']) {
    await paid(ground, contract, amount, await invoiced(ground, contractId));
  }
  const { id: advance } = await paid(ground, contract, '300.00');
  const { id: receivableId } = await invoiced(ground, contractId);
  const allocations = [{ receivableId, amount: '60.00' }];
  await desk.post(FINANCE, `payments/${advance}/allocate`, { allocations });
  const { id: bounced } = await paid(ground, contract, '80.00');
  await desk.post(FINANCE, `payments/${bounced}/reverse`, { reason: '退票' });
  const { id: again } = await planned(ground, contractId);
  const { id: invoice } = await desk.post(FINANCE, 'invoices', { receivableId: again });
  await desk.post(FINANCE, `invoices/${invoice}/void`, { reason: '抬头错' });
};

/** One that fits, one that is doubtful, one put aside, one that was accepted. */
const bankLines = async (ground: ContractGround, { id: contractId, customerId }: Contract) => {
  const { desk } = ground;
  const { number } = await invoiced(ground, contractId, { amount: '71.00' });
  const rows = [`71.00,甲公司,BL-1,${number}`, ...[2, 3, 4].map((no) => `7${no}.00,乙,BL-${no},`)];
  const text = ['交易日期,金额,对方户名,流水号,附言', ...rows.map((row) => `${dayIn(0)},${row}`)];
  await desk.client.send(FINANCE, 'contracts/bank-lines/read-statement', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: text.join('\n'),
  });
  const found = 'bank-lines?status=doubtful';
  const { items } = await desk.read<{ items: Filed[] }>(FINANCE, found);
  const [aside, accepted] = items;
  if (!aside || !accepted) throw new Error('no line of the statement is doubtful');
  await desk.post(FINANCE, `bank-lines/${aside.id}/set-aside`, { reason: '待查' });
  const whose = { customerId, allocations: [] };
  await desk.post(FINANCE, `bank-lines/${accepted.id}/accept`, whose);
};

const refunds = async (ground: ContractGround, contract: Contract) => {
  const { desk } = ground;
  const reason = '多收';
  const owed = async () => {
    const one = await invoiced(ground, contract.id);
    await paid(ground, contract, '100.00', one);
    return one.id;
  };
  const approve: Step = [MANAGER, 'approve', {}];
  const make = async () => {
    const asked = { receivableId: await owed(), amount: '10.00', reason };
    return (await desk.post(OWNER, 'refunds', asked)).id;
  };
  const pay: Step = [FINANCE, 'pay', { paidOn: dayIn(0), reference: 'ground-refund' }];
  await desk.asFarAs('refunds', make, [approve, pay]);
  const charge = { receivableId: await owed(), amount: '5.00', reason, dueOn: dayIn(20) };
  for (const steps of [[], [approve]]) {
    const { id } = await desk.post(OWNER, 'refunds/back-charge', charge);
    await desk.walk(`refunds/${id}`, steps);
  }
  const { id: paymentId } = await paid(ground, contract, '50.00');
  await desk.post(OWNER, 'refunds/of-advance', { paymentId, amount: '20.00', reason });
};
