import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, List, Space } from 'antd';
import { contractsReceivablesNoticeHtmlRead } from '../../../api/contracts/sdk.gen';
import type { ContractsReceivablesReadResponse } from '../../../api/contracts/types.gen';
import { Moment, Money } from '../../../parts/facts';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

const openToPrint = (html: string): void => {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  window.open(address, '_blank', 'noopener');
};

/** Each step of the dunning, with its notice to print and what became of it. */
export const Dunning = ({
  receivable: { id, dunned },
}: {
  readonly receivable: ContractsReceivablesReadResponse;
}) => {
  const say = useWords();
  const notice = useMutation({
    mutationFn: async (day: number) => {
      const { data } = await contractsReceivablesNoticeHtmlRead({
        path: { id },
        query: { day: String(day), lang: say.language === 'en' ? 'en' : 'zh' },
        parseAs: 'text',
        throwOnError: true,
      });
      openToPrint(data);
    },
  });
  return (
    <Part title={say('screens/money.dunning')}>
      <RefusalAlert error={notice.error} />
      <List
        size="small"
        dataSource={dunned.toReversed()}
        rowKey="day"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({ step, recipient, day, at, left, trace }) => (
          <List.Item
            extra={
              recipient === 'customer' && (
                <Button
                  icon={<PrinterOutlined />}
                  loading={notice.isPending && notice.variables === day}
                  onClick={() => {
                    notice.mutate(day);
                  }}
                >
                  {say('screens/money.letter')}
                </Button>
              )
            }
          >
            <Space wrap>
              <b>{say.choice(step, 'dunning')}</b>
              {say('screens/money.day', { day })}
              <Moment at={at} />
              <Money amount={left} />
              {trace.map((one) => (
                <span key={one.at}>
                  {say.choice(one.channel, 'channel')} {say.choice(one.outcome, 'outcome')}{' '}
                  <Moment at={one.at} />
                </span>
              ))}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};
