import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { client } from '../../../api/runtime/client.gen';
import type { ContractsBankLinesReadStatementResponse } from '../../../api/contracts/types.gen';
import { readAnew } from '../../../app/work';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

/** A statement of the bank as it is: a file sent twice posts nothing twice. */
export const Statement = () => {
  const say = useWords();
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (file: File) => {
      const { data: read } = await client.post({
        url: '/api/contracts/bank-lines/read-statement',
        body: file,
        bodySerializer: null,
        headers: { 'content-type': 'application/octet-stream' },
        security: [{ scheme: 'bearer', type: 'http' }],
        throwOnError: true,
      });
      return read as ContractsBankLinesReadStatementResponse;
    },
    onSuccess: () => readAnew(queries, 'contracts'),
  });
  return (
    <div>
      <Upload
        accept=".csv,.xlsx,.txt"
        showUploadList={false}
        beforeUpload={(file) => {
          mutate(file);
          return false;
        }}
      >
        <Button
          type="primary"
          icon={<UploadOutlined />}
          loading={isPending}
          title={say('screens/bank.what')}
        >
          {say('screens/bank.statement')}
        </Button>
      </Upload>
      <RefusalAlert error={error} />
      {data && (
        <Alert
          type={data.leftOut.length > 0 ? 'warning' : 'success'}
          showIcon
          closable
          title={say('screens/bank.read', {
            matched: data.matched,
            doubtful: data.doubtful,
            known: data.known,
          })}
          description={data.leftOut.map(({ row, detail }) => (
            <div key={row}>{say('screens/bank.left-out', { row, detail: say.said(detail) })}</div>
          ))}
        />
      )}
    </div>
  );
};
