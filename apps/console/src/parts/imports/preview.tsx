import { Table } from 'antd';
import type { ImportView, PreviewRowView } from '../../api/customers/types.gen';
import { Part } from '../record-page';
import { useWords } from '../../words/use-words';

/** The first rows as they were read: whether the file is understood is seen here. */
export const Preview = ({ file: { preview, columns } }: { readonly file: ImportView }) => {
  const say = useWords();
  if (!preview || preview.length === 0) return null;
  return (
    <Part title={say('screens/import.preview')}>
      <Table<PreviewRowView>
        size="small"
        rowKey="row"
        pagination={false}
        dataSource={preview}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: say('screens/import.row'), dataIndex: 'row', align: 'right' },
          ...columns.map((title, at) => ({
            title,
            key: String(at),
            render: (_: unknown, { cells }: PreviewRowView) => cells[at] ?? '',
          })),
        ]}
      />
    </Part>
  );
};
