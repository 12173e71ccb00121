import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { complaintsComplaintsList } from '../../../api/complaints/sdk.gen';
import type { ComplaintsComplaintsListResponse } from '../../../api/complaints/types.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName } from '../../../parts/people';
import { customer } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';

const states = [
  'recorded', 'confirmed', 'assigned', 'investigated', 'proposed', 'negotiating', 'accepted',
  'carried-out', 'closed', 'reopened', 'malicious', 'withdrawn', 'voided',
]; // prettier-ignore

/** Complaints of one's regions, what is due first, first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage<ComplaintsComplaintsListResponse['items'][number]>
      title={say('menu/complaints')}
      queryKey={keyOf('complaints', 'complaints')}
      load={async (query) =>
        (await complaintsComplaintsList({ query: query, throwOnError: true })).data
      }
      addressOf={({ id }) => `/complaints/${id}`}
      actions={
        <Link to="/complaints/record">
          <Button type="primary">{say.deed('complaints.complaints.create')}</Button>
        </Link>
      }
      filters={[
        { name: 'number' },
        { name: 'status', words: 'complaintStatus', options: states },
        { name: 'severity', options: ['general', 'major', 'crisis'] },
        { name: 'category', options: ['quality', 'technical', 'service', 'usage', 'price'] },
        { name: 'overdue', kind: 'flag' },
        { name: 'open', kind: 'flag' },
        { name: 'customerId', kind: 'of' },
      ]}
      columns={[
        { name: 'number', width: '7rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '7rem',
          show: ({ status }) => <Status of={status} field="complaintStatus" />,
        },
        {
          name: 'dueAt',
          width: '7.5rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        {
          name: 'severity',
          width: '5rem',
          show: ({ severity }) => severity && <Status of={severity} field="severity" />,
        },
        customer('customerId', 'minmax(11rem, 1fr)'),
        { name: 'words', width: 'minmax(12rem, 3fr)', show: ({ said }) => said.at(-1)?.words },
        { name: 'ownerId', width: '8rem', show: ({ ownerId }) => <PersonName id={ownerId} /> },
        {
          name: 'receivedAt',
          width: '7rem',
          show: ({ receivedAt }) => <Moment at={receivedAt} />,
        },
      ]}
    />
  );
};
