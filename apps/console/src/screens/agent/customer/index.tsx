import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, List, Space, Tag, Typography } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import { customersCustomersOverviewRead } from '../../../api/customers/sdk.gen';
import type {
  CustomersCustomersOverviewReadResponse,
  CustomersCustomersRevealResponse,
} from '../../../api/customers/types.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Moment, Status } from '../../../parts/facts';
import { Personal } from '../../../parts/personal';
import { Part, RecordPage } from '../../../parts/record-page';
import { OfWhom } from '../../../parts/records/of-whom';
import { useWords } from '../../../words/use-words';
import { addressOf } from './addresses';
import { Bonds } from './bonds';
import { deedsOf, deedsOfAsset } from './deeds';
import { DisposalAccount, Obligations } from './duties';
import { History } from './history';
import { Who } from './who';

type Overview = CustomersCustomersOverviewReadResponse;

const Open = ({ open }: { readonly open: Overview['open'] }) => {
  const say = useWords();
  return (
    <Part title={say('screens/customer.open')}>
      <List
        size="small"
        dataSource={open}
        locale={{ emptyText: say('screens/customer.no-obligations') }}
        renderItem={({ recordId, kind, last, lastAt }) => (
          <List.Item extra={<Moment at={lastAt} />}>
            <Link to={addressOf(kind, recordId) ?? '.'}>
              {say.choice(kind, 'recordKind')} · {say.said(last)}
            </Link>
          </List.Item>
        )}
      />
    </Part>
  );
};

const Assets = ({ assets, customer: { id } }: Pick<Overview, 'assets' | 'customer'>) => {
  const say = useWords();
  return (
    <Part title={say('screens/customer.assets')}>
      <List
        size="small"
        dataSource={assets}
        locale={{ emptyText: say('screens/report.no-asset') }}
        renderItem={(asset) => (
          <List.Item
            extra={
              asset.status === 'in-service' && (
                <Link to="/report" search={{ customerId: id, assetId: asset.id }}>
                  {say('screens/customer.report')}
                </Link>
              )
            }
          >
            <Space wrap>
              <b>{asset.model}</b>
              <span>{asset.serial}</span>
              <span>{asset.plate}</span>
              <Status of={asset.status} field="assetStatus" />
              <Deeds
                operations={operations}
                path={{ id: asset.id }}
                version={asset.version}
                inSight={0}
                deeds={deedsOfAsset(asset)}
              />
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};

const dealings = ['/contracts', '/orders', '/fee-quotes', '/procedures', '/readings', '/property-hand-overs', '/releases']; // prettier-ignore

/** Everything of one customer on one page. */
export const Screen = () => {
  const say = useWords();
  const { modal } = App.useApp();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf('customers', 'customers', id),
    queryFn: async () =>
      (await customersCustomersOverviewRead({ path: { id }, throwOnError: true })).data,
  });
  const showRevealed = (answer: unknown) => {
    const { field, values } = answer as CustomersCustomersRevealResponse;
    modal.info({ title: say.choice(field), content: values.join('、') || '—' });
  };
  return (
    <RecordPage
      query={query}
      presence={`customers/customer/${id}`}
      title={({ customer }) => (
        <>
          <Personal>{customer.name}</Personal>{' '}
          <Typography.Text type="secondary">{customer.number}</Typography.Text>
        </>
      )}
      tags={({ customer }) => (
        <>
          {customer.status !== 'active' && <Status of={customer.status} field="customerStatus" />}
          <Status of={customer.tier} field="tier" />
          <Tag>{say.choice(customer.stage, 'stage')}</Tag>
          {customer.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      )}
      deeds={({ customer }) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={customer.version}
          context={{ customerId: id }}
          deeds={deedsOf(customer, showRevealed)}
        />
      )}
    >
      {({ customer, assets, open }) => (
        <>
          {customer.mergedInto && (
            <Alert
              type="warning"
              showIcon
              title={
                <Link to={`/customers/${customer.mergedInto}`}>
                  {say('screens/customer.merged')}
                </Link>
              }
            />
          )}
          <div className="two">
            <div>
              <Open open={open} />
              <Assets customer={customer} assets={assets} />
              <Bonds id={id} />
              <History id={id} />
            </div>
            <div>
              <Who customer={customer} />
              <OfWhom whose={{ customerId: id }} lists={dealings} />
              <DisposalAccount id={id} />
              <Obligations id={id} />
            </div>
          </div>
        </>
      )}
    </RecordPage>
  );
};
