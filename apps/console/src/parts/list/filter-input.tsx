import { CloseOutlined } from '@ant-design/icons';
import { Input, Select, Tag } from 'antd';
import { useWords } from '../../words/use-words';
import { useCodes, type CodesOf } from '../codes';
import { CustomerLink } from '../papers';
import { pickerOf } from '../pickers';

export interface Filter {
  readonly name: string;
  /** Values to choose from; a text to type where there are none. */
  readonly options?: readonly string[];
  /** `pick`: chosen as its field is in a form; `of`: whose records these are, which a page that leads here said. */
  readonly kind?: 'text' | 'day' | 'flag' | 'of' | 'pick';
  /** The list of the profile's codes that it is chosen of. */
  readonly codes?: CodesOf;
  /** Under which field the words of the values stand, where the filter's own name tells too little. */
  readonly words?: string;
}

interface CodeFilterProps {
  readonly codes: CodesOf;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const CodeFilter = ({ codes, label, ...chosen }: CodeFilterProps) => {
  const { said } = useWords();
  const [service, list = ''] = codes.split('/');
  const options = useCodes(service, list).map(({ code, title }) => ({
    value: code,
    label: said(title),
  }));
  return (
    <Select
      {...chosen}
      aria-label={label}
      placeholder={label}
      options={options}
      allowClear
      style={{ minWidth: 140 }}
    />
  );
};

export const FilterInput = ({
  filter: { name, options, codes, kind, words = name },
  value,
  onChange,
}: {
  readonly filter: Filter;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) => {
  const say = useWords();
  const label = say.field(name);
  if (kind === 'of') {
    return value === undefined ? null : (
      <Tag
        closable
        closeIcon={<CloseOutlined aria-label={say('lists/clear')} />}
        onClose={() => {
          onChange(undefined);
        }}
      >
        {label} {name === 'customerId' && <CustomerLink id={value} />}
      </Tag>
    );
  }
  if (kind === 'pick') {
    const Picker = pickerOf(name);
    const chosen = { value, onChange, 'aria-label': label, placeholder: label };
    return Picker ? (
      <span className="filter-pick">
        <Picker {...(chosen as object)} context={{}} />
      </span>
    ) : null;
  }
  if (codes) return <CodeFilter codes={codes} label={label} value={value} onChange={onChange} />;
  if (options || kind === 'flag') {
    return (
      <Select
        aria-label={label}
        placeholder={label}
        value={value}
        allowClear
        style={{ minWidth: 140 }}
        options={(options ?? ['true', 'false']).map((one) => ({
          value: one,
          label: options ? say.choice(one, words) : say(one === 'true' ? 'forms/yes' : 'forms/no'),
        }))}
        // A yes alone does not say to what
        labelRender={({ label: chosen }) => (
          <>
            {(value === 'true' || value === 'false') && `${label} · `}
            {chosen}
          </>
        )}
        onChange={onChange}
      />
    );
  }
  return (
    <Input
      key={value ?? ''}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      // An empty day shows how days are written, and not which day it is
      prefix={kind === 'day' ? label : undefined}
      type={kind === 'day' ? 'date' : 'search'}
      allowClear
      style={{ width: kind === 'day' ? 230 : 180 }}
      onBlur={({ target }) => {
        if (target.value !== (value ?? '')) onChange(target.value.trim());
      }}
      onPressEnter={({ currentTarget }) => {
        onChange(currentTarget.value.trim());
      }}
    />
  );
};
