import type { ContractsReceivablesReadResponse } from '../../../api/contracts/types.gen';
import { nowAsInput } from '../../../app/clock';
import type { Deed } from '../../../parts/deeds';

type Receivable = ContractsReceivablesReadResponse;
type Status = Receivable['status'];

const verb = (name: string): string => `contracts.receivables.${name}`;

const planned: readonly Status[] = ['planned', 'verified'];
const owed: readonly Status[] = ['invoiced', 'part-paid', 'overdue'];

export const deedsOf = (receivable: Receivable): readonly Deed[] => {
  const { id, status, disputed, left, paid, dunned, customerId } = receivable;
  const given = { receivableId: id };
  return [
    { name: verb('verify'), when: status === 'planned' },
    { name: 'contracts.invoices.create', when: planned.includes(status), given },
    {
      name: 'contracts.payments.create',
      when: owed.includes(status),
      given: { customerId, currency: 'CNY' },
      initial: {
        amount: left,
        paidOn: nowAsInput().slice(0, 10),
        method: 'bank-transfer',
        allocations: [{ receivableId: id, amount: left }],
      },
    },
    { name: verb('settleDispute'), when: disputed },
    {
      name: verb('dispute'),
      when: !disputed && (owed.includes(status) || planned.includes(status)),
    },
    {
      name: verb('traceNotice'),
      when: dunned.length > 0,
      initial: { day: dunned.at(-1)?.day },
    },
    {
      name: 'contracts.refunds.create',
      when: Number(paid) > 0,
      given,
      initial: { amount: paid },
    },
    { name: 'contracts.refunds.backCharge', when: !planned.includes(status), given },
    {
      name: 'contracts.writeOffs.create',
      when: status === 'overdue' && Number(left) > 0,
      given,
      danger: true,
    },
    { name: verb('void'), when: planned.includes(status), danger: true },
  ];
};
