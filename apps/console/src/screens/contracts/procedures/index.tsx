import { contractsProceduresList } from '../../../api/contracts/sdk.gen';
import type { ProcedureRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { customer, person, said, status, text, until } from '../../../parts/shown';

/** What is done for customers before authorities (CT-11), what is due first, first. */
export const Screen = listScreen<ProcedureRecord>({
  of: contracts,
  title: 'menu/procedures',
  at: '/procedures',
  list: contractsProceduresList,
  begin: 'contracts.procedures.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: ['running', 'done', 'told', 'cancelled'], words: 'procedureStatus' },
    { name: 'kind', codes: 'contracts/procedures' },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('procedureStatus'),
    until('dueAt'),
    said('title'),
    customer('customerId'),
    person('ownerId'),
  ],
});
