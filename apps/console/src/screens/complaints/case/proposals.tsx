import { List, Space, Tag, Typography } from 'antd';
import type { ComplaintsComplaintsReadResponse } from '../../../api/complaints/types.gen';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Proposal = ComplaintsComplaintsReadResponse['proposals'][number];

const Reserved = ({ proposal }: { readonly proposal: Proposal }) => {
  const say = useWords();
  return (
    <>
      {proposal.disposals?.map(({ id, kind, amount, answer, mayGrant }) => (
        <div key={id}>
          {say.choice(kind, 'disposal')} <Money amount={amount} />{' '}
          {answer && <Status of={answer} field="disposalAnswer" />}
          {mayGrant && (
            <Typography.Text type="secondary">
              {say('screens/complaint.may-grant', { who: say.choice(mayGrant, 'roles') })}
            </Typography.Text>
          )}
        </div>
      ))}
    </>
  );
};

/** What was proposed in each round, what it costs, and whose word it waits for. */
export const Proposals = ({
  complaint: { proposals, approvalBy, payments, toPay },
}: {
  readonly complaint: ComplaintsComplaintsReadResponse;
}) => {
  const say = useWords();
  if (proposals.length === 0) return null;
  return (
    <Part
      title={say('screens/complaint.proposals')}
      extra={
        approvalBy && (
          <Tag color="warning">
            {say('screens/complaint.approval-by', { who: say.choice(approvalBy, 'roles') })}
          </Tag>
        )
      }
    >
      <List
        dataSource={proposals.toReversed()}
        renderItem={(proposal) => (
          <List.Item>
            <div>
              <Space wrap>
                <b>{say('screens/complaint.round', { round: proposal.round })}</b>
                <Status of={proposal.status} field="proposalStatus" />
                <Moment at={proposal.proposedAt} />
                <PersonName id={proposal.proposedBy} />
              </Space>
              <div>
                {proposal.remedies.map(({ kind, cost }) => (
                  <span key={kind}>
                    {say.choice(kind)} <Money amount={cost} />{' '}
                  </span>
                ))}
              </div>
              <Reserved proposal={proposal} />
            </div>
          </List.Item>
        )}
      />
      <Facts
        facts={[
          ['toPay', toPay && <Money key="t" amount={toPay} />],
          ...payments.map(
            ({ amount, paidOn }) =>
              [
                'paidOn',
                <span key={paidOn}>
                  {paidOn} <Money amount={amount} />
                </span>,
              ] as const,
          ),
        ]}
      />
    </Part>
  );
};
