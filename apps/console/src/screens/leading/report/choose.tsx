import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Input, Segmented, Select, Space } from 'antd';
import { saveFile } from '../../../app/save-file';
import { useRegions } from '../../../parts/people';
import { useWords } from '../../../words/use-words';
import { useWhich, type Which } from '../../../parts/report/asked';

const download = async ({ date, month, region, number }: Which, language: string) => {
  const name = month ?? date;
  const address = `/api/reporting/${month ? 'monthly' : 'daily'}-reports/${name}.xlsx`;
  const asked = new URLSearchParams({
    lang: language === 'en' ? 'en' : 'zh',
    ...(region ? { region } : {}),
    ...(number ? { number } : {}),
  });
  await saveFile(`${address}?${asked.toString()}`, `${name}.xlsx`);
};

/** Which report: day or month, region, and the number under which it was published. */
export const Choose = ({ numbers }: { readonly numbers: readonly number[] }) => {
  const say = useWords();
  const { message } = App.useApp();
  const { which, change } = useWhich();
  const { date, month, region, number } = which;
  const regions = useRegions();
  return (
    <Space wrap className="list-filters" role="search">
      <Segmented
        aria-label={say('screens/report.span')}
        value={month ? 'month' : 'day'}
        options={[
          { value: 'day', label: say('screens/report.daily') },
          { value: 'month', label: say('screens/report.monthly') },
        ]}
        onChange={(span) => {
          change({ number: undefined, month: span === 'month' ? date.slice(0, 7) : undefined });
        }}
      />
      <Input
        key={month ? 'month' : 'day'}
        type={month ? 'month' : 'date'}
        aria-label={say.field(month ? 'month' : 'date')}
        value={month ?? date}
        style={{ width: 170 }}
        onChange={({ target: { value } }) => {
          if (value) change({ number: undefined, [month ? 'month' : 'date']: value });
        }}
      />
      <Select
        allowClear
        aria-label={say.field('regionId')}
        placeholder={say('screens/report.whole')}
        value={region}
        style={{ minWidth: 140 }}
        options={regions.map(({ code, name }) => ({ value: code, label: say.said(name) }))}
        onChange={(code?: string) => {
          change({ region: code });
        }}
      />
      {numbers.length > 0 && (
        <Select
          aria-label={say('screens/report.published')}
          value={number ?? String(Math.max(...numbers))}
          style={{ minWidth: 150 }}
          options={[
            ...numbers.map((one) => ({
              value: String(one),
              label: say('screens/report.number', { number: one }),
            })),
            { value: 'live', label: say('screens/report.live') },
          ]}
          onChange={(chosen: string) => {
            change({ number: chosen });
          }}
        />
      )}
      <Button
        icon={<PrinterOutlined />}
        onClick={() => {
          window.print();
        }}
      >
        {say('screens/report.print')}
      </Button>
      <Button
        icon={<DownloadOutlined />}
        onClick={() => {
          download(which, say.language).catch(() => message.error(say('refusals/unreachable')));
        }}
      >
        {say('screens/report.workbook')}
      </Button>
    </Space>
  );
};
