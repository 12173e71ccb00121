import { useQuery } from '@tanstack/react-query';
import { Alert, Progress, Steps } from 'antd';
import type { ImportView } from '../../api/customers/types.gen';
import { useRecordId } from '../../app/address';
import { keyOf } from '../../app/work';
import { Deeds, type Deed } from '../deeds';
import { Facts, Status } from '../facts';
import { PersonName } from '../people';
import { RecordPage } from '../record-page';
import { useWords } from '../../words/use-words';
import { Columns } from './columns';
import type { ImportDesk } from './desk';
import { Preview } from './preview';
import { Problems } from './problems';

const LOOK_MS = 1_000;
const moving: readonly ImportView['status'][] = ['checking', 'running'];
const steps = ['uploaded', 'mapped', 'checked', 'done'] as const;

const deedsOf = (service: string, file: ImportView): readonly Deed[] => {
  const verb = (name: string): string => `${service}.imports.${name}`;
  const { status, encoding, separator, sheet, headingRow, badRows = 0 } = file;
  const isOpen = status === 'uploaded' || status === 'mapped' || status === 'checked';
  const reading = { name: verb('readAs'), initial: { encoding, separator, sheet, headingRow } };
  const run = { name: verb('run'), initial: { mode: badRows > 0 ? 'skip-bad' : 'all-or-nothing' } };
  return [
    { ...reading, when: file.doubts.length > 0 && isOpen },
    { name: verb('check'), when: status === 'mapped' },
    { ...run, when: status === 'checked' },
    { name: verb('check'), when: status === 'checked' },
    { ...reading, when: file.doubts.length === 0 && isOpen },
    { name: verb('cancel'), when: isOpen || moving.includes(status), danger: true },
  ];
};

const stepOf = (status: ImportView['status']): number => {
  if (status === 'checking') return 2;
  if (status === 'running') return 3;
  return Math.max(0, steps.indexOf(status as (typeof steps)[number]));
};

/** How far it has come, row by row, while it is on its way. */
const HowFar = ({ file: { status, rows, progress } }: { readonly file: ImportView }) => {
  const say = useWords();
  if (!moving.includes(status)) return null;
  const percent = rows ? Math.floor((progress.seen / rows) * 100) : undefined;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className="space"
      title={say('screens/import.seen', { seen: progress.seen, bad: progress.bad })}
      description={
        <Progress
          percent={percent ?? 0}
          status="active"
          showInfo={percent !== undefined}
          aria-label={say('screens/import.progress')}
        />
      }
    />
  );
};

const Doubts = ({ doubts }: Pick<ImportView, 'doubts'>) => {
  const say = useWords();
  if (doubts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="space"
      title={say('screens/import.doubts', {
        what: doubts.map((doubt) => say.choice(doubt, 'doubt')).join('、'),
      })}
    />
  );
};

/** One file: how it is read, which column is what, what would be refused and why, and how far it has come. */
export const ImportPage = ({ desk }: { readonly desk: ImportDesk }) => {
  const { service } = desk;
  const say = useWords();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf(service, 'imports', id),
    queryFn: async () => (await desk.read({ path: { id }, throwOnError: true })).data,
    refetchInterval: ({ state }) =>
      state.data && moving.includes(state.data.status) ? LOOK_MS : false,
  });
  return (
    <RecordPage
      query={query}
      presence={`${service}/import/${id}`}
      title={({ fileName }) => fileName}
      tags={({ status }) => <Status of={status} field="importStatus" />}
      deeds={(file) => (
        <Deeds
          operations={desk.operations}
          path={{ id }}
          version={file.version}
          deeds={deedsOf(service, file)}
        />
      )}
    >
      {(file) => (
        <>
          <Steps
            size="small"
            className="space"
            current={stepOf(file.status)}
            status={file.status === 'failed' || file.status === 'cancelled' ? 'error' : undefined}
            items={steps.map((step) => ({ title: say.choice(step, 'importStatus') }))}
          />
          <HowFar file={file} />
          <Doubts doubts={file.doubts} />
          <Facts
            columns={3}
            facts={[
              ['format', say.choice(file.format, 'format')],
              ['encoding', file.encoding && say.choice(file.encoding, 'encoding')],
              ['separator', file.separator && say.choice(file.separator, 'separator')],
              ['sheet', file.sheet],
              ['headingRow', file.headingRow],
              ['rows', file.rows],
              ['badRows', file.badRows],
              ['mode', file.mode && say.choice(file.mode, 'mode')],
              ['filed', file.filed],
              ['filedAssets', file.filedAssets],
              ['skipped', file.skipped],
              ['formulas', file.formulas],
              ['duplicateReason', file.duplicateReason],
              ['uploadedBy', <PersonName key="u" id={file.uploadedBy} />],
            ]}
          />
          <Columns key={JSON.stringify([file.columns, file.mapping])} desk={desk} file={file} />
          <Problems desk={desk} id={id} of={file.version} />
          <Preview file={file} />
        </>
      )}
    </RecordPage>
  );
};
