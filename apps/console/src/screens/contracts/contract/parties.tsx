import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsContractsChecklistRead } from '../../../api/contracts/sdk.gen';
import type { ContractsContractsReadResponse } from '../../../api/contracts/types.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

/** Who signs it, and of each the papers that are seen before (CT-02). */
export const Parties = ({ contract }: { readonly contract: ContractsContractsReadResponse }) => {
  const say = useWords();
  const { id, version, status, parties } = contract;
  const { data, error } = useQuery({
    queryKey: keyOf('contracts', 'contracts', id, 'checklist', version),
    queryFn: async () =>
      (await contractsContractsChecklistRead({ path: { id }, throwOnError: true })).data.items,
    // A form that is open beside a paper stays, whatever changes meanwhile
    placeholderData: keepPreviousData,
  });
  const isOpen = status === 'draft' || status === 'in-review' || status === 'approved';
  return (
    <Part title={say('screens/contract.parties')}>
      <RefusalAlert error={error} />
      {parties.map((party) => (
        <section key={party.id}>
          <Space wrap>
            <b>{party.name ?? say.choice(party.role)}</b>
            <Tag>{say.choice(party.role)}</Tag>
            {party.minor && <Tag color="warning">{say.field('minor')}</Tag>}
          </Space>
          <List
            size="small"
            dataSource={(data ?? []).filter(({ partyId }) => partyId === party.id)}
            rowKey="code"
            locale={{ emptyText: say('screens/contract.none') }}
            renderItem={({ partyId, code, title, seen }) => (
              <List.Item
                extra={
                  seen ? (
                    <Tag color="success">{say('screens/contract.seen')}</Tag>
                  ) : (
                    <Deeds
                      operations={operations}
                      path={{ id }}
                      version={version}
                      deeds={[
                        {
                          name: 'contracts.contracts.papers',
                          when: isOpen,
                          given: { partyId, codes: [code] },
                        },
                      ]}
                    />
                  )
                }
              >
                {say.said(title)} {!seen && <Tag>{say('screens/contract.not-seen')}</Tag>}
              </List.Item>
            )}
          />
        </section>
      ))}
    </Part>
  );
};
