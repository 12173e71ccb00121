import { Timeline, Typography } from 'antd';
import { useWords } from '../words/use-words';
import { Moment } from './facts';
import { PersonName } from './people';

export interface TimelineEntry {
  readonly key: string;
  readonly at: string;
  readonly by?: string;
  readonly byName?: string;
  readonly events: readonly string[];
  readonly sentence?: string;
  readonly reason?: string;
}

/** Who did what, when and why; the newest first. */
export const RecordTimeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const say = useWords();
  return (
    <Timeline
      items={entries.map(({ key, at, by, byName, events, sentence, reason }) => ({
        key,
        content: (
          <>
            <div>
              <b>{sentence ?? say.events(events)}</b>
            </div>
            <Typography.Text type="secondary">
              <Moment at={at} /> {byName ?? (by && <PersonName id={by} />)}
            </Typography.Text>
            {reason && <Typography.Paragraph>{reason}</Typography.Paragraph>}
          </>
        ),
      }))}
    />
  );
};
