import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Table, Tag } from 'antd';
import type { RowProblemView } from '../../api/customers/types.gen';
import { saveFile } from '../../app/save-file';
import { keyOf } from '../../app/work';
import { Part } from '../record-page';
import { RefusalAlert } from '../refusal-alert';
import { useWords } from '../../words/use-words';
import type { ImportDesk } from './desk';

const FEW = 100;

interface Props {
  readonly desk: ImportDesk;
  readonly id: string;
  readonly of: number;
}

/** Which rows are refused, in which column and why; the whole list is a file for a spreadsheet. */
export const Problems = ({ desk, id, of }: Props) => {
  const say = useWords();
  const { message } = App.useApp();
  const { data, error } = useQuery({
    queryKey: keyOf(desk.service, 'imports', id, 'problems', of),
    queryFn: async () => {
      const query = { limit: FEW };
      return (await desk.problems({ path: { id }, query, throwOnError: true })).data;
    },
  });
  if (!error && (data?.items.length ?? 0) === 0) return null;
  return (
    <Part
      title={say(data?.next ? 'screens/import.problems-first' : 'screens/import.problems', {
        count: data?.items.length ?? 0,
      })}
      extra={
        <Button
          size="small"
          icon={<DownloadOutlined />}
          onClick={() => {
            saveFile(
              `/api/${desk.service}/imports/${id}/problems.csv`,
              `import-problems-${id}.csv`,
            ).catch(() => message.error(say('refusals/unreachable')));
          }}
        >
          {say('screens/import.download')}
        </Button>
      }
    >
      <RefusalAlert error={error} />
      <Table<RowProblemView>
        size="small"
        rowKey={({ row, column, code }) => `${row} ${column ?? ''} ${code}`}
        pagination={false}
        dataSource={data?.items ?? []}
        scroll={{ x: 'max-content', y: 320 }}
        columns={[
          { title: say('screens/import.row'), dataIndex: 'row', align: 'right', width: 90 },
          { title: say('screens/import.column'), dataIndex: 'column', width: 180 },
          { title: say.field('reason'), render: (_, problem) => say.said(problem) },
          {
            title: say.field('status'),
            width: 140,
            render: (_, { remark }) => (
              <Tag color={remark ? 'warning' : 'error'}>
                {say(remark ? 'screens/import.comes-in' : 'screens/import.refused')}
              </Tag>
            ),
          },
        ]}
      />
    </Part>
  );
};
