import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import type { AuditPackRecord } from '../../../api/complaints/types.gen';
import { saveFile } from '../../../app/save-file';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** How far its making is; once it is made, the pack itself. */
export const Pack = ({ of }: { readonly of: AuditPackRecord }) => {
  const say = useWords();
  const { message } = App.useApp();
  const { id, number, status, cases, packed } = of;
  if (status === 'making') {
    return (
      <Part title={say('screens/import.progress')}>
        <Progress
          percent={cases === 0 ? 0 : Math.floor((packed / cases) * 100)}
          status="active"
          aria-label={say('screens/import.progress')}
        />
        {say('screens/pack.how-far', { packed, cases })}
      </Part>
    );
  }
  if (status !== 'made') return null;
  return (
    <Part title={say('screens/pack.made')}>
      <Button
        type="primary"
        icon={<DownloadOutlined />}
        onClick={() => {
          saveFile(`/api/complaints/audit-packs/${id}/pack.zip`, `${number}.zip`).catch(() =>
            message.error(say('refusals/unreachable')),
          );
        }}
      >
        {say('screens/pack.download')}
      </Button>
      <p>{say('screens/pack.check')}</p>
    </Part>
  );
};
