import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Space, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemOf, send } from '../app/ask';
import { readAnew } from '../app/work';
import { useWords } from '../words/use-words';
import { bodyOf, placeOf, valuesOf } from './body';
import { useDraft } from './draft';
import { FormField } from './form-field';
import type { Operation } from './operation';
import { RefusalAlert } from './refusal-alert';

export type Values = Record<string, unknown>;

export interface DeedFormProps {
  /** The operation's id: its words, and its draft, are found by it. */
  readonly name: string;
  readonly operation: Operation;
  readonly path?: Readonly<Record<string, string>>;
  /** Of the record that it changes, as it was read. */
  readonly version?: number;
  readonly initial?: Readonly<Record<string, unknown>>;
  /** As somebody would have typed it: a moment in the centre's zone, say. */
  readonly typed?: Values;
  /** Fields that the screen gives by itself: they are sent and not asked. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** What pickers go by: the record's customer, say. */
  readonly context?: Readonly<Record<string, string | undefined>>;
  readonly onDone: (answer: unknown) => void;
  readonly onLeave?: () => void;
  /** In place of the fields as the document has them: a page that knows better how to ask. */
  readonly drawn?: ReactNode;
  /** And how what it asks becomes the body. */
  readonly bodyFrom?: (values: Values) => Record<string, unknown>;
}

/** What the screen says to be none is said: left out, it would be missing. */
const emptyListsOf = (given: Values) =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => Array.isArray(value) && value.length === 0),
  );

const serviceOf = (url: string): string => url.split('/')[2] ?? '';

/**
 * One deed: its fields, what follows, and why it was refused. The key is made when the form opens, so
 * that however often it is sent on a slow line it is done once. What was typed stays until it is done,
 * whatever happens meanwhile: a reload, a refusal, somebody else's change.
 */
export const DeedForm = (props: DeedFormProps) => {
  const {
    name,
    operation,
    path = {},
    version,
    initial,
    typed,
    given = {},
    context = {},
    onDone,
    onLeave,
    drawn,
    bodyFrom,
  } = props;
  const say = useWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  // What is picked of a customer goes by whom the form itself names
  const chosen = Form.useWatch<string | undefined>('customerId', form);
  const of = {
    ...context,
    ...(chosen !== undefined && { customerId: chosen }),
    // A list of codes is of a service, and perhaps for this very verb
    service: serviceOf(operation.url),
    verb: operation.url.split('/').at(-1),
  };
  const [key, setKey] = useState(() => crypto.randomUUID());
  const draft = useDraft<Values>(`${name} ${Object.values(path).join(' ')}`);
  // What must be answered comes first: the rest is often left alone
  const fields = (operation.fields ?? [])
    .filter(({ name: field }) => !(field in given))
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const plainBody = (values: Values) =>
    operation.fields && {
      ...bodyOf(operation.fields, { ...values, ...given }),
      ...emptyListsOf(given),
    };
  const deed = useMutation({
    mutationFn: (values: Values) =>
      send({
        ...operation,
        path,
        key,
        body: bodyFrom?.(values) ?? plainBody(values),
        ifMatch: operation.ifMatch ? version : undefined,
      }),
    onSuccess: async (answer) => {
      draft.drop();
      onDone(answer);
      await readAnew(client, serviceOf(operation.url));
    },
    onError: (error) => {
      const { status, errors = [] } = problemOf(error);
      // It was answered: what is sent next is another deed. Where no answer came it is the same one
      if (status !== 0) setKey(crypto.randomUUID());
      form.setFields(
        errors.map(({ pointer, detail }) => ({
          name: placeOf(pointer) as never,
          errors: [detail],
        })),
      );
      if (status === 412 || status === 409) void readAnew(client, serviceOf(operation.url));
    },
  });
  const { found } = draft;
  // Once: what is typed since must not be written over by what is read since
  const [begun] = useState(() => ({
    ...(initial && valuesOf(fields, initial)),
    ...typed,
    ...found,
  }));
  const follows = say.follows(name);
  const stale = deed.error && problemOf(deed.error).status === 412;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={begun}
      onValuesChange={(_changed, all: Values) => {
        draft.keep(all);
      }}
      onFinish={(values) => {
        deed.mutate(values);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      {follows && <Typography.Paragraph type="secondary">{follows}</Typography.Paragraph>}
      {found && (
        <Alert type="info" title={say('forms/draft-found')} showIcon closable className="space" />
      )}
      {drawn ??
        fields.map((field) => (
          <FormField key={field.name} field={field} path={[field.name]} context={of} />
        ))}
      <RefusalAlert
        error={deed.error}
        roles={operation.roles}
        again={
          stale && <Typography.Paragraph>{say('refusals/changed-meanwhile')}</Typography.Paragraph>
        }
      />
      <Space className="deeds">
        <Button type="primary" htmlType="submit" loading={deed.isPending} disabled={deed.isPending}>
          {deed.error && problemOf(deed.error).status === 0
            ? say('forms/send-again')
            : say.deed(name)}
        </Button>
        {onLeave && <Button onClick={onLeave}>{say('forms/leave')}</Button>}
      </Space>
    </Form>
  );
};
