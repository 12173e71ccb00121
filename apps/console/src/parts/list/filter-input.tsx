import { CloseOutlined } from '@ant-design/icons';
import { Input, Select, Tag } from 'antd';
import { useWords } from '../../words/use-words';
import { CustomerLink } from '../papers';

export interface Filter {
  readonly name: string;
  /** Values to choose from; a text to type where there are none. */
  readonly options?: readonly string[];
  /** `of`: whose records these are, which a page that leads here said. */
  readonly kind?: 'text' | 'day' | 'flag' | 'of';
  /** Under which field the words of the values stand, where the filter's own name tells too little. */
  readonly words?: string;
}

export const FilterInput = ({
  filter: { name, options, kind, words = name },
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
