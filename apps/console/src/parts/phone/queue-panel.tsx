import { useState } from 'react';
import { fieldRepairRepairOrdersRead } from '../../api/field-repair/sdk.gen';
import { problemOf, type Problem } from '../../app/refused';
import { useWords } from '../../words/use-words';
import type { QueuedDeed } from '../queue/deed';
import { giveUp, sendAnew, useQueue } from '../queue/queue';
import { At } from './moment';
import { Refusal } from './refusal';

/** What to do with what the centre refused is for whoever did it to say. */
const Decide = ({ deed }: { readonly deed: QueuedDeed }) => {
  const say = useWords();
  const [isSure, setSure] = useState(false);
  const [failed, setFailed] = useState<Problem>();
  const again = async (): Promise<void> => {
    const path = { id: deed.recordId };
    const { data } = await fieldRepairRepairOrdersRead({ path, throwOnError: true });
    await sendAnew(deed, data.version);
  };
  return (
    <>
      {deed.refused && <Refusal problem={deed.refused} />}
      {failed && <Refusal problem={failed} />}
      <div className="row">
        <button
          type="button"
          onClick={() => {
            again().catch((error: unknown) => {
              setFailed(problemOf(error));
            });
          }}
        >
          {say('screens/queue.again')}
        </button>
        <button
          type="button"
          className="danger"
          onClick={() => {
            if (isSure) void giveUp(deed);
            else setSure(true);
          }}
        >
          {say(isSure ? 'screens/queue.drop-sure' : 'screens/queue.drop')}
        </button>
      </div>
    </>
  );
};

interface Props {
  /** Of one record alone. */
  readonly of?: string;
}

/** What waits to be sent, and what was refused. */
export const QueuePanel = ({ of }: Props) => {
  const say = useWords();
  const deeds = useQueue().filter(({ recordId }) => of === undefined || recordId === of);
  if (deeds.length === 0) return null;
  const held = (deed: QueuedDeed): boolean =>
    deeds.some((other) => other.refused && other.recordId === deed.recordId && other.no < deed.no);
  return (
    <section className="card queue" aria-label={say('screens/queue.title')}>
      <h2>{say('screens/queue.count', { count: deeds.length })}</h2>
      <ol>
        {deeds.map((deed) => (
          <li key={deed.no}>
            <b>{say.deed(deed.name)}</b> {deed.about} ·{' '}
            <span className="faint">
              <At moment={deed.happenedAt} />
            </span>
            {deed.refused ? (
              <Decide deed={deed} />
            ) : (
              <p className="faint">
                {say(held(deed) ? 'screens/queue.behind' : 'screens/queue.waits')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
