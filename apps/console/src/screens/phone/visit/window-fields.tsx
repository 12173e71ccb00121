import { fromInput, now, toInput, today } from '../../../app/clock';
import { MomentInput } from '../../../parts/phone/fields';
import { Span } from '../../../parts/phone/moment';
import { useWords } from '../../../words/use-words';
import { windowsFrom } from './windows';

const DAY = 86_400_000;

interface Window {
  readonly from?: string;
  readonly to?: string;
}

interface Props {
  readonly value: Window;
  readonly onChange: (window: Window) => void;
  readonly required: boolean;
}

/** When the customer may expect somebody: one of the usual windows, or any. */
export const WindowFields = ({ value, onChange, required }: Props) => {
  const say = useWords();
  const tomorrow = Date.parse(fromInput(`${today()}T00:00`)) + DAY;
  return (
    <fieldset className="field choice">
      <legend>{say.field('window')}</legend>
      {windowsFrom(now(), tomorrow).map(({ from, to }) => (
        <button
          key={from}
          type="button"
          aria-pressed={value.from === toInput(from)}
          onClick={() => {
            onChange({ from: toInput(from), to: toInput(to) });
          }}
        >
          <Span from={new Date(from).toISOString()} to={new Date(to).toISOString()} />
        </button>
      ))}
      {(['from', 'to'] as const).map((end) => (
        <MomentInput
          key={end}
          label={say.field(end)}
          value={value[end] ?? ''}
          required={required}
          onChange={(typed) => {
            onChange({ ...value, [end]: typed });
          }}
        />
      ))}
    </fieldset>
  );
};
