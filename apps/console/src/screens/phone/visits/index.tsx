import { Link } from '@tanstack/react-router';
import { fromInput, now, today, toInput } from '../../../app/clock';
import { PHONE_HOME } from '../../../app/phone-home';
import { problemOf } from '../../../app/refused';
import { Deadline } from '../../../parts/phone/deadline';
import { Span } from '../../../parts/phone/moment';
import { QueuePanel } from '../../../parts/phone/queue-panel';
import { Refusal } from '../../../parts/phone/refusal';
import { useVisits } from '../../../parts/phone/visits';
import type { Visit } from '../../../parts/queue/as-if';
import { useTick } from '../../../parts/ticker';
import { useWords } from '../../../words/use-words';
import { groupVisits } from './group-visits';

const MINUTE = 60_000;

const Row = ({ visit }: { readonly visit: Visit }) => {
  const say = useWords();
  const { id, number, status, appointment, customer, report, dueAt, model } = visit;
  const isUnconfirmed = status === 'dispatched' && appointment && !appointment.confirmedAt;
  return (
    <li>
      <Link className="visit" to={`${PHONE_HOME}/${id}`}>
        <span className="row">
          <b>{appointment && !appointment.missed ? <Span {...appointment.window} /> : number}</b>
          <span className={`tag status-${status}`}>{say.choice(status, 'status')}</span>
        </span>
        <span>{customer?.name ?? customer?.number}</span>
        <span className="faint">{customer?.address}</span>
        <span>
          {model} · {report.fault}
        </span>
        {appointment?.missed && <span className="tag missed">{say('screens/visits.missed')}</span>}
        {isUnconfirmed && !appointment.missed && (
          <span className="faint">{say('screens/visits.unconfirmed')}</span>
        )}
        {dueAt && <Deadline dueAt={dueAt} />}
      </Link>
    </li>
  );
};

const Groups = ({ visits }: { readonly visits: readonly Visit[] }) => {
  const say = useWords();
  // What is late becomes so by itself
  const minute = useTick((at) => Math.floor(at / MINUTE));
  const day = {
    now: new Date(Math.max(minute * MINUTE, now())).toISOString(),
    until: fromInput(`${today()}T23:59:59.999`),
  };
  if (visits.length === 0) return <p className="card">{say('screens/visits.none')}</p>;
  return groupVisits(visits, day).map(([group, found]) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {say(`screens/visits.${group}`)} <span className="faint">{found.length}</span>
      </h2>
      <ul className="visits">
        {found.map((visit) => (
          <Row key={visit.id} visit={visit} />
        ))}
      </ul>
    </section>
  ));
};

/** The technician's home: where to go, when, and what waits. */
export const Screen = () => {
  const say = useWords();
  const { data, error, dataUpdatedAt, fetchStatus } = useVisits();
  return (
    <>
      <h1>{say('screens/visits.title')}</h1>
      <QueuePanel />
      {data && fetchStatus === 'paused' && (
        <p className="note">
          {say('screens/visits.old', { time: toInput(dataUpdatedAt).slice(11) })}
        </p>
      )}
      {error && !data && <Refusal problem={problemOf(error)} />}
      {data ? (
        <Groups visits={data} />
      ) : (
        !error && <p className="faint">{say('screens/visits.reading')}</p>
      )}
    </>
  );
};
