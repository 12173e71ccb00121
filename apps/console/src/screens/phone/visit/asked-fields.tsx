import { Choice, LongInput, MomentInput } from '../../../parts/phone/fields';
import { PhotoInput } from '../../../parts/phone/photo-input';
import type { Visit } from '../../../parts/queue/as-if';
import { useWords } from '../../../words/use-words';
import { operationOf, type Values } from './body';
import { deeds, type Ask, type Verb } from './deeds';
import { ReceiptFields } from './receipt-fields';
import { WindowFields } from './window-fields';

interface Props {
  readonly verb: Verb;
  readonly visit: Visit;
  readonly values: Values;
  readonly set: (name: string, value: unknown) => void;
  readonly onPicture: (picture: Blob | undefined) => void;
}

const CodeField = ({ verb, values, set }: Props) => {
  const say = useWords();
  const { code } = deeds[verb];
  if (!code) return null;
  return (
    <Choice
      label={say.field(code.field)}
      of={code.of}
      options={code.options}
      value={(values[code.field] as string | undefined) ?? ''}
      required
      onChange={(value) => {
        set(code.field, value);
      }}
    />
  );
};

const Field = ({ ask, ...props }: Props & { readonly ask: Ask }) => {
  const say = useWords();
  const { verb, values, set, onPicture } = props;
  const text = (name: string): string => (values[name] as string | undefined) ?? '';
  const input = (name: string) => ({
    label: say.field(name),
    value: text(name),
    onChange: (value: string) => {
      set(name, value);
    },
  });
  switch (ask) {
    case 'window':
      return (
        <WindowFields
          value={(values['window'] as object | undefined) ?? {}}
          required={verb === 'accept'}
          onChange={(window) => {
            set('window', window);
          }}
        />
      );
    case 'code':
      return <CodeField {...props} />;
    case 'toldBy':
    case 'how':
    case 'outcome': {
      const field = operationOf(verb).fields?.find(({ name }) => name === ask);
      return <Choice {...input(ask)} of={ask} options={field?.options ?? []} required />;
    }
    case 'photo':
      return <PhotoInput label={say('screens/visit.photo')} onPhoto={onPicture} />;
    case 'receipt':
      return <ReceiptFields {...props} />;
    case 'place':
      return <LongInput {...input('place')} required />;
    case 'remark':
      return <LongInput {...input('remark')} />;
    case 'nextVisitAt':
      return <MomentInput {...input('nextVisitAt')} required />;
    case 'at':
      return (
        <MomentInput
          {...input('at')}
          label={say('screens/visit.when')}
          hint={say('screens/visit.just-now')}
        />
      );
  }
};

/** What a deed asks for, in the order in which a hand on a phone answers it. */
export const AskedFields = (props: Props) =>
  deeds[props.verb].asks.map((ask) => <Field key={ask} {...props} ask={ask} />);
