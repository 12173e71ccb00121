import { useQuery } from '@tanstack/react-query';
import { reportingFiguresList, reportingFiguresRecordsList } from '../../../api/reporting/sdk.gen';
import type { RecordView } from '../../../api/reporting/types.gen';
import { useAsked } from '../../../app/address';
import { today } from '../../../app/clock';
import { keyOf } from '../../../app/work';
import { Moment } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName, RegionName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

type Row = RecordView & { readonly id: string };

const addressOf = ({ figure, orderId, callbackId, complaintId, claimId }: RecordView): string => {
  if (complaintId) return `/complaints/${complaintId}`;
  if (claimId) return `/${/^(?:deposits|payouts)/u.exec(figure)?.[0] ?? 'receivables'}/${claimId}`;
  if (callbackId) return `/callbacks/${callbackId}`;
  return orderId ? `/repair-orders/${orderId}` : '/reports';
};

/** What a figure of the report counts, one row each. */
export const Screen = () => {
  const say = useWords();
  const { figure = 'reported', ...fixed } = useAsked();
  const { data } = useQuery({
    queryKey: keyOf('reporting', 'figures'),
    queryFn: async () => (await reportingFiguresList({ throwOnError: true })).data.items,
    staleTime: Infinity,
  });
  const found = data?.find((one) => one.figure === figure);
  return (
    <ListPage<Row>
      title={`${found ? say.said(found.title) : figure} · ${fixed['month'] ?? fixed['date'] ?? today()}`}
      queryKey={keyOf('reporting', 'records', figure)}
      fixed={fixed}
      load={async (query) => {
        const { data: page } = await reportingFiguresRecordsList({
          path: { figure },
          query,
          throwOnError: true,
        });
        return {
          ...page,
          items: page.items.map((row) => ({ ...row, id: `${row.subjectId}-${row.sequence}` })),
        };
      }}
      addressOf={addressOf}
      actions={found && <span>{say.said(found.definition)}</span>}
      columns={[
        { name: 'at', width: '9rem', show: ({ at }) => <Moment at={at} /> },
        {
          name: 'number',
          width: '12rem',
          show: ({ orderNumber, complaintNumber, claimNumber }) =>
            complaintNumber ?? claimNumber ?? orderNumber ?? '—',
        },
        {
          name: 'regionId',
          width: '1fr',
          show: ({ regionId }) => <RegionName code={regionId ?? undefined} />,
        },
        {
          name: 'teamId',
          width: '1fr',
          show: ({ teamName }) => (teamName ? say.said(teamName) : '—'),
        },
        {
          name: 'personId',
          width: '1fr',
          show: ({ personId, technicianId }) => (
            <PersonName id={personId ?? technicianId ?? undefined} />
          ),
        },
        { name: 'rule', width: '6rem', show: ({ rule }) => rule ?? '—' },
        { name: 'value', width: '7rem', show: ({ value }) => value ?? '—' },
      ]}
    />
  );
};
