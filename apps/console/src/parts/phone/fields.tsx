import { useId } from 'react';
import { useWords } from '../../words/use-words';

interface Input {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}

export const MomentInput = ({ label, value, onChange, hint, required }: Input) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={value}
        required={required}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {hint && (
        <p id={`${id}-hint`} className="faint">
          {hint}
        </p>
      )}
    </div>
  );
};

export const LongInput = ({ label, value, onChange, required }: Input) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        value={value}
        required={required}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </div>
  );
};

interface ChoiceProps extends Omit<Input, 'hint'> {
  readonly options: readonly string[];
  /** Whose values they are: `decline`. */
  readonly of?: string;
  readonly named?: (value: string) => string;
}

/** One of a few, each as large as a thumb. */
export const Choice = ({ label, value, onChange, required, options, of, named }: ChoiceProps) => {
  const say = useWords();
  const name = useId();
  return (
    <fieldset className="field choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option} className={option === value ? 'chosen' : undefined}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            required={required}
            onChange={() => {
              onChange(option);
            }}
          />
          {named ? named(option) : say.choice(option, of)}
        </label>
      ))}
    </fieldset>
  );
};
