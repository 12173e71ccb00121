import { waitFor } from '@kefu/testing/servers';
import { Desk, dayIn, type Filed, type Step } from './desk.js';
import type { Ways, Went } from './ways.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const FINANCE = 'W-0001';

const reason = '客户来电说明';

/** What is done late in a complaint, or beside it: rounds, parties, reports up, money that came back. */
export const laterComplaints = async (
  desk: Desk,
  went: Went,
  ways: Ways,
  paidFor: () => Promise<string>,
): Promise<void> => {
  await rounds(desk, went, ways);
  await parties(desk, went, ways);
  await reportedUp(desk, went, ways);
  await endings(desk, went, ways);
  await moneyThatCameBack(desk, await paidFor());
};

const propose: Step = [HANDLER, 'propose', { remedies: [{ kind: 'explanation', cost: '0.00' }] }];

const rounds = async (desk: Desk, went: Went, { toInvestigated }: Ways) => {
  const round: readonly Step[] = [propose, [HANDLER, 'present', {}], [HANDLER, 'refuse', {}]];
  await desk.asFarAs('complaints', () => went(toInvestigated), [...round, ...round]);
};

const parties = async (desk: Desk, went: Went, { toAssigned, toInvestigated }: Ways) => {
  const id = await went(toAssigned);
  const other = await went([]);
  const { customerId } = await desk.read<{ customerId: string }>(MANAGER, `complaints/${other}`);
  const party = { customerId, reason };
  await desk.walk(`complaints/${id}`, [[HANDLER, 'add-party', party]]);
  await desk.walk(`complaints/${await went(toInvestigated)}`, [
    [HANDLER, 'add-party', party],
    [HANDLER, 'remove-party', party],
    [HANDLER, 'mark-vulnerable', { kinds: ['illness'], needs: '大字版' }],
    [HANDLER, 'unmark-vulnerable', { reason }],
  ]);
};

const reportedUp = async (desk: Desk, went: Went, { toAssigned }: Ways) => {
  const grave = { category: 'quality', severity: 'crisis', nature: 'genuine' };
  const [confirm] = toAssigned;
  const steps: readonly Step[] = [
    [HANDLER, 'classify', grave],
    [HANDLER, 'report-up', { to: 'director' }],
    [HANDLER, 'report-up', { to: 'general-manager' }],
  ];
  await desk.asFarAs('complaints', () => went(confirm ? [confirm] : []), steps);
};

const endings = async (desk: Desk, went: Went, { toClosed }: Ways) => {
  const unheard = toClosed.slice(0, -2);
  await desk.walk(`complaints/${await went(unheard)}`, [
    [HANDLER, 'evaluate', { confirmed: false, score: 1 }],
    [HANDLER, 'tell-outside-body', { body: 'market-regulation' }],
  ]);
  await desk.walk(`complaints/${await went(unheard)}`, [[HANDLER, 'ask-again', {}]]);
  await desk.walk(`complaints/${await went(toClosed.slice(0, 4))}`, [
    [HANDLER, 'withdraw', { reason }],
  ]);
};

interface WithMoney {
  readonly items: readonly Filed[];
}

const moneyThatCameBack = async (desk: Desk, id: string) => {
  const half = { kind: 'compensation', amount: '150.00', paidOn: dayIn(0) };
  await desk.walk(`complaints/${id}`, [
    [FINANCE, 'record-payment', { ...half, method: 'cash', payee: '王小明', reference: `L-${id}` }],
  ]);
  const path = `complaints/${id}/payments`;
  const paid = async () => (await desk.read<WithMoney>(FINANCE, path)).items[0];
  const { id: paymentId } = await waitFor(paid, { what: 'the payment to be shown' });
  await desk.walk(`complaints/${id}`, [
    [FINANCE, 'reverse-payment', { paymentId, on: dayIn(0), reason }],
  ]);
};
