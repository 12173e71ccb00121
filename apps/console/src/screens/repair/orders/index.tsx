import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { fieldRepairRepairOrdersList } from '../../../api/field-repair/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

const states = [
  'reported', 'notified', 'dispatched', 'confirmed', 'on-site', 'unsolved',
  'repaired', 'signed', 'closed', 'cancelled', 'voided',
]; // prettier-ignore

/** The orders of one's regions, what is to be done first, first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/repair-orders')}
      queryKey={keyOf('field-repair', 'repair-orders')}
      load={async (query) =>
        (await fieldRepairRepairOrdersList({ query: query, throwOnError: true })).data
      }
      addressOf={({ id }) => `/repair-orders/${id}`}
      actions={
        <Link to="/report">
          <Button type="primary">{say('menu/report')}</Button>
        </Link>
      }
      filters={[
        { name: 'number' },
        { name: 'status', options: states },
        { name: 'overdue', kind: 'flag' },
        { name: 'open', kind: 'flag' },
        { name: 'phone' },
        { name: 'from', kind: 'day' },
        { name: 'to', kind: 'day' },
      ]}
      columns={[
        { name: 'number', width: '10rem', show: ({ number }) => number },
        { name: 'status', width: '7rem', show: ({ status }) => <Status of={status} /> },
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        { name: 'fault', width: '2fr', show: ({ report }) => report.fault },
        { name: 'model', width: '1fr', show: ({ model }) => model },
        {
          name: 'technicianId',
          width: '9rem',
          show: ({ technician }) => technician && <PersonName id={technician.id} />,
        },
        { name: 'ownerId', width: '9rem', show: ({ ownerId }) => <PersonName id={ownerId} /> },
        { name: 'faultReportedAt', width: '9rem', show: ({ report }) => <Moment at={report.at} /> },
      ]}
    />
  );
};
