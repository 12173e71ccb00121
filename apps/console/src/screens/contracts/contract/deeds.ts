import type { ContractsContractsReadResponse } from '../../../api/contracts/types.gen';
import { nowAsInput } from '../../../app/clock';
import type { Deed } from '../../../parts/deeds';

type Contract = ContractsContractsReadResponse;
type Status = Contract['status'];

const verb = (name: string): string => `contracts.contracts.${name}`;

const unsigned: readonly Status[] = ['draft', 'in-review', 'approved'];
const inForce: readonly Status[] = ['signed', 'filed', 'active'];

/** What is asked about the text that stands now is asked with its version in it. */
const ofText = ({ status, versions, parties, awaits, title, ...terms }: Contract): Deed[] => {
  const text = versions.at(-1);
  const today = nowAsInput().slice(0, 10);
  const initial = { version: text?.version, on: today };
  return [
    { name: verb('submit'), when: status === 'draft' },
    {
      name: verb('opinions'),
      when: status === 'in-review',
      initial: { ...initial, role: awaits.length === 1 ? awaits[0] : undefined },
    },
    { name: verb('customerCheck'), when: status === 'approved', initial },
    { name: verb('feeStatement'), when: status === 'approved', initial },
    {
      name: verb('sign'),
      when: status === 'approved',
      initial: { version: text?.version, signedOn: today },
    },
    { name: verb('file'), when: status === 'signed' },
    { name: verb('parties'), when: unsigned.includes(status), initial: { parties } },
    {
      name: verb('revise'),
      when: unsigned.includes(status),
      initial: { ...terms, title, text: text?.text },
    },
    { name: verb('withdrawOpinion'), when: status === 'in-review' || status === 'approved' },
    {
      name: verb('renew'),
      when: status === 'active' || status === 'expired',
      initial: { title, text: text?.text },
    },
  ];
};

/** What is charged and deposited for a contract in force. */
const ofMoney = ({ id: contractId, status, title }: Contract): Deed[] => [
  ...['planOneOff', 'planInstalments', 'planMonths', 'meter'].map((name) => ({
    name: `contracts.receivables.${name}`,
    when: inForce.includes(status),
    given: { contractId, currency: 'CNY' },
    initial: { title },
  })),
  {
    name: 'contracts.deposits.create',
    when: inForce.includes(status),
    given: { contractId, currency: 'CNY' },
  },
];

export const deedsOf = (contract: Contract): readonly Deed[] => {
  const { status, terminations } = contract;
  const asked = terminations.some(({ decidedAt }) => decidedAt === undefined);
  return [
    { name: verb('decideTermination'), when: asked },
    ...ofText(contract),
    ...ofMoney(contract),
    { name: verb('handOver'), when: unsigned.includes(status) || inForce.includes(status) },
    { name: verb('askTermination'), when: inForce.includes(status) && !asked, danger: true },
    { name: verb('withdraw'), when: unsigned.includes(status), danger: true },
  ];
};
