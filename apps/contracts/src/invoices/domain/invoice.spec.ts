import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import { invoiceTransitions, issueInvoice, voidInvoice, type InvoiceStatus } from './index.js';

const by = { id: newId(), kind: 'person', roles: ['finance'], regions: ['*'] } as const;
const context = { now: '2026-03-02T02:00:00.000Z', by };
const { next: invoice, events } = issueInvoice(
  {
    ...{ id: newId(), number: '2026-000042', title: '维保费', amount: '100.00' },
    ...{ receivableId: newId(), contractId: newId(), customerId: newId(), regionId: 'east' },
    ...{ invoicedOn: '2026-03-02', dueOn: '2026-03-31' },
  },
  context,
);

describe('an invoice', () => {
  it('CT-13 has each verb in its states alone; a voided one is voided for ever', () => {
    const faults = faultsOfLifeCycle<InvoiceStatus>({
      transitions: invoiceTransitions,
      first: ['issued'],
      ends: ['voided'],
      table: `
                issued  voided
        void    voided  -`,
      verbs: { void: (status) => voidInvoice({ ...invoice, status }, '开错', context) },
    });
    expect(faults).toEqual([]);
  });

  it('CT-13 says its number, what it is for and its amount to the cent', () => {
    expect(events).toMatchObject([
      { data: { number: '2026-000042', amount: '100.00', receivableId: invoice.receivableId } },
    ]);
  });

  it('CT-13 keeps its number and the reason once it is voided (G-03)', () => {
    const { next, reason } = voidInvoice(invoice, '开错', context);
    expect([next.number, next.voidReason, reason]).toEqual(['2026-000042', '开错', '开错']);
  });
});
