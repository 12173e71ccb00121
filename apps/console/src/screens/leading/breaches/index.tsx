import { reportingBreachesList } from '../../../api/reporting/sdk.gen';
import type { BreachView } from '../../../api/reporting/types.gen';
import { keyOf } from '../../../app/work';
import { Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName, RegionName, TeamName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

type Row = BreachView & { readonly record: string };

/** Where the records of what is no order, callback or complaint stand. */
const places: Readonly<Record<string, string>> = {
  'hand-over': '/hand-overs',
  loan: '/loans',
  receivable: '/receivables',
  contract: '/contracts',
  deposit: '/deposits',
};

const addressOf = ({ record, subject, orderId, callbackId, complaintId }: Row): string => {
  if (complaintId) return `/complaints/${complaintId}`;
  if (callbackId) return `/callbacks/${callbackId}`;
  if (orderId) return `/repair-orders/${orderId}`;
  const place = places[subject];
  return place ? `${place}/${record}` : '/breaches';
};

/** Deadlines that were missed, the latest first (RP-06). */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage<Row>
      title={say('menu/breaches')}
      queryKey={keyOf('reporting', 'breaches')}
      load={async (query) => {
        const { data } = await reportingBreachesList({ query, throwOnError: true });
        return {
          ...data,
          items: data.items.map((row) => ({
            ...row,
            record: row.id,
            id: `${row.id} ${row.sequence}`,
          })),
        };
      }}
      addressOf={addressOf}
      filters={[
        { name: 'from', kind: 'day' },
        { name: 'to', kind: 'day' },
        { name: 'rule' },
        { name: 'region' },
        { name: 'person' },
      ]}
      columns={[
        { name: 'rule', width: '6rem', show: ({ rule }) => rule },
        {
          name: 'number',
          width: '10rem',
          show: ({ orderNumber, complaintNumber, subject }) =>
            complaintNumber ?? orderNumber ?? say.choice(subject, 'subject'),
        },
        { name: 'dueAt', width: '9rem', show: ({ dueAt }) => <Moment at={dueAt} /> },
        {
          name: 'settledAt',
          width: '9rem',
          show: ({ settledAt }) =>
            settledAt ? <Moment at={settledAt} /> : <Status of="open" field="breach" />,
        },
        {
          name: 'responsible',
          width: '2fr',
          show: ({ responsibleRole, responsibleId }) => (
            <>
              {say.choice(responsibleRole, 'roles')}{' '}
              {responsibleId && <PersonName id={responsibleId} />}
            </>
          ),
        },
        {
          name: 'escalatedTo',
          width: '1fr',
          show: ({ escalatedTo }) => say.choice(escalatedTo, 'roles'),
        },
        {
          name: 'regionId',
          width: '1fr',
          show: ({ regionId }) => <RegionName code={regionId ?? undefined} />,
        },
        {
          name: 'teamId',
          width: '1fr',
          show: ({ teamId }) => <TeamName id={teamId ?? undefined} />,
        },
      ]}
    />
  );
};
