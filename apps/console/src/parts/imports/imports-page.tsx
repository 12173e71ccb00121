import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { client } from '../../api/runtime/client.gen';
import type { ImportView } from '../../api/customers/types.gen';
import { useGo } from '../../app/address';
import { problemOf } from '../../app/ask';
import { keyOf } from '../../app/work';
import { Status } from '../facts';
import { ListPage } from '../list/list-page';
import { PersonName } from '../people';
import { RefusalAlert } from '../refusal-alert';
import { useWords } from '../../words/use-words';
import type { ImportDesk } from './desk';

const states = [
  ...['uploaded', 'mapped', 'checking', 'checked', 'running'],
  ...['done', 'failed', 'cancelled'],
];

/** The file as it is; what it holds is found out by the service and shown before anything is filed. */
const TakeFile = ({ desk: { service, address } }: { readonly desk: ImportDesk }) => {
  const say = useWords();
  const go = useGo();
  // Where no answer came, the same file again is the same deed
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (file: File) => {
      const { data } = await client.post({
        url: `/api/${service}/imports`,
        query: { name: file.name },
        body: file,
        bodySerializer: null,
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
        security: [{ scheme: 'bearer', type: 'http' }],
        throwOnError: true,
      });
      return data as ImportView;
    },
    onSuccess: ({ id }) => {
      setKey(crypto.randomUUID());
      go(`${address}/${id}`);
    },
    onError: (failed) => {
      if (problemOf(failed).status !== 0) setKey(crypto.randomUUID());
    },
  });
  return (
    <>
      <Upload
        accept=".csv,.xlsx,.xls,.txt,.html"
        showUploadList={false}
        beforeUpload={(file) => {
          mutate(file);
          return false;
        }}
      >
        <Button type="primary" icon={<UploadOutlined />} loading={isPending}>
          {say.deed(`${service}.imports.create`)}
        </Button>
      </Upload>
      <RefusalAlert error={error} />
    </>
  );
};

/** Files on their way in, and those that came. */
export const ImportsPage = ({ desk }: { readonly desk: ImportDesk }) => {
  const say = useWords();
  return (
    <ListPage
      title={say(desk.title)}
      queryKey={keyOf(desk.service, 'imports')}
      load={async (query) => (await desk.list({ query, throwOnError: true })).data}
      addressOf={({ id }) => `${desk.address}/${id}`}
      actions={<TakeFile desk={desk} />}
      filters={[{ name: 'status', options: states, words: 'importStatus' }]}
      columns={[
        { name: 'fileName', width: '3fr', show: ({ fileName }) => fileName },
        {
          name: 'status',
          width: '8rem',
          show: ({ status }) => <Status of={status} field="importStatus" />,
        },
        { name: 'rows', width: '6rem', show: ({ rows }) => rows ?? '—' },
        { name: 'badRows', width: '6rem', show: ({ badRows }) => badRows ?? '—' },
        { name: 'filed', width: '6rem', show: ({ filed }) => filed ?? '—' },
        {
          name: 'uploadedBy',
          width: '2fr',
          show: ({ uploadedBy }) => <PersonName id={uploadedBy} />,
        },
      ]}
    />
  );
};
