import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space, Typography } from 'antd';
import { useRegions } from '../../../parts/people';
import { useWords } from '../../../words/use-words';
import { dimensions, steps, useAnalysis } from './asked';
import { Figures } from './figures';
import { Pareto } from './pareto';
import { Trend } from './trend';

const Choose = () => {
  const say = useWords();
  const regions = useRegions();
  const { by, every, filter, change } = useAnalysis();
  return (
    <Space wrap className="list-filters" role="search">
      <Select
        aria-label={say('screens/analysis.by')}
        value={by}
        style={{ minWidth: 140 }}
        options={dimensions.map((one) => ({ value: one, label: say.field(one) }))}
        onChange={(chosen) => {
          change({ by: chosen });
        }}
      />
      <Select
        aria-label={say('screens/analysis.every')}
        value={every}
        style={{ minWidth: 110 }}
        options={steps.map((one) => ({ value: one, label: say.choice(one, 'every') }))}
        onChange={(chosen) => {
          change({ every: chosen });
        }}
      />
      {(['from', 'to'] as const).map((name) => (
        <Input
          key={name}
          type="date"
          aria-label={say.field(name)}
          prefix={say.field(name)}
          value={filter[name] ?? ''}
          style={{ width: 230 }}
          onChange={({ target }) => {
            change({ [name]: target.value || undefined });
          }}
        />
      ))}
      <Select
        aria-label={say.field('regionId')}
        placeholder={say.field('regionId')}
        value={filter['regionId']}
        allowClear
        style={{ minWidth: 140 }}
        options={regions.map(({ code, name }) => ({ value: code, label: say.said(name) }))}
        onChange={(chosen?: string) => {
          change({ regionId: chosen });
        }}
      />
      <Button
        icon={<PrinterOutlined />}
        onClick={() => {
          globalThis.print();
        }}
      >
        {say('screens/file.print')}
      </Button>
    </Space>
  );
};

/** What complaints come to, of Kefu and of earlier systems (CP-14); each figure opens to its complaints. */
export const Screen = () => {
  const say = useWords();
  return (
    <section aria-label={say('menu/analysis')}>
      <Typography.Title level={1}>{say('menu/analysis')}</Typography.Title>
      <Choose />
      <Pareto />
      <Trend />
      <Figures />
    </section>
  );
};
