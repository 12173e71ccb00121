import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsked, useGo, useRecordId } from '../../../app/address';
import { PHONE_HOME } from '../../../app/phone-home';
import { problemOf } from '../../../app/refused';
import { Deadline } from '../../../parts/phone/deadline';
import { QueuePanel } from '../../../parts/phone/queue-panel';
import { Refusal } from '../../../parts/phone/refusal';
import { useVisit } from '../../../parts/phone/visits';
import type { Visit } from '../../../parts/queue/as-if';
import { useWords, type Word } from '../../../words/use-words';
import { About } from './about';
import { nameOf } from './body';
import { DeedForm } from './deed-form';
import { deedsOf, type Verb } from './deeds';
import { Earlier } from './earlier';

const Deeds = ({
  visit,
  onChoose,
}: {
  readonly visit: Visit;
  readonly onChoose: (verb: Verb) => void;
}) => {
  const say = useWords();
  const verbs = deedsOf(visit);
  const isUnconfirmed = visit.status === 'dispatched' && verbs[0] === 'reschedule';
  return (
    <nav className="deeds" aria-label={say('screens/visit.deeds')}>
      {isUnconfirmed && <p className="note">{say('screens/visits.unconfirmed')}</p>}
      {verbs.length === 0 && <p className="faint">{say('screens/visit.no-deeds')}</p>}
      {verbs.map((verb, at) => (
        <button
          key={verb}
          type="button"
          className={at === 0 && !isUnconfirmed ? 'primary' : undefined}
          onClick={() => {
            onChoose(verb);
          }}
        >
          {say.deed(nameOf(verb))}
        </button>
      ))}
    </nav>
  );
};

const Body = ({ visit }: { readonly visit: Visit }) => {
  const say = useWords();
  const go = useGo();
  const asked = useAsked()['deed'];
  const [said, setSaid] = useState<string>();
  const verb = deedsOf(visit).find((one) => one === asked);
  const leave = (): void => {
    go(undefined, {}, true);
  };
  return (
    <>
      {said && (
        <p role="status" className="note">
          {said}
        </p>
      )}
      {verb ? (
        <DeedForm
          key={verb}
          verb={verb}
          visit={visit}
          onLeave={leave}
          onEnded={(how) => {
            const word: Word = how === 'sent' ? 'screens/visit.sent' : 'screens/visit.waits';
            setSaid(say(word, { what: say.deed(nameOf(verb)) }));
            leave();
          }}
        />
      ) : (
        <Deeds
          visit={visit}
          onChoose={(chosen) => {
            setSaid(undefined);
            go(undefined, { deed: chosen });
          }}
        />
      )}
      <About visit={visit} />
      <Earlier id={visit.id} />
    </>
  );
};

/** One visit, made for a thumb: what to do next first, then whom it is for. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const { data: visit, error } = useVisit(id);
  const isGone = problemOf(error).status === 404;
  return (
    <article>
      <Link to={PHONE_HOME}>‹ {say('screens/visit.to-list')}</Link>
      <header className="row">
        <h1>{visit?.number ?? say('screens/visits.title')}</h1>
        {visit && (
          <span className={`tag status-${visit.status}`}>{say.choice(visit.status, 'status')}</span>
        )}
      </header>
      {error && isGone && <p className="note warning">{say('screens/visit.gone')}</p>}
      {error && !isGone && !visit && <Refusal problem={problemOf(error)} />}
      {!visit && !error && <p className="faint">{say('screens/visits.reading')}</p>}
      {visit?.dueAt && <Deadline dueAt={visit.dueAt} />}
      <QueuePanel of={id} />
      {visit && !(error && isGone) && <Body visit={visit} />}
    </article>
  );
};
