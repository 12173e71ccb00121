import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { RefusalAlert } from './refusal-alert';
import { RecordTimeline } from './record-timeline';

/** One entry of a record's audit trail, as every service answers it. */
export interface TrailEntry {
  readonly version: number;
  readonly at: string;
  readonly by: {
    readonly id: string;
    readonly kind: string;
    readonly name?: string;
    readonly number?: string;
  };
  readonly reason?: string;
  readonly events: readonly string[];
}

interface Props {
  readonly queryKey: readonly unknown[];
  readonly load: () => Promise<{ readonly entries: readonly TrailEntry[] }>;
}

/** The audit trail of one record, the newest first. */
export const Trail = ({ queryKey, load }: Props) => {
  const { data, error, isLoading } = useQuery({ queryKey: [...queryKey, 'trail'], queryFn: load });
  if (isLoading) return <Skeleton active />;
  if (!data) return <RefusalAlert error={error} />;
  return (
    <RecordTimeline
      entries={data.entries.toReversed().map(({ version, at, by, events, reason }) => ({
        key: String(version),
        at,
        ...(by.kind === 'system'
          ? { by: 'system' }
          : { by: by.id, byName: by.name && `${by.name} ${by.number ?? ''}` }),
        events,
        reason,
      }))}
    />
  );
};
