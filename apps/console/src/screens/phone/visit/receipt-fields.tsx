import { Choice } from '../../../parts/phone/fields';
import { PhotoInput } from '../../../parts/phone/photo-input';
import { SignatureInput } from '../../../parts/phone/signature-input';
import type { Visit } from '../../../parts/queue/as-if';
import { useWords } from '../../../words/use-words';
import type { Values } from './body';

interface Props {
  readonly visit: Visit;
  readonly values: Values;
  readonly set: (name: string, value: unknown) => void;
  readonly onPicture: (picture: Blob | undefined) => void;
}

/** Of an organisation one of its registered contacts signs (FR-12). */
const Signatory = ({ visit, values, set }: Omit<Props, 'onPicture'>) => {
  const say = useWords();
  const { kind, signatories = [] } = visit.customer ?? {};
  if (kind !== 'organisation') return null;
  if (signatories.length === 0) {
    return <p className="note warning">{say('screens/visit.no-signatory')}</p>;
  }
  return (
    <Choice
      label={say('screens/visit.signatory')}
      value={(values['contactId'] as string | undefined) ?? ''}
      options={signatories.map(({ contactId }) => contactId)}
      named={(id) => signatories.find(({ contactId }) => contactId === id)?.name ?? id}
      required
      onChange={(id) => {
        set('contactId', id);
      }}
    />
  );
};

/** The signature, on the glass or on paper: the picture of it is the evidence. */
export const ReceiptFields = ({ onPicture, ...props }: Props) => {
  const say = useWords();
  const { values, set } = props;
  const way = (values['way'] as string | undefined) ?? 'sign-glass';
  return (
    <>
      <Signatory {...props} />
      <Choice
        label={say('screens/visit.sign-how')}
        value={way}
        options={['sign-glass', 'sign-paper']}
        named={(option) => say(`screens/visit.${option as 'sign-glass' | 'sign-paper'}`)}
        onChange={(chosen) => {
          onPicture(undefined);
          set('way', chosen);
        }}
      />
      {way === 'sign-glass' ? (
        <SignatureInput onSignature={onPicture} />
      ) : (
        <>
          <PhotoInput label={say('screens/visit.paper-photo')} onPhoto={onPicture} />
          <p className="faint">{say('screens/visit.paper-hint')}</p>
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          required
          checked={values['inPerson'] === true}
          onChange={({ target }) => {
            set('inPerson', target.checked);
          }}
        />
        {say('screens/visit.in-person')}
      </label>
    </>
  );
};
