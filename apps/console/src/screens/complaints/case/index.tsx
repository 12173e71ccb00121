import { useQuery } from '@tanstack/react-query';
import { operations } from '../../../api/complaints/operations.gen';
import { complaintsComplaintsRead, complaintsDeadlinesList } from '../../../api/complaints/sdk.gen';
import { useRecordId } from '../../../app/address';
import { useSession } from '../../../app/session';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Status } from '../../../parts/facts';
import { RecordPage } from '../../../parts/record-page';
import { About } from './about';
import { deedsOf } from './deeds';
import { Proposals } from './proposals';
import { Trace } from './trace';

/** One case on one page. */
export const Screen = () => {
  const id = useRecordId();
  const me = useSession()?.id ?? '';
  const key = keyOf('complaints', 'complaints', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await complaintsComplaintsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`complaints/complaint/${id}`}
      title={({ number }) => number}
      tags={({ status, severity, category, dueAt }) => (
        <>
          <Status of={status} field="complaintStatus" />
          {severity && <Status of={severity} field="severity" />}
          {category && <Status of={category} field="category" />}
          {dueAt && <DeadlineTag dueAt={dueAt} />}
        </>
      )}
      deeds={(complaint) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={complaint.version}
          deeds={deedsOf(complaint, me)}
          context={{ customerId: complaint.customerId, channel: complaint.channel }}
        />
      )}
    >
      {(complaint) => (
        <div className="two">
          <div>
            <About complaint={complaint} />
            <Proposals complaint={complaint} />
          </div>
          <div>
            <Deadlines
              queryKey={key}
              load={async () =>
                (await complaintsDeadlinesList({ query: { ref: id }, throwOnError: true })).data
              }
            />
            <Trace id={id} />
          </div>
        </div>
      )}
    </RecordPage>
  );
};
