import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../app/refused';
import { useDraft } from '../../../parts/draft';
import { Refusal } from '../../../parts/phone/refusal';
import type { Visit } from '../../../parts/queue/as-if';
import type { Picture } from '../../../parts/queue/deed';
import { doDeed, justNow } from '../../../parts/queue/queue';
import { useWords } from '../../../words/use-words';
import { AskedFields } from './asked-fields';
import { bodyFor, nameOf, operationOf, tellsWhen, type Values } from './body';
import type { Verb } from './deeds';

interface Props {
  readonly verb: Verb;
  readonly visit: Visit;
  readonly onEnded: (how: 'sent' | 'waits') => void;
  readonly onLeave: () => void;
}

const pictureField: Partial<Record<Verb, Pick<Picture, 'kind' | 'field'>>> = {
  customerAbsent: { kind: 'photo', field: 'photoRef' },
  signReceipt: { kind: 'signature', field: 'reference' },
};

const begun = (verb: Verb, { customer }: Visit, place: string): Values => ({
  ...(verb === 'customerAbsent' && customer?.address ? { place } : {}),
  ...(verb === 'reschedule' ? { toldBy: 'technician' } : {}),
});

/** One deed. It is written down on the phone before it is sent, so that no dead zone loses it. */
export const DeedForm = ({ verb, visit, onEnded, onLeave }: Props) => {
  const say = useWords();
  const name = nameOf(verb);
  const draft = useDraft<Values>(`${name} ${visit.id}`);
  const place = say('screens/visit.where', { address: visit.customer?.address ?? '' }).slice(
    0,
    200,
  );
  const [values, setValues] = useState<Values>(() => draft.found ?? begun(verb, visit, place));
  const [picture, setPicture] = useState<Blob>();
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<Problem>();
  const [lacks, setLacks] = useState<string>();
  const pictured = pictureField[verb];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone
    heading.current?.focus();
  }, []);

  const set = (field: string, value: unknown): void => {
    const next = { ...values, [field]: value };
    setValues(next);
    draft.keep(next);
  };

  const submit = async (): Promise<void> => {
    if (pictured && !picture) {
      setLacks(say(pictured.kind === 'photo' ? 'screens/visit.photo' : 'screens/visit.signature'));
      return;
    }
    setLacks(undefined);
    setPending(true);
    const happenedAt = justNow();
    const { way, ...asked } = values;
    const ended = await doDeed({
      ...operationOf(verb),
      key: crypto.randomUUID(),
      name,
      recordId: visit.id,
      about: visit.number,
      happenedAt,
      body: bodyFor(verb, asked, visit, happenedAt),
      ...(tellsWhen(verb) ? {} : { version: visit.version }),
      ...(pictured && picture
        ? {
            picture: {
              ...pictured,
              kind: way === 'sign-paper' ? 'photo' : pictured.kind,
              data: picture,
            },
          }
        : {}),
    });
    setPending(false);
    if (typeof ended === 'object') setRefused(ended);
    else {
      draft.drop();
      onEnded(ended);
    }
  };

  const follows = say.follows(name);
  return (
    <form
      className="card"
      aria-label={say.deed(name)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {say.deed(name)}
      </h2>
      {follows && <p className="faint">{follows}</p>}
      <AskedFields
        verb={verb}
        visit={visit}
        values={values}
        set={set}
        onPicture={(taken) => {
          setPicture(taken);
          setLacks(undefined);
        }}
      />
      {lacks && (
        <p role="alert" className="note error">
          {say('screens/visit.required', { what: lacks })}
        </p>
      )}
      {refused && <Refusal problem={refused} />}
      <div className="row">
        <button type="submit" className="primary" disabled={isPending}>
          {say.deed(name)}
        </button>
        <button type="button" onClick={onLeave}>
          {say('screens/visit.back')}
        </button>
      </div>
    </form>
  );
};
