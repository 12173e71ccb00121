import { useQuery } from '@tanstack/react-query';
import { List, Typography } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import {
  customersCustomersDisposalAccountRead,
  customersCustomersObligationsList,
} from '../../../api/customers/sdk.gen';
import { useSession } from '../../../app/session';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { mayDo } from '../../../parts/operation';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** What stands in the way of erasing them, for whoever may erase. */
export const Obligations = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const may = mayDo(operations['customers.customers.erase'], useSession()?.roles ?? []);
  const { data } = useQuery({
    queryKey: keyOf('customers', 'customers', id, 'obligations'),
    queryFn: async () =>
      (await customersCustomersObligationsList({ path: { id }, throwOnError: true })).data,
    enabled: may,
  });
  if (!data) return null;
  return (
    <Part title={say('screens/customer.obligations')}>
      <List
        size="small"
        dataSource={data.items}
        locale={{ emptyText: say('screens/customer.no-obligations') }}
        renderItem={({ title, number }) => (
          <List.Item>
            {say.said(title)} {number}
          </List.Item>
        )}
      />
    </Part>
  );
};

/** What was granted them outside the rules, and what is left of it (CP-07). */
export const DisposalAccount = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { data } = useQuery({
    queryKey: keyOf('customers', 'disposal-accounts', id),
    queryFn: async () =>
      (await customersCustomersDisposalAccountRead({ path: { id }, throwOnError: true })).data,
  });
  if (!data || data.entries.length === 0) return null;
  const { left, reserved, used, entries, version } = data;
  return (
    <Part title={say('screens/customer.disposals')}>
      <Facts
        columns={1}
        facts={[
          ['accountLeft', <Money key="l" amount={left} />],
          ['reserved', <Money key="r" amount={reserved} />],
          ['used', <Money key="u" amount={used} />],
        ]}
      />
      <List
        size="small"
        dataSource={entries}
        renderItem={({ disposalId, kind, amount, status, at }) => (
          <List.Item>
            <div>
              {say.choice(kind, 'disposal')} <Money amount={amount} />{' '}
              <Status of={status} field="disposalStatus" />
              <Typography.Text type="secondary">
                <Moment at={at} />
              </Typography.Text>
              <Deeds
                operations={operations}
                path={{ id }}
                version={version}
                deeds={[
                  {
                    name: 'customers.customers.disposalAccount.grant',
                    when: status === 'refused',
                    given: { disposalId },
                  },
                  {
                    name: 'customers.customers.disposalAccount.giveUp',
                    when: status === 'reserved',
                    given: { disposalId },
                  },
                ]}
              />
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};
