import { complaintsAnalysisCasesList } from '../../../api/complaints/sdk.gen';
import type { CaseView } from '../../../api/complaints/types.gen';
import { keyOf } from '../../../app/work';
import { DepartmentName } from '../../../parts/departments';
import { ListPage } from '../../../parts/list/list-page';
import { choice, coded, moment, person, region, text } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';

/** The complaints that a figure counts, of Kefu and of earlier systems. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage<CaseView>
      title={say('screens/analysis.cases')}
      queryKey={keyOf('complaints', 'analysis', 'cases')}
      load={async (query) =>
        (await complaintsAnalysisCasesList({ query, throwOnError: true })).data
      }
      // One of an earlier system has no page: all that is known of it stands here
      addressOf={({ id, source }) => (source === 'complaint' ? `/complaints/${id}` : undefined)}
      filters={[
        { name: 'from', kind: 'day' },
        { name: 'to', kind: 'day' },
        { name: 'source', options: ['complaint', 'history'], words: 'caseSource' },
        { name: 'category', options: ['quality', 'technical', 'service', 'usage', 'price'] },
        { name: 'cause', codes: 'complaints/causes' },
        { name: 'regionId', kind: 'pick' },
        { name: 'severity', options: ['general', 'major', 'crisis'] },
        {
          name: 'channel',
          options: ['phone', 'visit', 'letter', 'message', 'shop-review', 'authority', 'callback'],
        },
        { name: 'department', kind: 'pick' },
        { name: 'ownerId', kind: 'pick' },
        {
          name: 'outcome',
          options: ['confirmed', 'unconfirmed', 'malicious', 'withdrawn', 'voided'],
          words: 'ending',
        },
      ]}
      columns={[
        text('number', '9rem'),
        choice('source', 'caseSource'),
        moment('receivedAt'),
        choice('category'),
        coded('cause', 'complaints/causes', '1fr'),
        choice('severity'),
        region('regionId'),
        person('ownerId'),
        {
          name: 'department',
          width: '8rem',
          show: ({ department }) => department && <DepartmentName code={department} />,
        },
        moment('endedAt'),
        choice('outcome', 'ending', '9rem'),
      ]}
    />
  );
};
