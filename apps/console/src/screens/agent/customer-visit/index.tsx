import { customersVisitsRead } from '../../../api/customers/sdk.gen';
import type { VisitView } from '../../../api/customers/types.gen';
import { CustomerLink } from '../../../parts/papers';
import { Personal } from '../../../parts/personal';
import { customers } from '../../../parts/records/of-customers';
import { recordScreen } from '../../../parts/records/record-screen';
import { choice, moment, person, text, yesOrNo } from '../../../parts/shown';

const open = ['due', 'arranged'];

/** One visit to a customer: who goes, when, and when it was. */
export const Screen = recordScreen<VisitView>({
  of: customers,
  kind: 'visit',
  resource: 'customers.visits',
  read: customersVisitsRead,
  title: ({ status, customerId }) => (
    <>
      {choice('status', 'visitStatus').show({ status })}
      <Personal>
        {' '}
        <CustomerLink id={customerId} />
      </Personal>
    </>
  ),
  words: 'visitStatus',
  verbs: [
    { verb: 'record', in: open },
    { verb: 'arrange', in: open },
    { verb: 'assign', in: open, initial: ({ accountManagerId }) => ({ accountManagerId }) },
    { verb: 'withdrawArrangement', in: ['arranged'], danger: true },
  ],
  facts: [
    choice('tier'),
    moment('countedFrom'),
    person('accountManagerId'),
    text('arrangedOn'),
    person('managerId'),
    text('visitedOn'),
    yesOrNo('managerWentAlong'),
  ],
});
