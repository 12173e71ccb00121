import type { Actor } from '@kefu/kernel';
import { domain, type Contract } from '../contracts/index.js';
import { people } from './demo-of-others.js';

const { owner, reviewer, manager } = people;

type Decide = (
  contract: Contract,
  context: domain.ContractContext,
  number: string,
) => domain.ContractDecision;
type DemoStep = readonly [by: Actor, decide: Decide];

const opinion = (by: Actor, role: domain.ReviewRole, agrees = true): DemoStep => {
  const said = { role, version: 1, agrees, words: agrees ? '条款清楚' : '付款期限须明确' };
  return [
    by,
    (contract, context) => domain.giveOpinion(contract, said, { ...context, vacant: [] }),
  ];
};
const submit: DemoStep = [
  owner,
  (contract, context) => domain.submitForReview(contract, {}, context),
];
const reviewed = opinion(reviewer, 'contract-reviewer');
const approved = [submit, reviewed, opinion(manager, 'manager')];

/** Papers of people who are made up cannot be seen, so that none are asked for. */
const rules = { checklist: { customer: [], 'co-owner': [], guardian: [] }, feeStatement: false };
const today = ({ now, handbook }: domain.ContractContext) => handbook.calendar.localDate(now);
const signed: readonly DemoStep[] = [
  ...approved,
  [
    owner,
    (contract, context) =>
      domain.checkedByCustomer(contract, { version: 1, on: today(context) }, context),
  ],
  [
    owner,
    (contract, context, number) =>
      domain.signContract(
        contract,
        { version: 1, signedOn: today(context), copies: 5 },
        { credit: {}, rules, number },
        context,
      ),
  ],
];
const filed: readonly DemoStep[] = [
  ...signed,
  [owner, (contract, context) => domain.fileContract(contract, 'A-03', context)],
];
const granted = { granted: true, words: '同意' };
const terminated: readonly DemoStep[] = [
  ...filed,
  [
    owner,
    (contract, context) =>
      domain.askTermination(contract, { lastDay: today(context), reason: '设备停用' }, context),
  ],
  [manager, (contract, context) => domain.decideTermination(contract, granted, context)],
];

/** By which other records of the demo name their contract. */
export type ContractKey = 'rental' | 'running' | 'ended' | 'renewal' | 'signed';

export interface DemoContract {
  readonly title: string;
  readonly key?: ContractKey;
  /** Days from today. */
  readonly starts: number;
  readonly ends: number;
  /** Made and signed so many days ago; today where it is not said. */
  readonly ago?: number;
  readonly steps: readonly DemoStep[];
  /** It renews the one before it in the list. */
  readonly renews?: true;
}

/** In which state each comes to lie once its days have been counted. */
export const demoContracts: readonly DemoContract[] = [
  { title: '起草：三台复印机保养', starts: 30, ends: 395, steps: [] },
  { title: '评审中：五台复印机保养', starts: 30, ends: 395, steps: [submit, reviewed] },
  {
    ...{ title: '退回：打印机租赁', starts: 30, ends: 395 },
    steps: [submit, opinion(reviewer, 'contract-reviewer', false)],
  },
  { title: '已评审：耗材供应', starts: 30, ends: 395, steps: approved },
  { title: '已签订：两台复印机保养', key: 'signed', starts: 20, ends: 385, steps: signed },
  { title: '已归档：复印机租赁', key: 'rental', starts: 20, ends: 385, ago: 12, steps: filed },
  {
    ...{ title: '履行中：七台复印机保养', key: 'running' },
    ...{ starts: -320, ends: 45, ago: 330, steps: filed },
  },
  {
    ...{ title: '已到期：一台复印机保养', key: 'ended' },
    ...{ starts: -366, ends: -1, ago: 370, steps: filed },
  },
  { title: '已续签：四台复印机保养', starts: -366, ends: -1, ago: 371, steps: filed },
  {
    ...{ title: '续签：四台复印机保养', key: 'renewal', starts: 0, ends: 365, ago: 20 },
    ...{ steps: filed, renews: true },
  },
  { title: '提前终止：复印机租赁', starts: -100, ends: 265, steps: terminated },
  {
    ...{ title: '未签订：打印机保养', starts: 30, ends: 395 },
    steps: [[owner, (contract, context) => domain.withdraw(contract, '客户改用别家', context)]],
  },
];
