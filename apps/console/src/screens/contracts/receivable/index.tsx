import { useQuery } from '@tanstack/react-query';
import { Tag, Typography } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsDeadlinesList, contractsReceivablesRead } from '../../../api/contracts/sdk.gen';
import type { ContractsReceivablesReadResponse } from '../../../api/contracts/types.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { ContractLink, CustomerLink } from '../../../parts/papers';
import { RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { deedsOf } from './deeds';
import { Dunning } from './dunning';
import { Payments, Refunds, WriteOffs } from './settled';

type Receivable = ContractsReceivablesReadResponse;

const About = ({ receivable }: { readonly receivable: Receivable }) => {
  const say = useWords();
  const { metered } = receivable;
  const money = (amount: string) => <Money amount={amount} />;
  const beyondNothing = (amount: string) => (Number(amount) === 0 ? undefined : money(amount));
  return (
    <Part title={say('screens/money.about')}>
      <Facts
        facts={[
          ['title', receivable.title],
          ['kind', say.choice(receivable.kind, 'receivableKind')],
          ['contractId', <ContractLink key="c" id={receivable.contractId} />],
          ['customerId', <CustomerLink key="u" id={receivable.customerId} />],
          ['amount', money(receivable.amount)],
          ['left', money(receivable.left)],
          ['paid', beyondNothing(receivable.paid)],
          ['refunded', beyondNothing(receivable.refunded)],
          ['writtenOff', beyondNothing(receivable.writtenOff)],
          ['recovered', beyondNothing(receivable.recovered)],
          ['dueOn', receivable.dueOn],
          ['month', receivable.month],
          [
            'metered',
            metered &&
              `${metered.quantity} ${metered.unit} × ${metered.unitPrice} ${say('forms/yuan')}`,
          ],
          ['verifiedAt', receivable.verifiedAt && <Moment at={receivable.verifiedAt} />],
          ['invoicedOn', receivable.invoicedOn],
          ['nextDunningAt', receivable.nextDunningAt && <Moment at={receivable.nextDunningAt} />],
          ['regionId', <RegionName key="g" code={receivable.regionId} />],
          ['endReason', receivable.endReason],
        ]}
      />
    </Part>
  );
};

const Disputes = ({ receivable: { disputes, said } }: { readonly receivable: Receivable }) => {
  const say = useWords();
  if (disputes.length === 0) return null;
  return (
    <Part title={say('screens/money.disputes')}>
      {disputes.toReversed().map(({ id, at, result }) => (
        <div key={id}>
          <Moment at={at} />{' '}
          <Tag color={result ? 'default' : 'warning'}>
            {result ? say.choice(result) : say('screens/money.open')}
          </Tag>
          {said
            .filter(({ about }) => about.includes(id))
            .map(({ words }) => (
              <Typography.Paragraph key={words}>{words}</Typography.Paragraph>
            ))}
        </div>
      ))}
    </Part>
  );
};

/** What is owed for one thing, how it was asked for, and what came of it. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('contracts', 'receivables', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await contractsReceivablesRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/receivable/${id}`}
      title={({ number }) => number}
      tags={({ status, disputed }) => (
        <>
          <Status of={status} field="receivableStatus" />
          {disputed && <Tag color="warning">{say.field('disputed')}</Tag>}
        </>
      )}
      deeds={(receivable) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={receivable.version}
          deeds={deedsOf(receivable)}
          context={{ customerId: receivable.customerId }}
        />
      )}
    >
      {(receivable) => (
        <div className="two">
          <div>
            <About receivable={receivable} />
            <Payments id={id} />
            <Refunds id={id} />
            <WriteOffs id={id} />
          </div>
          <div>
            <Deadlines
              queryKey={key}
              load={async () =>
                (await contractsDeadlinesList({ query: { ref: id }, throwOnError: true })).data
              }
            />
            <Disputes receivable={receivable} />
            <Dunning receivable={receivable} />
          </div>
        </div>
      )}
    </RecordPage>
  );
};
