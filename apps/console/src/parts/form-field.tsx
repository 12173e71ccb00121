import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Radio, Select, Space } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { nowAsInput } from '../app/clock';
import { useWords } from '../words/use-words';
import { CodePicker } from './codes';
import type { Field } from './operation';
import { pickerOf } from './pickers';

const FEW = 4;

interface InputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly field: Field;
  readonly context: Readonly<Record<string, string | undefined>>;
}

/** The one input that fits a field; what it gives is what the request wants, or the input's own text. */
const FieldInput = ({ field, context, ...input }: InputProps) => {
  const say = useWords();
  const { kind, name } = field;
  if (field.codes)
    return <CodePicker {...(input as object)} list={field.codes} context={context} />;
  const Picker = kind === 'id' || kind === 'code' || kind === 'text' ? pickerOf(name) : undefined;
  if (Picker) return <Picker {...(input as object)} context={context} />;
  const text = input as { value?: string; onChange?: (event: unknown) => void; id?: string };
  switch (kind) {
    case 'long':
      return (
        <Input.TextArea
          {...text}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={field.maxLength}
        />
      );
    case 'day':
      return <Input {...text} type="date" />;
    case 'month':
      return <Input {...text} type="month" />;
    case 'moment':
      return <MomentInput {...text} />;
    case 'integer':
    case 'number':
      return (
        <InputNumber
          {...(input as object)}
          min={field.minimum}
          max={field.maximum}
          precision={kind === 'integer' ? 0 : undefined}
          style={{ width: '100%' }}
        />
      );
    case 'money':
      return <Input {...text} inputMode="decimal" suffix={say('forms/yuan')} placeholder="0.00" />;
    case 'decimal':
      return <Input {...text} inputMode="decimal" />;
    case 'flag':
      return (
        <Radio.Group
          {...input}
          options={[
            { value: true, label: say('forms/yes') },
            { value: false, label: say('forms/no') },
          ]}
        />
      );
    case 'choice': {
      const options = (field.options ?? []).map((value) => ({
        value,
        label: say.choice(value, name),
      }));
      return options.length <= FEW ? (
        <Radio.Group {...input} options={options} />
      ) : (
        <Select
          {...(input as object)}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
        />
      );
    }
    default:
      return <Input {...text} maxLength={field.maxLength} />;
  }
};

interface MomentProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (event: unknown) => void;
}

/** A moment, by hand or this very one. */
const MomentInput = (text: MomentProps) => {
  const say = useWords();
  return (
    <Space.Compact block>
      <Input {...text} type="datetime-local" step={1} />
      <Button
        onClick={() => {
          text.onChange?.(nowAsInput());
        }}
      >
        {say('forms/now')}
      </Button>
    </Space.Compact>
  );
};

interface Props {
  readonly field: Field;
  readonly path: readonly (string | number)[];
  readonly context: Readonly<Record<string, string | undefined>>;
}

const Group = ({ field, path, context }: Props) => (
  <fieldset className="group">
    {field.name !== '' && <Legend field={field} />}
    {(field.fields ?? []).map((one) => (
      <FormField
        key={one.name}
        // What a group needs is needed only where the group is
        field={field.required ? one : { ...one, required: false }}
        path={[...path, one.name]}
        context={context}
      />
    ))}
  </fieldset>
);

const Legend = ({ field: { name, required } }: { readonly field: Field }) => {
  const say = useWords();
  return (
    <legend>
      {say.field(name)}
      {!required && <small> {say('forms/optional')}</small>}
    </legend>
  );
};

/** A list of values of a list becomes one select; of texts a tag box; of groups as many groups as wanted. */
const List = ({ field, path, context }: Props) => {
  const say = useWords();
  const of = field.of;
  if (of === undefined) return null;
  if (of.kind === 'choice') {
    const options = (of.options ?? []).map((value) => ({
      value,
      label: say.choice(value, field.name),
    }));
    return (
      <Labelled field={field} path={path}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Labelled>
    );
  }
  if (of.kind !== 'group') {
    const Picker = pickerOf(field.name);
    return (
      <Labelled field={field} path={path}>
        {field.codes ? (
          <CodePicker list={field.codes} context={context} multiple />
        ) : Picker ? (
          <Picker context={context} multiple />
        ) : (
          <Select mode="tags" open={false} suffix={null} />
        )}
      </Labelled>
    );
  }
  return (
    <fieldset className="group">
      <Legend field={field} />
      <Form.List name={path as NamePath as string[]} initialValue={field.minItems ? [{}] : []}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Space key={key} align="start" className="list-row">
                <Group field={{ ...of, name: '' }} path={[name]} context={context} />
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={say('forms/remove-row')}
                  onClick={() => {
                    remove(name);
                  }}
                />
              </Space>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => {
                add({});
              }}
            >
              {say('forms/add-row', { what: say.field(field.name) })}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
};

const Labelled = ({
  field,
  path,
  children,
}: Pick<Props, 'field' | 'path'> & { readonly children: React.ReactElement }) => {
  const say = useWords();
  return (
    <Form.Item
      name={path as NamePath as string[]}
      label={say.field(field.name)}
      required={field.required ?? false}
      rules={
        field.required
          ? [{ required: true, message: say('forms/required', { what: say.field(field.name) }) }]
          : []
      }
    >
      {children}
    </Form.Item>
  );
};

/** One field of a request, drawn of what its service says of it. */
export const FormField = ({ field, path, context }: Props) => {
  if (field.kind === 'group') return <Group field={field} path={path} context={context} />;
  if (field.kind === 'list') return <List field={field} path={path} context={context} />;
  return (
    <Labelled field={field} path={path}>
      <FieldInput field={field} context={context} />
    </Labelled>
  );
};
