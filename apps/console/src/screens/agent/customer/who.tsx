import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import type { CustomersCustomersOverviewReadResponse } from '../../../api/customers/types.gen';
import { Deeds } from '../../../parts/deeds';
import { Facts } from '../../../parts/facts';
import { RegionName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Customer = CustomersCustomersOverviewReadResponse['customer'];

/** How to reach them, and who speaks for them. */
export const Who = ({ customer }: { readonly customer: Customer }) => {
  const say = useWords();
  const contacts = customer.contacts.filter(({ retiredAt }) => retiredAt === undefined);
  const isActive = customer.status === 'active';
  return (
    <>
      <Part title={say('screens/customer.details')}>
        <Facts
          columns={1}
          facts={[
            ['phones', customer.phones.join('、')],
            ['address', customer.address],
            ['idNumber', customer.idNumber],
            ['organisationCode', customer.organisationCode],
            ['birthday', customer.birthday],
            ['regionCode', <RegionName key="region" code={customer.regionCode} />],
            ['customerSince', customer.customerSince],
            ['externalRef', customer.externalRef],
          ]}
        />
      </Part>
      {contacts.length > 0 && (
        <Part title={say('screens/customer.contacts')}>
          <List
            size="small"
            dataSource={contacts}
            renderItem={({ contactId, name, phone, position, maySign }) => (
              <List.Item>
                <Space wrap>
                  <b>{name}</b>
                  {position}
                  {phone}
                  {maySign && <Tag>{say.field('maySign')}</Tag>}
                  <Deeds
                    operations={operations}
                    path={{ id: customer.id, contactId }}
                    version={customer.version}
                    inSight={0}
                    deeds={[
                      {
                        name: 'customers.customers.contacts.change',
                        when: isActive,
                        initial: { name, position, maySign },
                      },
                      {
                        name: 'customers.customers.contacts.retire',
                        when: isActive,
                        danger: true,
                      },
                    ]}
                  />
                </Space>
              </List.Item>
            )}
          />
        </Part>
      )}
    </>
  );
};
