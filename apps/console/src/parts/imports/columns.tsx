import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import type { FieldRuleRequest, ImportView } from '../../api/customers/types.gen';
import { problemOf, send } from '../../app/ask';
import { keyOf, readAnew } from '../../app/work';
import { Deeds } from '../deeds';
import { Part } from '../record-page';
import { RefusalAlert } from '../refusal-alert';
import { useWords } from '../../words/use-words';
import type { ImportDesk } from './desk';

const LIKELY = 0.5;

type Chosen = Readonly<Record<string, string | undefined>>;

/** As it was mapped; before that what the columns' names suggest, as far as they do so clearly. */
const begunWith = ({ mapping, suggestions }: ImportView): Chosen =>
  Object.fromEntries(
    mapping.length > 0
      ? mapping.flatMap(({ column, field }) => (column ? [[column, field]] : []))
      : suggestions
          .filter(({ score }) => score >= LIKELY)
          .map(({ column, field }) => [column, field]),
  );

/** Rules that this table cannot show, of texts and words, are kept as they are. */
const rulesOf = (chosen: Chosen, mapping: readonly FieldRuleRequest[]): FieldRuleRequest[] => [
  ...mapping.filter(({ column }) => column === undefined),
  ...Object.entries(chosen).flatMap(([column, field]) => {
    if (field === undefined) return [];
    const before = mapping.find((rule) => rule.column === column && rule.field === field);
    return [before ?? { field, column }];
  }),
];

const useFields = ({ service, fields }: ImportDesk) =>
  useQuery({
    queryKey: keyOf(service, 'import-fields'),
    queryFn: async () => (await fields({ throwOnError: true })).data.items,
    staleTime: Infinity,
  }).data ?? [];

/** Which column is which field: suggested by its heading, chosen by whoever knows the file. */
export const Columns = ({
  desk,
  file,
}: {
  readonly desk: ImportDesk;
  readonly file: ImportView;
}) => {
  const { service } = desk;

  const say = useWords();
  const queries = useQueryClient();
  const fields = useFields(desk);
  const [chosen, setChosen] = useState<Chosen>(() => begunWith(file));
  const { data: saved = [] } = useQuery({
    queryKey: keyOf(service, 'import-mappings'),
    queryFn: async () => (await desk.mappings({ throwOnError: true })).data.items,
  });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const map = useMutation({
    mutationFn: (body: object) =>
      send({
        ...desk.map,
        path: { id: file.id },
        body,
        key,
        ifMatch: file.version,
      }),
    onSettled: async (_done, failed) => {
      if (!failed || problemOf(failed).status !== 0) setKey(crypto.randomUUID());
      await readAnew(queries, service);
    },
  });
  const rules = rulesOf(chosen, file.mapping);
  const example = file.preview?.find(({ row }) => row > file.headingRow)?.cells ?? [];
  const missing = fields.filter(
    ({ field, needed }) => needed && rules.every((rule) => rule.field !== field),
  );
  const isOpen = ['uploaded', 'mapped', 'checked'].includes(file.status);
  const options = fields.map(({ field, names, needed }) => ({
    value: field,
    label: `${names[0] ?? field}${needed ? ' *' : ''}`,
  }));
  return (
    <Part
      title={say('screens/import.columns')}
      extra={
        isOpen &&
        saved.length > 0 && (
          <Select
            aria-label={say('screens/import.saved')}
            placeholder={say('screens/import.saved')}
            style={{ minWidth: 180 }}
            options={saved.map(({ name }) => ({ value: name, label: name }))}
            onChange={(mapping: string) => {
              map.mutate({ mapping });
            }}
          />
        )
      }
    >
      <RefusalAlert error={map.error} roles={desk.map.roles} />
      <Table<{ column: string; example: string }>
        size="small"
        rowKey="column"
        pagination={false}
        dataSource={file.columns.map((column, at) => ({
          column,
          example: example[at] ?? '',
        }))}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: say('screens/import.column'), dataIndex: 'column' },
          { title: say('screens/import.example'), dataIndex: 'example' },
          {
            title: say('screens/import.field'),
            render: (_, { column }) => (
              <Select
                aria-label={`${column} → ${say('screens/import.field')}`}
                placeholder={say('screens/import.left-out')}
                style={{ minWidth: 220 }}
                allowClear
                disabled={!isOpen}
                showSearch={{ optionFilterProp: 'label' }}
                value={chosen[column]}
                options={options}
                onChange={(field?: string) => {
                  setChosen({ ...chosen, [column]: field });
                }}
              />
            ),
          },
        ]}
      />
      {missing.length > 0 && (
        <Typography.Paragraph type="danger" className="space">
          {say('screens/import.missing', {
            what: missing.map(({ field, names }) => names[0] ?? field).join('、'),
          })}
        </Typography.Paragraph>
      )}
      {isOpen && (
        <Space wrap className="deeds">
          <Button
            type={file.status === 'uploaded' ? 'primary' : 'default'}
            loading={map.isPending}
            disabled={rules.length === 0}
            onClick={() => {
              map.mutate({ fields: rules });
            }}
          >
            {say.deed(`${service}.imports.map`)}
          </Button>
          <Deeds
            operations={desk.operations}
            deeds={[
              {
                name: `${service}.importMappings.create`,
                when: rules.length > 0,
                given: { fields: rules },
              },
            ]}
          />
        </Space>
      )}
    </Part>
  );
};
