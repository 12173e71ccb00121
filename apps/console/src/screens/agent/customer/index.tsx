import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Space, Tag, Timeline, Typography } from 'antd';
import { customersCustomersOverviewRead } from '../../../api/customers/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Facts, Moment, Status } from '../../../parts/facts';
import { RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

const addresses: Readonly<Record<string, string>> = {
  'repair-order': '/repair-orders/',
  complaint: '/complaints/',
  callback: '/callbacks/',
  contract: '/contracts/',
};

/** Everything of one customer on one page. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf('customers', 'customers', id),
    queryFn: async () =>
      (await customersCustomersOverviewRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      title={({ customer }) => (
        <>
          {customer.name} <Typography.Text type="secondary">{customer.number}</Typography.Text>
        </>
      )}
      tags={({ customer }) => (
        <>
          <Status of={customer.tier} field="tier" />
          <Tag>{say.choice(customer.stage, 'stage')}</Tag>
          {customer.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      )}
    >
      {({ customer, assets, open, latest }) => (
        <div className="two">
          <div>
            <Part title={say('screens/customer.open')}>
              <List
                size="small"
                dataSource={open}
                locale={{ emptyText: say('screens/home.nothing') }}
                renderItem={({ recordId, kind, last, lastAt }) => (
                  <List.Item extra={<Moment at={lastAt} />}>
                    <Link to={`${addresses[kind] ?? '/'}${recordId}`}>
                      {say.choice(kind, 'recordKind')} · {say.said(last)}
                    </Link>
                  </List.Item>
                )}
              />
            </Part>
            <Part title={say('screens/customer.assets')}>
              <List
                size="small"
                dataSource={assets}
                locale={{ emptyText: say('screens/report.no-asset') }}
                renderItem={(asset) => (
                  <List.Item
                    extra={
                      <Link to="/report" search={{ customerId: customer.id, assetId: asset.id }}>
                        {say('screens/customer.report')}
                      </Link>
                    }
                  >
                    <Space wrap>
                      <b>{asset.model}</b>
                      <span>{asset.serial}</span>
                      <span>{asset.plate}</span>
                      <Status of={asset.status} field="assetStatus" />
                    </Space>
                  </List.Item>
                )}
              />
            </Part>
            <Part title={say('screens/customer.latest')}>
              <Timeline
                items={latest.map(({ id: key, at, sentence }) => ({
                  key,
                  content: (
                    <>
                      {say.said(sentence)}{' '}
                      <Typography.Text type="secondary">
                        <Moment at={at} />
                      </Typography.Text>
                    </>
                  ),
                }))}
              />
            </Part>
          </div>
          <Part title={say('screens/customer.contacts')}>
            <Facts
              columns={1}
              facts={[
                ['phones', customer.phones.join('、')],
                ['address', customer.address],
                ['idNumber', customer.idNumber],
                ['organisationCode', customer.organisationCode],
                ['birthday', customer.birthday],
                ['regionCode', <RegionName key="region" code={customer.regionCode} />],
                ...customer.contacts
                  .filter(({ retiredAt }) => retiredAt === undefined)
                  .map(
                    ({ name, phone, position }) =>
                      ['contacts', [name, position, phone].filter(Boolean).join(' · ')] as const,
                  ),
              ]}
            />
          </Part>
        </div>
      )}
    </RecordPage>
  );
};
