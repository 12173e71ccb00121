import { newId, type Actor } from '@kefu/kernel';
import type { Answer } from '@kefu/testing/services';
import { accountManager, finance, type RunningContracts } from './a-running-contracts.js';

export interface InForce {
  readonly contractId: string;
  readonly customerId: string;
}

/** A contract of a customer that is signed, as far as money asks for it. */
export const inForce = async (
  service: RunningContracts,
  more: { readonly total?: string; readonly customerId?: string } = {},
): Promise<InForce> => {
  const { customerId = (await service.aCustomer()).customerId, ...rest } = more;
  const draft = { customerId, ownerId: accountManager.id, kind: 'service', title: '维保' };
  const { body } = await service.post('contracts', { ...draft, ...rest }, accountManager);
  await service.under.query(`UPDATE contract SET status = 'signed' WHERE id = $1`, [body.id]);
  return { contractId: body.id, customerId };
};

export const itemsOf = ({ body }: Answer): Record<string, unknown>[] => body.items;

/** One of 100 yuan, or as much as is said, due on 31 March 2026. */
export const planned = async (
  service: RunningContracts,
  { contractId }: InForce,
  more: object = {},
): Promise<string> => {
  const one = { contractId, title: '维保费', amount: '100.00', dueOn: '2026-03-31', ...more };
  const answer = await service.post('receivables/plan-one-off', one, finance);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(itemsOf(answer)[0]?.['id']);
};

export const invoiced = async (
  service: RunningContracts,
  of: InForce,
  more: object = {},
): Promise<string> => {
  const receivableId = await planned(service, of, more);
  const { status, body } = await service.post('invoices', { receivableId }, finance);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return receivableId;
};

/** A payment as finance enters it, of the bank's line that is said or of a new one. */
export const pay = (
  service: RunningContracts,
  customerId: string,
  amount: string,
  allocations: readonly (readonly [receivableId: string, amount: string])[] = [],
  { by = finance, reference = newId() }: { by?: Actor; reference?: string } = {},
): Promise<Answer> =>
  service.post(
    'payments',
    {
      ...{ customerId, amount, paidOn: '2026-03-02', method: 'bank-transfer', reference },
      allocations: allocations.map(([receivableId, some]) => ({ receivableId, amount: some })),
    },
    by,
  );

export const receivable = async (service: RunningContracts, id: string) =>
  (await service.get(`receivables/${id}`, finance)).body;
