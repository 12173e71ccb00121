import { At } from '../../../parts/phone/moment';
import type { Visit } from '../../../parts/queue/as-if';
import { useWords } from '../../../words/use-words';

/** A masked number rings nobody. */
const Phone = ({ number }: { readonly number: string }) => {
  const say = useWords();
  if (number.includes('*')) return <span>{number}</span>;
  return (
    <a
      className="call"
      href={`tel:${number}`}
      aria-label={`${say('screens/visit.call')} ${number}`}
    >
      {number}
    </a>
  );
};

const Place = ({ address }: { readonly address: string }) => {
  const say = useWords();
  if (address.includes('*')) return <p>{address}</p>;
  return (
    <a className="call" href={`geo:0,0?q=${encodeURIComponent(address)}`}>
      {address} <span className="faint">{say('screens/visit.map')}</span>
    </a>
  );
};

/** Whom one goes to, how to get there and whom to ring. */
export const About = ({ visit }: { readonly visit: Visit }) => {
  const say = useWords();
  const { customer, report, repeats, model, contractKind, appointment } = visit;
  const phones = new Set([report.callbackPhone, ...(customer?.phones ?? [])].filter(Boolean));
  return (
    <>
      <section className="card" aria-labelledby="customer">
        <h2 id="customer">{customer?.name ?? say('screens/visit.customer')}</h2>
        {customer?.address && <Place address={customer.address} />}
        {[...phones].map((number) => (
          <Phone key={number} number={number} />
        ))}
        {report.callerName && (
          <p>
            {say('screens/visit.caller')} {report.callerName}
          </p>
        )}
        {appointment && (
          <p>
            {say.field('window')} <At moment={appointment.window.from} /> –{' '}
            <At moment={appointment.window.to} />
          </p>
        )}
      </section>
      <section className="card" aria-labelledby="fault">
        <h2 id="fault">{say('screens/visit.fault')}</h2>
        <p>{report.fault}</p>
        {repeats.map(({ at, fault }) => (
          <p key={at}>
            {fault}{' '}
            <span className="faint">
              <At moment={at} />
            </span>
          </p>
        ))}
        <p className="faint">
          {say.choice(report.faultCode, 'faultCode')} · {model} ·{' '}
          {say.choice(contractKind, 'contractKind')} · <At moment={report.at} />
        </p>
      </section>
    </>
  );
};
